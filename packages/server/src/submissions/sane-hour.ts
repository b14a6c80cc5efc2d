/** Hours of the day, where the site is, from and before which one writes to people unasked. */
const FROM = 9;
const UNTIL = 20;

/** Whether one may write to people now, where `timeZone` (IANA) is. */
export function isSaneHour(now: Date, timeZone: string): boolean {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone }).format(now),
  );
  return hour >= FROM && hour < UNTIL;
}
