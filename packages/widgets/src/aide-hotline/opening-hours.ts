import { addDays, type Day, type WallClock, weekdayOf } from './day.ts';
import { type HolidayRegion, publicHoliday } from './public-holidays.ts';
import type { WeeklyHours } from './weekly-hours.ts';

/** A day that differs from its week. Beats public holidays, and opens one of them. */
export interface OpeningException {
  readonly date: Day;
  readonly closed?: boolean | undefined;
  readonly hours?: readonly { readonly opens: string; readonly closes: string }[] | undefined;
  /** Why, in the organisation's own words. */
  readonly label?: string | undefined;
}

/** When a line answers, on the wall clock of its own time zone. */
export interface Schedule {
  readonly hours: readonly WeeklyHours[];
  readonly exceptions?: readonly OpeningException[] | undefined;
  readonly openOnPublicHolidays?: boolean | undefined;
  readonly region?: HolidayRegion | undefined;
}

/** A moment to tell people about. */
export interface Moment {
  readonly day: Day;
  /** Days from today: 0 is today, 1 tomorrow. */
  readonly daysAhead: number;
  /** Minutes since midnight. Midnight at the end of a day is 1440 of that day. */
  readonly minutes: number;
}

/** What a line is doing: `until` is absent when it never closes, `opensAt` when it opens no more. */
export type OpeningState =
  | { readonly open: true; readonly until?: Moment }
  | { readonly open: false; readonly opensAt?: Moment };

const dayMinutes = 1440;
/** How far ahead the next opening is looked for. */
const horizon = 60;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** What the line does at `now`, which is read on its own wall clock (see `wallClock`). */
export function openingState(schedule: Schedule, now: WallClock): OpeningState {
  const spans = spansFrom(schedule, now.day);
  const current = spans.find(({ from, to }) => from <= now.minutes && now.minutes < to);
  if (current) {
    // A span that reaches the horizon has no end that anybody needs to know.
    if (current.to >= horizon * dayMinutes) return { open: true };
    return { open: true, until: momentOf(now.day, current.to, 'end') };
  }
  const next = spans.find(({ from }) => from > now.minutes);
  return next ? { open: false, opensAt: momentOf(now.day, next.from, 'start') } : { open: false };
}

/** The openings that begin on `day`. */
export function hoursOn(
  schedule: Schedule,
  day: Day,
): readonly { readonly opens: string; readonly closes: string }[] {
  const exception = schedule.exceptions?.find(({ date }) => date === day);
  if (exception) return exception.closed ? [] : (exception.hours ?? []);
  return isClosedHoliday(schedule, day) ? [] : ordinaryHours(schedule, day);
}

/** Whether `day` would be open if it were not a public holiday. */
export function isClosedHoliday(schedule: Schedule, day: Day): boolean {
  return (
    !schedule.openOnPublicHolidays &&
    ordinaryHours(schedule, day).length > 0 &&
    publicHoliday(day, schedule.region) !== undefined
  );
}

function ordinaryHours({ hours }: Schedule, day: Day): readonly WeeklyHours[] {
  const weekday = weekdays[weekdayOf(day)] ?? '';
  return hours.filter(({ days }) => days.includes(weekday));
}

/** An opening, in minutes since the midnight that began today. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The openings from yesterday (one may still last) to the horizon, in order, those that touch made one. */
function spansFrom(schedule: Schedule, today: Day): Span[] {
  const spans: Span[] = [];
  for (let ahead = -1; ahead < horizon; ahead += 1) {
    const midnight = ahead * dayMinutes;
    for (const { opens, closes } of hoursOn(schedule, addDays(today, ahead))) {
      const from = minutesOf(opens);
      const to = minutesOf(closes);
      // 22:00–02:00 ends on the next day.
      spans.push({ from: midnight + from, to: midnight + (to > from ? to : to + dayMinutes) });
    }
  }
  return joined(spans.toSorted((a, b) => a.from - b.from));
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && span.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      result.push(span);
    }
  }
  return result;
}

/** `edge`: midnight ends a day where something closes, and begins one where something opens. */
function momentOf(today: Day, minutes: number, edge: 'start' | 'end'): Moment {
  const daysAhead = Math.floor((edge === 'end' ? minutes - 1 : minutes) / dayMinutes);
  return { day: addDays(today, daysAhead), daysAhead, minutes: minutes - daysAhead * dayMinutes };
}

function minutesOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}
