import type { Locator, Page } from 'playwright-core';

/** What somebody does to a page with the one device they have. Every control is called by its own words. */
export interface Hands {
  /** Chooses one answer or ticks a box; `question` says of which group, where an answer stands twice. */
  choose(answer: Name, question?: Name): Promise<void>;
  /** Writes into a field, in place of what stands there. */
  type(label: Name, text: string): Promise<void>;
  /** Writes the beginning of a place, and takes the one of that name among those that are proposed. */
  pick(label: Name, text: string, place: RegExp): Promise<void>;
  /** Presses a button, or follows a link. */
  press(name: Name): Promise<void>;
}

/** The words of a control: all of them, or as much as matters. */
export type Name = string | RegExp;

/** Between two keys, in milliseconds: a good typist. A form that is filled in within three seconds is held back. */
export const KEY_MS = 60;

const named = (name: Name): { name: Name; exact: boolean } => ({ name, exact: true });

/** The box or the answer of that name. */
export function choiceOf(page: Page, answer: Name, question?: Name): Locator {
  const scope = question === undefined ? page : page.getByRole('group', named(question));
  const radio = scope.getByRole('radio', named(answer));
  return radio.or(scope.getByRole('checkbox', named(answer)));
}

/** The field of that label. */
export function fieldOf(page: Page, label: Name): Locator {
  const one = page.getByRole('textbox', named(label)).or(page.getByRole('searchbox', named(label)));
  return one.or(page.getByRole('combobox', named(label)));
}

/** The button or link of that name. */
export function buttonOf(page: Page, name: Name): Locator {
  return page.getByRole('button', named(name)).or(page.getByRole('link', named(name)));
}

/** The proposed place whose words fit. */
export function proposalOf(page: Page, place: RegExp): Locator {
  return page.getByRole('option', { name: place }).first();
}
