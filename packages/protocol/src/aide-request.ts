import * as z from 'zod/mini';
import { audiences, contactPreferences, jobs, urgencies } from './aide-enumerations.ts';
import { EmailAddress, PhoneNumber } from './contact-values.ts';
import { inputLine } from './input-text.ts';
import { Need } from './need.ts';
import { Person, PersonName } from './person.ts';
import { PlaceInput } from './place-input.ts';
import { SlotInputs } from './schedule-input.ts';
import { Language } from './scalars.ts';
import { submissionEnvelope } from './submission-envelope.ts';

/** Who asks for somebody else, with that person's agreement. */
export const Proxy = z.strictObject({
  name: PersonName,
  email: z.optional(EmailAddress),
  phone: z.optional(PhoneNumber),
  relation: z.optional(inputLine(1, 100)),
  consentConfirmed: z.literal(true),
});
export type Proxy = z.infer<typeof Proxy>;

const editable = {
  audience: z.enum(audiences),
  job: z.optional(z.enum(jobs)),
  needs: z.array(Need).check(z.minLength(1), z.maxLength(8)),
  place: PlaceInput,
  urgency: z.optional(z.enum(urgencies)),
  availability: z.optional(SlotInputs),
  person: Person,
  proxy: z.optional(Proxy),
  contactPreference: z.optional(z.enum(contactPreferences)),
  preferParents: z.optional(z.boolean()),
  languages: z.optional(z.array(Language).check(z.maxLength(10))),
};

/**
 * Somebody asks for help, for themselves or, as a proxy, for somebody else (`person`). Practical needs only:
 * there is no member for a state of health. `requestRules` says what the schema cannot.
 */
export const AideRequestInput = z.strictObject({
  kind: z.literal('request'),
  ...editable,
  ...submissionEnvelope,
});
export type AideRequestInput = z.infer<typeof AideRequestInput>;

/** What may be changed of a request afterwards: what it is once a patch has been applied. */
export const AideRequestEditable = z.strictObject({ ...editable, lang: submissionEnvelope.lang });
export type AideRequestEditable = z.infer<typeof AideRequestEditable>;
