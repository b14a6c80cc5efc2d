import type { Tracked } from '@coup-de-main/protocol';
import type { Words } from '../locales/catalogue.ts';
import type { FormCatalogue } from '../locales/form-catalogue.ts';
import type { suivi } from '../locales/fr-suivi.ts';
import type { FormView } from '../shared/form/form-view.ts';
import type { Line } from '../shared/form/hotline-line.ts';
import type { SuiviSession } from './suivi-session.ts';

/** Every word of the element: what is shown once something is open is given these. */
export type WholeSuiviWords = FormCatalogue['suivi'];

/** The words that are there from the beginning, and the others as soon as they have come. */
export type SuiviWords = Words<typeof suivi> & Partial<WholeSuiviWords>;

/** A view whose words are all there. */
export type OpenView = SuiviView & { readonly words: WholeSuiviWords };

/** What the templates of the element read. */
export interface SuiviView {
  readonly words: SuiviWords;
  /** Answers, errors and words of the fields on the page. */
  readonly form: FormView;
  readonly session: Pick<
    SuiviSession,
    'page' | 'tracked' | 'busy' | 'trouble' | 'done' | 'hasToken'
  >;
  readonly line: Line | undefined;
  /** What is shown once something is open, as soon as its code is there. */
  readonly later: Pick<typeof import('./suivi-later.ts'), 'openedPage'> | undefined;
  /** The backend is known to follow nothing. */
  readonly unavailable: boolean;
}

/** The word for a value of an open enumeration, or `otherwise`. */
export function wordFor(
  words: Readonly<Record<string, string>>,
  value: string | undefined,
  otherwise: string,
): string {
  return value !== undefined && Object.hasOwn(words, value)
    ? (words[value] ?? otherwise)
    : otherwise;
}

/** An instant as a day, in the reader's language. */
export function dayOf(instant: string, { form: { tag } }: SuiviView): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long' }).format(new Date(instant));
}

/** What somebody submitted, as it is held: members may be anything, for other backends hold more. */
export function heldText(tracked: Tracked, ...path: readonly string[]): string {
  let value: unknown = tracked.data;
  for (const name of path) {
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as Readonly<Record<string, unknown>>)[name]
        : undefined;
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
