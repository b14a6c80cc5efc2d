import type { Schedule } from '@coup-de-main/protocol';
import { DEFAULT_TIME_ZONE, dayAfter, dayOf, startOfDay } from './zoned-time.ts';

/** Between which instants a mission may happen; an absent bound is open. `until` is not part of it. */
export interface Span {
  readonly from?: Date;
  readonly until?: Date;
}

/** Longest possible period of each frequency, in days. */
const PERIOD_DAYS: Readonly<Record<string, number>> = {
  DAILY: 1,
  WEEKLY: 7,
  MONTHLY: 31,
  YEARLY: 366,
};

/**
 * The span of a schedule. Without dates it is open on both sides: one helps when one wants. A start without
 * an end means "from then on". With a recurrence, start and end are those of its first occurrence
 * (RFC 5545), and the span lasts until `UNTIL`, or at most as long as `COUNT` periods can, or for ever.
 * Dated slots are part of it. `expiresAt` ends it in any case.
 */
export function spanOf(schedule: Schedule = {}, expiresAt?: string): Span {
  const { startAt, slots = [], timeZone = DEFAULT_TIME_ZONE } = schedule;
  const days = slots.flatMap((slot) => slot.date ?? []);
  const from = pick(Math.min, [
    ...instants(startAt),
    ...days.map((day) => startOfDay(day, timeZone)),
  ]);
  const until = pick(Math.min, [...ends(schedule, days, timeZone), ...instants(expiresAt)]);
  return { ...(from && { from }), ...(until && { until }) };
}

/** When the last of it is over: nothing when it goes on for ever. */
function ends(schedule: Schedule, days: readonly string[], timeZone: string): readonly Date[] {
  const { startAt, endAt, rrule } = schedule;
  const end =
    rrule === undefined ? endOf(startAt, endAt, timeZone) : lastOccurrence(rrule, startAt, endAt);
  if (rrule !== undefined && end === undefined) return [];
  const last = pick(Math.max, [
    ...(end === undefined ? [] : [end]),
    ...days.map((day) => startOfDay(dayAfter(day), timeZone)),
  ]);
  return last === undefined ? [] : [last];
}

/** An end without a clock time that differs from its start is the end of that day. */
function endOf(
  startAt: string | undefined,
  endAt: string | undefined,
  timeZone: string,
): Date | undefined {
  if (endAt === undefined) return undefined;
  const end = new Date(endAt);
  if (startAt === undefined || end > new Date(startAt)) return end;
  return startOfDay(dayAfter(dayOf(end, timeZone)), timeZone);
}

function lastOccurrence(rrule: string, startAt?: string, endAt?: string): Date | undefined {
  const parts = new Map(
    rrule.split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=');
      return [name.toUpperCase(), value.toUpperCase()];
    }),
  );
  const until = readUntil(parts.get('UNTIL'));
  if (until !== undefined) return until;
  const period = PERIOD_DAYS[parts.get('FREQ') ?? ''];
  const count = Number(parts.get('COUNT'));
  const first = endAt ?? startAt;
  if (period === undefined || first === undefined || !(count >= 1)) return undefined;
  const interval = Math.max(Number(parts.get('INTERVAL') ?? 1) || 1, 1);
  const last = new Date(Date.parse(first) + (count - 1) * interval * period * 86_400_000);
  return Number.isNaN(last.getTime()) ? undefined : last;
}

/** `20261224` or `20261224T170000Z`; the last occurrence may last until the day after. */
function readUntil(value: string | undefined): Date | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?)?$/.exec(value ?? '') ?? [];
  if (year === undefined) return undefined;
  const end = new Date(Date.parse(`${year}-${month}-${day}T00:00:00Z`) + 86_400_000);
  return Number.isNaN(end.getTime()) ? undefined : end;
}

function instants(text: string | undefined): readonly Date[] {
  return text === undefined ? [] : [new Date(text)];
}

function pick(choose: typeof Math.min, dates: readonly Date[]): Date | undefined {
  return dates.length === 0 ? undefined : new Date(choose(...dates.map((date) => date.getTime())));
}
