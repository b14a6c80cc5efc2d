import type { FieldError } from '@coup-de-main/protocol';
import { type Answers, lengthOf } from './answers.ts';
import { type Field, type Step, valuesOf } from './form-step.ts';
import type { FormWords } from './form-view.ts';

/** Everything to mend in `steps`, by the name of the field, in the order of the page. */
export function errorsIn(
  steps: readonly Step[],
  answers: Answers,
  words: FormWords,
): Map<string, string> {
  const errors = new Map<string, string>();
  for (const field of steps.flatMap(({ fields }) => fields)) {
    const error = errorOf(field, answers, words);
    if (error !== undefined) errors.set(field.name, error);
  }
  return errors;
}

function errorOf(field: Field, answers: Answers, words: FormWords): string | undefined {
  if (valuesOf(field, answers).length === 0) {
    // An answer that another field makes necessary is still judged: e-mail or phone.
    return field.optional ? field.check?.(answers) : (field.missing ?? words.missing);
  }
  if (field.kind === 'long-text') {
    const over = lengthOf(answers, field.name) - field.maxLength;
    if (over > 0) return words.tooLong(over);
  }
  return field.check?.(answers);
}

/**
 * What the backend refused, by the name of the field that it came from: `#/person/email` belongs to the
 * field with the longest pointer that it begins with. `left`: what no field of the form can mend.
 */
export function refusedFields(
  steps: readonly Step[],
  refused: readonly FieldError[],
  words: FormWords,
): { readonly errors: Map<string, string>; readonly left: readonly FieldError[] } {
  const errors = new Map<string, string>();
  const fields = steps.flatMap((step) => step.fields);
  const left = refused.filter((one) => {
    const field = ownerOf(fields, one.pointer ?? '');
    if (field && !errors.has(field.name)) errors.set(field.name, sentenceFor(one, field, words));
    return !field;
  });
  return { errors, left };
}

function ownerOf(fields: readonly Field[], pointer: string): Field | undefined {
  let owner: Field | undefined;
  let longest = 0;
  for (const field of fields) {
    for (const own of field.pointers ?? []) {
      const inside = pointer === own || pointer.startsWith(`${own}/`);
      if (inside && own.length > longest) [owner, longest] = [field, own.length];
    }
  }
  return owner;
}

/** Our own words where we have them: the backend may not speak the visitor's language. */
function sentenceFor(error: FieldError, field: Field, words: FormWords): string {
  if (error.code === 'contact-in-text') return words.contactInText;
  if (error.code === 'required') return field.missing ?? words.missing;
  return error.detail ?? field.missing ?? words.refusedAnswer;
}
