import type { ScheduleInput } from '@coup-de-main/protocol';
import type { RequestFault } from '../request-problem.ts';

const AT = '#/mission/schedule';

/** Years in which somebody may need hands; beyond are slips of the keyboard. */
const YEARS = { first: 2000, last: 2099 } as const;

/** One part of a recurrence. Source: RFC 5545 §3.3.10. */
const PART =
  /^(?:FREQ|UNTIL|COUNT|INTERVAL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST)=[A-Z0-9,+-]{1,60}$/;

/** What the largest number of a part may be: a mission that outlives us is a slip, too. */
const MOST: Readonly<Record<string, number>> = { COUNT: 366, INTERVAL: 12 };

/**
 * What neither the schema nor its rules say of a schedule, because it takes a calendar: a time zone that
 * exists, a recurrence that can be read, years in which people live.
 */
export function scheduleFaults(schedule: ScheduleInput | undefined): readonly RequestFault[] {
  const { startAt, endAt, timeZone, rrule, slots = [] } = schedule ?? {};
  const days: readonly (readonly [string, string | undefined])[] = [
    ['startAt', startAt],
    ['endAt', endAt],
    ...slots.map(({ date }, index) => [`slots/${index}/date`, date] as const),
  ];
  const faults = [
    ...days.filter(([, day]) => day !== undefined && !isPlausible(day)).map(([name]) => name),
    ...(timeZone === undefined || isTimeZone(timeZone) ? [] : ['timeZone']),
    ...(rrule === undefined || isRecurrence(rrule) ? [] : ['rrule']),
  ];
  return faults.map((name) => ({ code: 'invalid-format', pointer: `${AT}/${name}` }));
}

function isPlausible(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= YEARS.first && year <= YEARS.last;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function isRecurrence(rrule: string): boolean {
  const parts = rrule.split(';');
  const values = new Map(parts.map((part) => part.split('=', 2) as [string, string]));
  return (
    parts.every((part) => PART.test(part)) &&
    values.size === parts.length &&
    /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(values.get('FREQ') ?? '') &&
    isUntil(values.get('UNTIL')) &&
    Object.entries(MOST).every(([name, most]) => isCount(values.get(name), most))
  );
}

function isUntil(value: string | undefined): boolean {
  if (value === undefined) return true;
  return /^\d{8}(?:T\d{6}Z?)?$/.test(value) && isPlausible(value);
}

function isCount(value: string | undefined, most: number): boolean {
  if (value === undefined) return true;
  return /^[1-9]\d{0,3}$/.test(value) && Number(value) <= most;
}
