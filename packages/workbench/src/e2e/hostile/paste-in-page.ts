import { type Harm, harmInPage } from '../../testing/harm.ts';

/** Where the main button led, and what stands there then. */
export interface Seen {
  readonly led: 'to mend' | 'answers' | 'receipt' | 'refused';
  /** The answers, where they are checked. */
  readonly answers: string;
  readonly harm: Harm;
}

/** Fields and what is written into them. */
type Letter = readonly (readonly [string, string])[];

/**
 * What a page has to run for somebody who writes letter after letter into its form: chooses, writes, goes on,
 * and looks. Its value is a promise of `Seen[]`. As a text, for functions of the page can call each other.
 */
export function pasteScript(chosen: readonly string[], letters: readonly Letter[]): string {
  const functions = [goBack, goOn, partOf, turn, choose, write, seenIn, harmInPage, pasteAll].map(
    String,
  );
  const given = [chosen, letters].map((one) => JSON.stringify(one)).join(', ');
  return `(() => { ${functions.join('\n')}\nreturn pasteAll(${given}); })()`;
}

async function pasteAll(chosen: readonly string[], letters: readonly Letter[]): Promise<Seen[]> {
  const root = document.querySelector('aide-form, mission-apply, mission-form')?.shadowRoot;
  if (!root) throw new Error('the form is not there');
  const seen: Seen[] = [];
  for (const letter of letters) {
    if (letter.length > 0) await goBack(root);
    for (const selector of chosen) await choose(partOf(root, selector));
    for (const [id, text] of letter) write(partOf(root, `#${id}`), text);
    await goOn(root);
    seen.push(seenIn(root));
  }
  return seen;
}

/** To the questions, from the answers. */
async function goBack(root: ShadowRoot): Promise<void> {
  root.querySelector<HTMLElement>('[data-act=back]')?.click();
  while (!root.querySelector('#name')) await turn();
}

/** The focus goes to what is new. */
async function goOn(root: ShadowRoot): Promise<void> {
  if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
  root.querySelector('form')?.requestSubmit();
  while (!root.activeElement?.matches('#summary, #title, #outcome')) await turn();
}

function partOf(root: ShadowRoot, selector: string): HTMLInputElement {
  const found = root.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`${selector} is not there`);
  return found;
}

/** Sooner than the next frame: nobody looks at what is painted. */
function turn(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Some fields come with an answer. */
async function choose(box: HTMLInputElement): Promise<void> {
  if (box.checked) return;
  box.click();
  await turn();
}

function write(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function seenIn(root: ShadowRoot): Seen {
  const answers = root.querySelector('form dl.answers')?.textContent;
  const sent = root.querySelector('.receipt') ? 'receipt' : undefined;
  const refused = root.querySelector('#outcome') ? 'refused' : undefined;
  const led = sent ?? refused ?? (answers === undefined ? 'to mend' : 'answers');
  return { led, answers: answers ?? '', harm: harmInPage() };
}
