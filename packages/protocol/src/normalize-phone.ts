import { phonePattern } from './phone-pattern.ts';

/** What people put between digits: spaces of every kind, dots, dashes, slashes, brackets, marks of direction. */
const SEPARATORS = /[\s./()\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2066-\u2069-]/g;

/** Both Arabic sets of digits that keyboards offer, each from zero to nine. */
const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

/**
 * The number in E.164 of what somebody typed, or `undefined` when nobody could be called by it:
 * `06 39 98 00 12`, `+33 (0)6.39.98.00.12`, `0033 6 39 98 00 12` and `٠٦٣٩٩٨٠٠١٢` are `+33639980012`. Without an
 * international prefix a number is French; overseas numbers are theirs (`+262…`) when typed so.
 */
export function normalizePhone(text: string): string | undefined {
  const typed = text
    .normalize('NFKC')
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String(ARABIC_DIGITS.indexOf(digit) % 10))
    .replaceAll(SEPARATORS, '')
    .replace(/^00/, '+');
  const number = typed.replace(/^(?:\+330|0)/, '+33');
  return phonePattern.test(number) ? number : undefined;
}
