import * as z from 'zod/mini';
import { ageRanges, needTypes } from './aide-enumerations.ts';
import type { Draft } from './draft.ts';
import { faultIf, type FieldFault } from './field-fault.ts';
import { inputText } from './input-text.ts';
import { childrenRules } from './need.ts';
import { Person, personRules } from './person.ts';
import { PlaceInput } from './place-input.ts';
import { SlotInputs, slotRules } from './schedule-input.ts';
import { Language, Postcode } from './scalars.ts';
import { submissionEnvelope } from './submission-envelope.ts';

/** One thing that a helper can do. `maxChildren` and `ages` come with childcare and with nothing else. */
export const Capability = z.strictObject({
  type: z.enum(needTypes),
  maxChildren: z.optional(z.int().check(z.gte(1), z.lte(4))),
  ages: z.optional(z.array(z.enum(ageRanges)).check(z.minLength(1), z.maxLength(6))),
});
export type Capability = z.infer<typeof Capability>;

const editable = {
  person: Person,
  adult: z.boolean(),
  capabilities: z.array(Capability).check(z.minLength(1), z.maxLength(8)),
  place: PlaceInput,
  radius: z.optional(z.int().check(z.gte(1000), z.lte(100_000))),
  extraPostalCodes: z.optional(z.array(Postcode).check(z.maxLength(10))),
  availability: z.optional(SlotInputs),
  weeklyCapacity: z.optional(z.int().check(z.gte(1), z.lte(20))),
  languages: z.optional(z.array(Language).check(z.maxLength(10))),
  acceptsVulnerable: z.optional(z.boolean()),
  isParent: z.optional(z.boolean()),
  message: z.optional(inputText(1, 2000)),
};

/**
 * Somebody offers help. `radius` is metres around `place` (`defaultHelpRadius` when absent); who is not
 * `adult` is refused with `too-young`. `offerRules` says what the schema cannot.
 */
export const AideOfferInput = z.strictObject({
  kind: z.literal('offer'),
  ...editable,
  ...submissionEnvelope,
});
export type AideOfferInput = z.infer<typeof AideOfferInput>;

/** What may be changed of an offer afterwards: what it is once a patch has been applied. */
export const AideOfferEditable = z.strictObject({ ...editable, lang: submissionEnvelope.lang });
export type AideOfferEditable = z.infer<typeof AideOfferEditable>;

/**
 * What the schema cannot say of an offer: e-mail or phone; how many children of which ages with childcare;
 * each capability once. Also for what remains after a change (`AideOfferEditable`).
 */
export function offerRules(input: Draft<AideOfferInput>): FieldFault[] {
  return [
    ...personRules(input.person),
    ...capabilityRules(input.capabilities ?? []),
    ...slotRules(input.availability, '#/availability'),
  ];
}

function capabilityRules(capabilities: Draft<readonly Capability[]>): FieldFault[] {
  return capabilities.flatMap((capability, index) => {
    const at = `#/capabilities/${index}`;
    const { type, maxChildren, ages } = capability ?? {};
    const before = capabilities.slice(0, index).some((other) => other?.type === type);
    return [
      ...faultIf(before && type !== undefined, 'repeated', `${at}/type`),
      ...childrenRules(type, maxChildren, `${at}/maxChildren`),
      ...childrenRules(type, ages, `${at}/ages`),
    ];
  });
}
