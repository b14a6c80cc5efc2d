import type { Page } from 'playwright-core';
import { type Seen, pasteScript } from './paste-in-page.ts';

/** A form that takes texts, and how everything else in it is answered. */
export interface AttackedForm {
  readonly name: string;
  /** Without what is between its tags. */
  readonly element: (missionId: string) => string;
  /** What is chosen or ticked, in this order: some fields come with it. */
  readonly chosen: readonly string[];
  /** Fields that take nothing but what they ask for. */
  readonly strict: Readonly<Record<string, string>>;
  /** Fields that take a text, and how many characters of it. */
  readonly texts: Readonly<Record<string, number>>;
}

const needs = ['groceries', 'pharmacy', 'other'];
const chosenNeeds = needs.map((need) => `[name=needs][value=${need}]`);

/** Every form that has fields of text, on one page each. */
export const attackedForms: readonly AttackedForm[] = [
  {
    name: 'a request for somebody else',
    element: () => `<aide-form mode="request" needs="${needs.join(' ')}" steps="one-page">`,
    chosen: [...chosenNeeds, '[name=whom][value=other]', '#agreed'],
    strict: { place: '26000', 'person-phone': '', 'person-email': '', email: '' },
    texts: {
      name: 100,
      person: 100,
      relation: 100,
      ...Object.fromEntries(needs.map((need) => [`note-${need}`, 300])),
    },
  },
  {
    name: 'an offer',
    element: () => `<aide-form mode="offer" needs="${needs.join(' ')}" steps="one-page">`,
    chosen: [...chosenNeeds, '#adult'],
    strict: { place: '26000', email: '' },
    texts: { name: 100, message: 2000 },
  },
  {
    name: 'an application',
    element: (mission) => `<mission-apply mission="${mission}" steps="one-page">`,
    chosen: ['[name=adult][value=yes]'],
    strict: { email: '' },
    texts: { name: 100, message: 2000 },
  },
  {
    name: 'a proposed mission',
    element: () => `<mission-form steps="one-page">`,
    chosen: ['[name=category][value=other]', '[name=remote][value=no]'],
    strict: { place: '26000', siret: '', url: '', date: '', wanted: '', email: '' },
    texts: {
      name: 100,
      organization: 200,
      'mission-title': 120,
      description: 5000,
      street: 200,
      hours: 200,
      prerequisites: 100,
    },
  },
];

/** What is written where; the phone, when it is not here, is left as it stands. */
export type Written = Readonly<Record<string, string>>;

/**
 * Answers the questions as somebody who pastes, and goes on; first back to the questions, if need be. Once
 * for each of `letters`, all in the page itself: there are hundreds.
 */
export async function fillIn(
  page: Page,
  { chosen }: Pick<AttackedForm, 'chosen'>,
  letters: readonly Written[],
): Promise<readonly Seen[]> {
  await page.locator('form > .button[data-main]').waitFor();
  return page.evaluate<readonly Seen[]>(pasteScript(chosen, letters.map(Object.entries<string>)));
}

/** Sends the answers. */
export async function send(page: Page): Promise<Seen['led'] | undefined> {
  return (await fillIn(page, { chosen: [] }, [{}])).at(0)?.led;
}
