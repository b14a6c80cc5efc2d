import * as z from 'zod/mini';
import { phonePattern } from './phone-pattern.ts';

const word = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*';

/**
 * E-mail address as mail servers take it: ASCII, a domain with a dot, no quotes, no address in brackets, at
 * most 254 characters. The pattern reads every character once.
 */
export const EmailAddress = z
  .string()
  .check(
    z.maxLength(254),
    z.regex(new RegExp(`^${word}(?:\\.${word})*@${label}(?:\\.${label})+$`)),
  );

/** Phone number of a person, E.164: `+33639980012`. `normalizePhone` makes it of what people type. */
export const PhoneNumber = z.string().check(z.regex(phonePattern));
