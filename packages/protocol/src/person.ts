import * as z from 'zod/mini';
import { EmailAddress, PhoneNumber } from './contact-values.ts';
import type { Draft } from './draft.ts';
import { faultIf, type FieldFault } from './field-fault.ts';

import { inputLine } from './input-text.ts';
import { blankRules, textRules } from './text-rules.ts';

/** Name of a person as they give it, one line of at most 100 characters. */
export const PersonName = inputLine(1, 100);

/** Who submits, and how to reach them: e-mail or phone, at least one (`personRules`). Never an account. */
export const Person = z.strictObject({
  name: PersonName,
  email: z.optional(EmailAddress),
  phone: z.optional(PhoneNumber),
});
export type Person = z.infer<typeof Person>;

/**
 * What a schema cannot say of a person: without e-mail and phone nobody can answer (`required`, at the
 * e-mail), and a name carries no way to reach anybody (`contact-in-text`): names are in mails to others.
 */
export function personRules(
  person: Draft<Person> | undefined,
  pointer: string = '#/person',
): FieldFault[] {
  return [
    ...faultIf(
      person?.email === undefined && person?.phone === undefined,
      'required',
      `${pointer}/email`,
    ),
    ...nameRules(person?.name, `${pointer}/name`),
  ];
}

/** A name is more than blanks, and carries no e-mail address, phone number or link. */
export function nameRules(name: string | undefined, pointer: string): FieldFault[] {
  return [...blankRules({ [pointer]: name }), ...textRules({ [pointer]: name })];
}
