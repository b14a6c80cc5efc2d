import * as z from 'zod/mini';

/** Any character but a control character; no line break, hence nothing that could end a header or a CSV cell. */
const printable = '[^\\x00-\\x1f\\x7f]';

/**
 * A string of `min` to `max` characters, line breaks allowed. Characters are code points, as in JSON
 * Schema: a pattern with the `u` flag counts them so, where zod's own length checks count UTF-16 units.
 */
export const plainText = /* @__NO_SIDE_EFFECTS__ */ (min: number, max: number) =>
  z.string().check(z.regex(new RegExp(`^[\\s\\S]{${min},${max}}$`, 'u')));

/** The same on one line, never empty. */
const lineOfText = /* @__NO_SIDE_EFFECTS__ */ (max: number) =>
  z.string().check(z.regex(new RegExp(`^${printable}{1,${max}}$`, 'u')));

/** Plain text of one line, 1–300 characters. There is no HTML anywhere in the protocol. */
export const Line = lineOfText(300);

/** Plain text of several lines, at most 20,000 characters. */
export const Text = plainText(0, 20_000);

/**
 * A value of an open enumeration. The known values are in `enumerations.ts`; a receiver that meets
 * another one keeps the item and treats the value as "other" (a later minor version may add values).
 */
export const OpenValue = lineOfText(100);

/**
 * Text that a visitor or a program puts into a query: 1 to `max` characters, none of them a control
 * character (databases refuse U+0000). Length checks of its own, so that a refusal can say "too long".
 */
export const searchText = /* @__NO_SIDE_EFFECTS__ */ (max: number) =>
  z.string().check(z.minLength(1), z.maxLength(max), z.regex(new RegExp(`^${printable}*$`)));
