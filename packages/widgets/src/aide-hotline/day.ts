/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export type Day = string;

const dayLength = 86_400_000;

/** The day of a year, a month from 1 to 12 and a day of the month. */
export function dayOf(year: number, month: number, date: number): Day {
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}

/** `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10);
}

/** 0 for Monday … 6 for Sunday, as in the protocol's `weekdays`. */
export function weekdayOf(day: Day): number {
  return (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
}

/** What the clock on the wall of `timeZone` shows at `instant`. */
export interface WallClock {
  readonly day: Day;
  /** Minutes since midnight, as written on the clock. */
  readonly minutes: number;
}

/** Reads the wall clock of a time zone (IANA name). Throws a RangeError when there is no such zone. */
export function wallClock(instant: Date, timeZone: string): WallClock {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((one) => one.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
  };
}
