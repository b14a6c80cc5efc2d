import { errorsIn } from '../shared/form/field-errors.ts';
import type { Answers } from '../shared/form/answers.ts';
import type { Field } from '../shared/form/form-step.ts';
import type { FormWords } from '../shared/form/form-view.ts';
import type { SuiviSession } from './suivi-session.ts';
import type { SuiviWords } from './suivi-view.ts';

/** What an action works on. */
export interface SuiviContext {
  readonly session: SuiviSession;
  readonly words: SuiviWords;
  readonly shared: FormWords;
  /** BCP 47 tag of the language in which to write to the person. */
  readonly lang: string;
  /** What can be done once something is open, as soon as its code is there. */
  readonly later: Pick<typeof import('./suivi-later.ts'), 'openAction'> | undefined;
  readonly typed: Typed;
}

/** What the person has written, and what is wrong with it: one object, for one goes on typing while a request runs. */
export interface Typed {
  answers: Answers;
  /** By the name of the field. */
  errors: ReadonlyMap<string, string>;
}

/** Whether the answers are in order; what is not stands at its field. */
export function judge(context: SuiviContext, fields: readonly Field[]): boolean {
  const { typed, shared } = context;
  typed.errors = errorsIn([{ name: 'page', fields }], typed.answers, shared);
  return typed.errors.size === 0;
}
