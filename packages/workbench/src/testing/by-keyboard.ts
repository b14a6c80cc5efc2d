import type { ElementHandle, Locator, Page } from 'playwright-core';
import { buttonOf, choiceOf, fieldOf, type Hands, KEY_MS, proposalOf } from './hands.ts';

/** Nobody presses Tab more often than this to come to a control; a page of twenty missions has fewer stops. */
const MOST_STOPS = 90;

/** What one does with a keyboard, and how often Tab was pressed so far. */
export interface KeyboardHands extends Hands {
  readonly stops: number;
}

/** Where the focus is, seen from a control: on it, on a radio button of its group, on nothing, elsewhere. */
type Focus = 'there' | 'beside' | 'nowhere' | 'elsewhere';

/**
 * Somebody who has a keyboard alone: Tab, arrows, Space, Enter and letters.
 *
 * Every method throws when Tab does not come to the control, or when the focus was lost to the page since
 * the last key: the control and the last thing done are named.
 */
export function byKeyboard(page: Page): KeyboardHands {
  const { keyboard } = page;
  let stops = 0;
  /** The last thing done on this page; undefined while it is new, when nothing has the focus yet. */
  let last: string | undefined;
  page.on('domcontentloaded', () => (last = undefined));

  /** Goes to a control by Tab. A group of radio buttons is one stop: `beside` when another of them has it. */
  async function reach(control: Locator, name: string): Promise<ElementHandle> {
    await control.waitFor();
    const wanted = (await control.elementHandle()) as ElementHandle;
    let focus = await wanted.evaluate(focusSeenFrom);
    if (focus === 'nowhere' && last !== undefined) {
      throw new Error(`The focus was lost after ${last}, before ${name}: give it to what is new.`);
    }
    for (let pressed = 0; focus !== 'there' && focus !== 'beside'; pressed += 1) {
      if (pressed === MOST_STOPS) {
        throw new Error(`${name} is not reached within ${String(MOST_STOPS)} presses of Tab.`);
      }
      await keyboard.press('Tab');
      stops += 1;
      focus = await wanted.evaluate(focusSeenFrom);
    }
    last = name;
    return wanted;
  }

  return {
    get stops() {
      return stops;
    },
    async choose(answer, question) {
      const control = choiceOf(page, answer, question);
      const name = `the answer “${String(answer)}”`;
      const wanted = await reach(control, name);
      const many = await control.page().getByRole('radio').count();
      for (let pressed = 0; (await wanted.evaluate(focusSeenFrom)) === 'beside'; pressed += 1) {
        if (pressed > many) throw new Error(`The arrows do not come to ${name}.`);
        await keyboard.press('ArrowDown');
      }
      // The arrows choose what they come to; Space would untick a box that is ticked already.
      if (!(await control.isChecked())) await keyboard.press('Space');
      if (!(await control.isChecked())) throw new Error(`Space does not choose ${name}.`);
    },
    async type(label, text) {
      await reach(fieldOf(page, label), `the field “${String(label)}”`);
      await keyboard.press('Control+A');
      await keyboard.type(text, { delay: KEY_MS });
    },
    async pick(label, text, place) {
      const field = fieldOf(page, label);
      await reach(field, `the field “${String(label)}”`);
      await keyboard.type(text, { delay: KEY_MS });
      const proposal = proposalOf(page, place);
      await proposal.waitFor();
      for (
        let pressed = 0;
        (await proposal.getAttribute('aria-selected')) !== 'true';
        pressed += 1
      ) {
        if (pressed === 20)
          throw new Error(`The arrows do not come to the place ${String(place)}.`);
        await keyboard.press('ArrowDown');
      }
      await keyboard.press('Enter');
    },
    async press(name) {
      await reach(buttonOf(page, name), `“${String(name)}”`);
      await keyboard.press('Enter');
    },
  };
}

/** Runs in the page: through every shadow root, what has the focus. */
function focusSeenFrom(wanted: Node): Focus {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active === wanted) return 'there';
  if (active === null || active === document.body) return 'nowhere';
  const radios = [active, wanted].filter(
    (one): one is HTMLInputElement => one instanceof HTMLInputElement && one.type === 'radio',
  );
  const [one, other] = radios;
  const sameGroup = one?.name === other?.name && one?.getRootNode() === other?.getRootNode();
  return radios.length === 2 && sameGroup ? 'beside' : 'elsewhere';
}
