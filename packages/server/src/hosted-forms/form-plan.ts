import type { SubmissionType } from '@coup-de-main/protocol';
import type { FormValues } from './form-values.ts';

/** One answer of several. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface AnyField {
  /** Of the control; also its `id`, which errors link to. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Says "(facultatif)". Required fields of a conditional part are required when the part applies. */
  readonly optional?: true;
  /** The condition under which it is asked, e.g. `childcare`; see `form-conditions.ts`. */
  readonly when?: string;
  /** Places of the body that it fills, as JSON Pointers; faults below them are shown here. */
  readonly pointers?: readonly string[];
  /** What to do when the answer is missing, and when it is wrong. */
  readonly missing?: string;
  readonly wrong?: string;
  /** What to do when it is too long, where that is not said in characters. */
  readonly tooLong?: string;
}

/** A line that is typed. */
export interface LineField extends AnyField {
  readonly kind: 'line';
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'url';
  /** Token of HTML; every personal field has one. Source: RGAA 11.13. */
  readonly autocomplete?: string;
  readonly inputMode?: 'numeric';
}

/** A text of several lines. */
export interface TextField extends AnyField {
  readonly kind: 'text';
}

/** One of several, as buttons or as a list that opens. */
export interface OneField extends AnyField {
  readonly kind: 'one';
  readonly options: readonly Option[];
  readonly compact?: true;
  /** Chosen when nothing is. */
  readonly preset?: string;
}

/** Any of several. */
export interface SeveralField extends AnyField {
  readonly kind: 'several';
  readonly options: readonly Option[];
  /** In columns: short labels. */
  readonly compact?: true;
}

/** One box: yes. */
export interface TickField extends AnyField {
  readonly kind: 'tick';
}

/** A question. */
export type Field = LineField | TextField | OneField | SeveralField | TickField;

/** Questions that belong together. */
export interface Section {
  /** `id` of its heading. */
  readonly name: string;
  readonly title: string;
  readonly intro?: string;
  /** The condition under which it is asked, and that condition in words for browsers that cannot hide it. */
  readonly when?: string;
  readonly onlyIf?: string;
  readonly fields: readonly Field[];
}

/** Something to correct: a sentence, and the field when there is one. */
export interface Mistake {
  readonly name?: string | undefined;
  readonly sentence: string;
}

/** What filled-in values amount to. */
export interface Built {
  /** The body, as the protocol's schemas take it; without envelope. */
  readonly body: Readonly<Record<string, unknown>>;
  /** Fields of places that depend on the values: `#/needs/1/note` is `note-pharmacy`. */
  readonly places?: Readonly<Record<string, string>>;
  /** What is wrong before any schema is asked. */
  readonly mistakes?: readonly Mistake[];
  /** Questions that come up by the answers: which of the communes of that name. */
  readonly choices?: Readonly<Record<string, readonly Option[]>>;
  /** What an answer was understood as, by field, e.g. the commune of a postcode. */
  readonly understood?: Readonly<Record<string, string>>;
}

/** A form: what it asks, and what the answers amount to. */
export interface FormPlan {
  readonly type: SubmissionType;
  readonly title: string;
  /** Above the questions: the emergency numbers, for requests. */
  readonly showsEmergency?: true;
  readonly intro?: string;
  readonly sections: readonly Section[];
  /** The answers as a body. Asks the list of communes. */
  build(values: FormValues): Promise<Built>;
  /** The answers that amount to a body: what somebody who changes it finds filled in. */
  fill(data: Readonly<Record<string, unknown>>): FormValues;
}

/** The questions of a plan in the order of the page. */
export function fieldsOf({ sections }: Pick<FormPlan, 'sections'>): readonly Field[] {
  return sections.flatMap(({ fields }) => fields);
}
