import type { RequestFault } from '../request-problem.ts';
import type { Built, Field, FormPlan, Mistake } from './form-plan.ts';
import { fieldsOf } from './form-plan.ts';
import type { FormWords } from './words.ts';

/**
 * What is to be corrected, one sentence for each field, in the order of the page: what the form itself found,
 * then what schemas and rules did. A fault of something that nobody typed has a sentence without a field.
 */
export function mistakesOf(
  faults: readonly RequestFault[],
  {
    plan,
    built,
    words,
  }: { readonly plan: FormPlan; readonly built: Built; readonly words: FormWords },
): readonly Mistake[] {
  const fields = [...fieldsOf(plan), ...(built.choices?.['place'] ? [{ name: 'place-of' }] : [])];
  const found = new Map<string | undefined, string>();
  for (const { name, sentence } of built.mistakes ?? []) found.set(name, sentence);
  for (const fault of faults) {
    const name = fieldAt(fault.pointer ?? '#', { plan, built });
    const field = fieldsOf(plan).find((one) => one.name === name);
    if (!found.has(name)) found.set(name, sentenceOf(fault, field, words));
  }
  const order = fields.map(({ name }) => name);
  return [...found]
    .map(([name, sentence]) => ({ name, sentence }))
    .toSorted((one, other) => rank(one.name, order) - rank(other.name, order));
}

function rank(name: string | undefined, order: readonly string[]): number {
  const index = order.indexOf(name ?? '');
  return index === -1 ? order.length : index;
}

/** The field of a place in the body: that of the longest pointer which leads there. */
function fieldAt(
  pointer: string,
  { plan, built }: { readonly plan: FormPlan; readonly built: Built },
): string | undefined {
  const own = fieldsOf(plan).flatMap(({ name, pointers = [] }) =>
    pointers.map((place) => [place, name] as const),
  );
  const all = [...Object.entries(built.places ?? {}), ...own];
  const leading = all.filter(([place]) => pointer === place || pointer.startsWith(`${place}/`));
  return leading.toSorted(([one], [other]) => other.length - one.length)[0]?.[1];
}

function sentenceOf(fault: RequestFault, field: Field | undefined, words: FormWords): string {
  if (field === undefined) return words.refused;
  const { code, limit = 0 } = fault;
  if (isMissing(fault)) return field.missing ?? words.missing;
  if (code === 'too-long') return field.tooLong ?? words.tooLong(limit);
  return code === 'contact-in-text' ? words.contactInText : (field.wrong ?? words.wrong);
}

/** An empty list or text was not answered. */
function isMissing({ code, limit }: RequestFault): boolean {
  return code === 'required' || (code === 'too-short' && limit === 1);
}
