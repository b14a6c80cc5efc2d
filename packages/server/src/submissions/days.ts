const DAY_MS = 86_400_000;

/** The moment so many days later; `days` may be a fraction. */
export function daysAfter(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * DAY_MS);
}
