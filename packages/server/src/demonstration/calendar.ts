import { weekdays } from '@coup-de-main/protocol';

const DAY_MS = 86_400_000;

/** What a calendar must know about time zones. */
export interface Zones {
  /** The day that it is somewhere, `YYYY-MM-DD`. */
  dayOf(instant: Date, timeZone: string): string;
  /** The instant at which a day begins somewhere. */
  startOfDay(day: string, timeZone: string): Date;
}

/** Days and instants, counted from today. */
export interface Calendar {
  /** Of the town, an IANA name. */
  readonly timeZone: string;
  /** `YYYY-MM-DD` of the town's day, so many days from today. */
  day(inDays: number): string;
  /** Days from today until the first `weekday` that is `inDays` away or further. */
  daysUntil(weekday: (typeof weekdays)[number], inDays: number): number;
  /** RFC 3339 instant of a local time (`HH:MM`, 04:00 or later), so many days from today. */
  at(inDays: number, time: string, timeZone: string): string;
  /** RFC 3339 instant so many days ago; fractions are hours. */
  ago(days: number): string;
}

/** The calendar of a town at an instant. */
export function createCalendar(now: Date, timeZone: string, zones: Zones): Calendar {
  const today = Date.parse(`${zones.dayOf(now, timeZone)}T00:00:00Z`);
  const day = (inDays: number) => new Date(today + inDays * DAY_MS).toISOString().slice(0, 10);
  return {
    timeZone,
    day,
    daysUntil(weekday, inDays) {
      const monday = (new Date(today + inDays * DAY_MS).getUTCDay() + 6) % 7;
      return inDays + ((weekdays.indexOf(weekday) - monday + 7) % 7);
    },
    at(inDays, time, zone) {
      // Clocks change before 04:00: counted back from the next midnight, the time is right on those days too.
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      const midnight = zones.startOfDay(day(inDays + 1), zone).getTime();
      return new Date(midnight - DAY_MS + (hours * 60 + minutes) * 60_000).toISOString();
    },
    ago: (days) => new Date(Math.round(now.getTime() - days * DAY_MS)).toISOString(),
  };
}
