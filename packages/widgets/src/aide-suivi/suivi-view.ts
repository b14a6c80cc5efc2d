import type { Tracked } from '@coup-de-main/protocol';
import type { FormCatalogue } from '../locales/form-catalogue.ts';
import type { FormView } from '../shared/form/form-view.ts';
import type { Line } from '../shared/form/hotline-line.ts';
import type { SuiviSession } from './suivi-session.ts';

/** What the templates of the element read. */
export interface SuiviView {
  readonly words: FormCatalogue['suivi'];
  /** Answers, errors and words of the fields on the page. */
  readonly form: FormView;
  readonly session: Pick<
    SuiviSession,
    'page' | 'tracked' | 'busy' | 'trouble' | 'done' | 'hasToken'
  >;
  readonly line: Line | undefined;
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
