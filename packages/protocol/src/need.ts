import * as z from 'zod/mini';
import { ageRanges, needTypes } from './aide-enumerations.ts';
import type { Draft } from './draft.ts';
import { faultIf, type FieldFault } from './field-fault.ts';
import { inputText } from './input-text.ts';
import { textRules } from './text-rules.ts';

/** One thing that somebody needs. `children`: the age of each child, for childcare and nothing else. */
export const Need = z.strictObject({
  type: z.enum(needTypes),
  note: z.optional(inputText(1, 300)),
  children: z.optional(z.array(z.enum(ageRanges)).check(z.minLength(1), z.maxLength(4))),
});
export type Need = z.infer<typeof Need>;

/**
 * Childcare says the children's ages (`required`), nothing else does (`not-allowed`); a need is asked once
 * (`repeated`), but for `other`; a note carries no contact (`contact-in-text`).
 */
export function needRules(
  needs: Draft<readonly Need[]> | undefined,
  pointer: string,
): FieldFault[] {
  const all = needs ?? [];
  return all.flatMap((need, index) => {
    const at = `${pointer}/${index}`;
    const { type, children, note } = need ?? {};
    const before = all.slice(0, index).some((other) => other?.type === type);
    return [
      ...faultIf(before && type !== undefined && type !== 'other', 'repeated', `${at}/type`),
      ...childrenRules(type, children, `${at}/children`),
      ...textRules({ [`${at}/note`]: note }),
    ];
  });
}

/** What belongs to childcare is there with it, and with nothing else. */
export function childrenRules(type: string | undefined, value: unknown, at: string): FieldFault[] {
  if (type === undefined) return [];
  return type === 'childcare'
    ? faultIf(value === undefined, 'required', at)
    : faultIf(value !== undefined, 'not-allowed', at);
}
