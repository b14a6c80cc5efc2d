/** A number as one reads it out: French ones in pairs, `0800` numbers by their habit, others as they are. */
export function readablePhone(number: string): string {
  const national = number.replace(/^\+33/, '0').replace(/[\s.]/g, '');
  if (/^08\d{8}$/.test(national)) return national.replace(/(\d{4})(\d{3})(\d{3})/, '$1 $2 $3');
  if (/^0\d{9}$/.test(national)) return national.replace(/(\d\d)(?=\d)/g, '$1 ');
  return number;
}

/** The `tel:` address of a number, or undefined when it is none: nothing else may become a link. */
export function phoneAddress(number: string): string | undefined {
  const digits = number.replace(/[\s.()-]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : undefined;
}
