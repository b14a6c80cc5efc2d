import { needTypes } from '@coup-de-main/protocol';
import { isTicked } from './form-values.ts';
import type { FormValues } from './form-values.ts';

/** A part of a form is asked when an answer was chosen, or unless it was. */
interface Condition {
  readonly name: string;
  readonly value: string;
  readonly unless?: boolean;
}

const conditions: Readonly<Record<string, Condition>> = {
  ...Object.fromEntries(needTypes.map((value) => [value, { name: 'needs', value }])),
  'for-other': { name: 'whom', value: 'other' },
  'for-self': { name: 'whom', value: 'other', unless: true },
  minor: { name: 'adult', value: 'no' },
  'on-site': { name: 'remote', value: 'full', unless: true },
};

/** Whether something that is asked on a condition is asked; what has none always is. */
export function isAsked(values: FormValues, when: string | undefined): boolean {
  const condition = when === undefined ? undefined : conditions[when];
  if (condition === undefined) return true;
  const { name, value, unless = false } = condition;
  return isTicked(values, name, value) !== unless;
}

/** Hides what is not asked, in browsers that know `:has()`; the others show it, with a sentence. */
export const conditionRules = `@supports selector(:has(*)){.only-if{display:none}
${Object.entries(conditions).map(rule).join('\n')}}`;

function rule([when, { name, value, unless = false }]: readonly [string, Condition]): string {
  const chosen = `:has([name="${name}"][value="${value}"]:checked)`;
  return `form${unless ? chosen : `:not(${chosen})`} .when-${when}{display:none}`;
}
