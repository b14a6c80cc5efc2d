import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Ledger } from './ledger.ts';

/** What stands on the screen of somebody who has sent a form. */
export type ShownScreen = 'sent' | 'refused' | 'not-sent' | 'unknown';

/** What somebody reads at the end. */
export interface LastScreen {
  readonly person: number;
  readonly screen: ShownScreen;
  /** On a receipt. */
  readonly reference?: string;
  /** Keys under which this person's browser has sent something; one, whatever they pressed. */
  readonly keys: ReadonlySet<string>;
}

/** The headings of the four. */
const headings: readonly (readonly [ShownScreen, RegExp])[] = [
  ['sent', /^C’est enregistré/],
  ['unknown', /^Nous ne savons pas/],
  ['not-sent', /^Votre demande n’est pas encore partie/],
  ['refused', /./],
];

/** What people can do when we do not know: the number of the demonstration town. */
const PHONE = /04\s65\s71\s00\s42/;

/** Milliseconds after which the client has surely given up, all its attempts included. */
export const GIVE_UP_MS = 90_000;

/** Waits until the form says what became of what was sent, and reads it. */
export async function readScreen(page: Page): Promise<Omit<LastScreen, 'person' | 'keys'>> {
  const receipt = page.locator('.receipt');
  const settled = receipt.or(page.locator('#outcome'));
  await settled.first().waitFor({ timeout: GIVE_UP_MS });
  if ((await receipt.count()) > 0) {
    const text = await receipt.innerText();
    const [reference] = /[0-9B-Z]{4}-[0-9B-Z]{4}/.exec(text) ?? assert.fail(text);
    return { screen: 'sent', reference };
  }
  const text = (await page.locator('#outcome').innerText()).trim();
  const [screen] = headings.find(([, heading]) => heading.test(text)) ?? assert.fail(text);
  // Whoever is left without an answer is told whom to call.
  if (screen !== 'refused') assert.match(text, PHONE);
  return { screen };
}

/** Every screen that says something else than the database, a sentence each. */
export function liesOf(
  screens: readonly LastScreen[],
  { byKey, references }: Pick<Ledger, 'byKey' | 'references'>,
): string[] {
  return screens.flatMap(({ person, screen, reference, keys }) => {
    const who = `Person ${String(person)} reads "${screen}"`;
    const stored = [...keys].flatMap((key) => byKey.get(key) ?? []);
    const kept = stored.map((id) => references.get(id));
    const [one] = kept;
    if (keys.size > 1) return [`${who}, and their browser used ${String(keys.size)} keys.`];
    if (screen === 'sent' && one !== reference) {
      return [`${who} of ${String(reference)}, and ${one ?? 'nothing'} is stored.`];
    }
    const saysNo = screen === 'refused' || screen === 'not-sent';
    return saysNo && one !== undefined ? [`${who}, and ${one} is stored.`] : [];
  });
}
