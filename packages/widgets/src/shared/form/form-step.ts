import type { TemplateResult } from 'lit';
import { type Answers, listOf } from './answers.ts';
import type { FormView } from './form-view.ts';

/** One value that can be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** A second, softer line. */
  readonly hint?: string | undefined;
}

interface FieldBase {
  /** Key of the answer, and id of the control: unique in its form, `place` for a place. */
  readonly name: string;
  /** The question itself, or the label. */
  readonly label: string;
  readonly hint?: string | undefined;
  /** Nobody has to answer; shown as "(facultatif)". */
  readonly optional?: boolean;
  /** What to say when a required answer is not there: how to fix it, with an example. */
  readonly missing?: string;
  /** What is wrong with an answer that is there, in the same words as `missing`. */
  readonly check?: (answers: Answers) => string | undefined;
  /** Where the answer goes in the request (`#/person/email`): errors of the backend come back there. */
  readonly pointers?: readonly string[];
}

/** One line of text. */
export interface TextField extends FieldBase {
  readonly kind: 'text';
  /** A short fact and no way to reach anybody: may be in the draft without the person's tick. */
  readonly kept?: boolean;
  readonly type?: 'text' | 'tel' | 'email' | 'url' | 'date';
  /** Token of the HTML standard (`name`, `tel`, …), `off` when the data are not the visitor's own. */
  readonly autocomplete: string;
  readonly inputMode?: 'numeric' | 'tel' | 'email' | 'url';
  /** Characters. */
  readonly maxLength?: number;
}

/** Several lines of text with a counter; what is too long is said, never cut. */
export interface LongTextField extends FieldBase {
  readonly kind: 'long-text';
  readonly maxLength: number;
}

/** One (`one`) or several (`several`) of a few options, all in sight. `compact` puts short ones side by side. */
export interface ChoiceField extends FieldBase {
  readonly kind: 'one' | 'several';
  readonly options: readonly Option[];
  readonly compact?: boolean;
  /** What is chosen until the person chooses otherwise: nothing that commits them to anything. */
  readonly preset?: string;
}

/** A single box to tick: a consent, a promise. The label is the sentence that is agreed to. */
export interface TickField extends FieldBase {
  readonly kind: 'tick';
}

/** A commune or a postcode, with suggestions where the backend has places. Its name is `place`. */
export interface PlaceField extends FieldBase {
  readonly kind: 'place';
  readonly autocomplete: string;
}

export type Field = TextField | LongTextField | ChoiceField | TickField | PlaceField;

/** One page of a form: one question, or a few that belong together. */
export interface Step {
  readonly name: string;
  /** Heading of the page. Without it the question of its only field is the heading. */
  readonly title?: string;
  /** A sentence under the heading. */
  readonly intro?: string | undefined;
  readonly fields: readonly Field[];
  /** What stands above the fields. */
  readonly above?: (view: FormView) => TemplateResult;
}

/** Whether the answer needs the person's tick before it may be in the draft: what is typed, but for short facts. */
export function isDelicate(field: Field): boolean {
  return field.kind === 'long-text' || (field.kind === 'text' && !field.kept);
}

/** The values that a field has, its preset until something is chosen. */
export function valuesOf(field: Field, answers: Answers): readonly string[] {
  const values = listOf(answers, field.name);
  if (values.length > 0 || field.kind !== 'one' || field.preset === undefined) return values;
  return [field.preset];
}

/** The options of a table of names. */
export function optionsOf(names: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

/** The value of a table of names that was chosen; undefined for anything that is not in it. */
export function chosenOf<Value extends string>(
  names: Readonly<Record<Value, string>>,
  text: string,
): Value | undefined {
  return (Object.keys(names) as Value[]).find((value) => value === text);
}

/** The answer as a person reads it; empty when there is none. `yes`: what a tick is told as. */
export function toldAnswer(field: Field, answers: Answers, yes: string): string {
  const values = valuesOf(field, answers);
  if (field.kind === 'tick') return values.length > 0 ? yes : '';
  if (field.kind !== 'one' && field.kind !== 'several') return values.join(', ').trim();
  const labels = field.options.filter(({ value }) => values.includes(value));
  return labels.map(({ label }) => label).join(', ');
}
