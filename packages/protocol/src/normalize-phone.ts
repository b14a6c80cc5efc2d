import { phonePattern } from './phone-pattern.ts';

/** What people put between digits: spaces of every kind, dots, dashes, slashes, marks of direction. Brackets say something. */
const SEPARATORS = /[\s./\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2066-\u2069-]/g;

/** Both Arabic sets of digits that keyboards offer, each from zero to nine. */
const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹';

/**
 * The number in E.164 of what somebody typed, or `undefined` when nobody could be called by it:
 * `06 39 98 00 12`, `+33 (0)6.39.98.00.12`, `0033 6 39 98 00 12` and `٠٦٣٩٩٨٠٠١٢` are `+33639980012`. Without an
 * international prefix a number is French, or of the French overseas by its first digits: `0692 00 12 34` is
 * `+262692001234`. Nobody dials `(0)` after any code, nor a zero after a French one.
 */
export function normalizePhone(text: string): string | undefined {
  const number = text
    .normalize('NFKC')
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String(ARABIC_DIGITS.indexOf(digit) % 10))
    .replaceAll(SEPARATORS, '')
    .replace(/^(\(?)00/, '$1+')
    .replace(/^(\(?\+[\d)]+)\(0\)/, '$1')
    .replaceAll(/[()]/g, '')
    .replace(/^(\+(?:33|262|59[046]))0/, '$1')
    .replace(/^0(?=(?:26[239]|69[23])\d{6}$)/, '+262')
    .replace(/^0(?=(?:[56]90|691)\d{6}$)/, '+590')
    .replace(/^0(?=[56]94\d{6}$)/, '+594')
    .replace(/^0(?=(?:[56]96|697)\d{6}$)/, '+596')
    .replace(/^0/, '+33');
  return phonePattern.test(number) ? number : undefined;
}
