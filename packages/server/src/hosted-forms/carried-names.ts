import { fieldsOf } from './form-plan.ts';
import type { FormPlan } from './form-plan.ts';
import type { FormValues } from './form-values.ts';

/** What pages carry beside the answers, each in a place of its own. */
const BESIDE: ReadonlySet<string> = new Set([
  ...['key', 'stamp', 'trap', 'consent', 'step'],
  ...['token', 'version', 'do', 'of-type', 'of-audience', 'of-mission'],
]);

/** Answers that a plan has no field for: the moments of a mission, for example, that cannot be read now. */
export function carriedNames(plan: Pick<FormPlan, 'sections'>, values: FormValues): string[] {
  const asked = new Set(fieldsOf(plan).map(({ name }) => name));
  return [...values.keys()].filter((name) => !asked.has(name) && !BESIDE.has(name));
}
