/** Where a site is when nothing else is said. */
export const DEFAULT_TIME_ZONE = 'Europe/Paris';

/**
 * The instant at which a day begins somewhere.
 *
 * @param day `YYYY-MM-DD`.
 * @param timeZone IANA name.
 * @throws RangeError for an unknown time zone.
 */
export function startOfDay(day: string, timeZone: string): Date {
  return instantAt(day, '00:00', timeZone);
}

/**
 * The instant at which clocks somewhere show a time; of two, either; of none, about an hour off.
 *
 * @param day `YYYY-MM-DD`.
 * @param time `HH:MM`.
 * @param timeZone IANA name.
 * @throws RangeError for an unknown time zone.
 */
export function instantAt(day: string, time: string, timeZone: string): Date {
  const local = Date.parse(`${day}T${time}:00Z`);
  const first = local - offsetAt(local, timeZone);
  // The offset of the instant itself: the first guess may lie on the other side of a change of the clock.
  return new Date(local - offsetAt(first, timeZone));
}

/** The day after, `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The day that it is somewhere at an instant, `YYYY-MM-DD`. */
export function dayOf(instant: Date, timeZone: string): string {
  return wallClock(instant, timeZone).slice(0, 10);
}

/** What clocks show somewhere at an instant, `YYYY-MM-DDTHH:MM:SS`, without an offset. */
export function wallClock(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone))
    .toISOString()
    .slice(0, 19);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far local clocks are ahead of UTC, in milliseconds. */
function offsetAt(time: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? clockOf(timeZone);
  formats.set(timeZone, format);
  // Swedish dates are written as ISO 8601 writes them, but for years before 1000.
  const local = Date.parse(`${format.format(time).replace(' ', 'T').padStart(19, '0')}Z`);
  return local - Math.floor(time / 1000) * 1000;
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
}
