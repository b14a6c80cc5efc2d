/** The `tel:` address of a number, or undefined when it is none: nothing else may become a link. */
export function phoneAddress(number: string): string | undefined {
  const digits = number.replace(/[\s.()-]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : undefined;
}
