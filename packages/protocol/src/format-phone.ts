/** Overseas numbers have French form, and codes of their own, before the same nine digits. */
const FRENCH_CODE = /^\+(?:33|262|508|590|594|596)(?=\d{9}$)/;

/**
 * A number as one reads it out, whether it came in E.164 or as people write it: French ones in pairs
 * (`01 99 00 12 34`), 080x ones by their habit (`0800 123 456`), short ones whole (`3919`), foreign ones
 * after two digits of their code (`+32 25 55 12 12`). What is no number is given back as it is.
 */
export function formatPhone(number: string): string {
  const digits = number.replace(/[\s./()-]/g, '').replace(FRENCH_CODE, '0');
  if (/^080\d{7}$/.test(digits)) return digits.replace(/(\d{4})(\d{3})(\d{3})/, '$1 $2 $3');
  if (/^0\d{9}$|^\+\d{6,15}$/.test(digits)) {
    return digits.replace(/(\+\d\d|\d\d)(?=\d)/g, '$1 ');
  }
  return /^\d{2,6}$/.test(digits) ? digits : number;
}
