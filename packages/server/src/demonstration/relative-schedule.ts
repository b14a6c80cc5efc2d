import type { commitments, dayParts, Schedule, weekdays } from '@coup-de-main/protocol';
import type { Calendar } from './calendar.ts';
import { spaceFrench } from './french-spacing.ts';

type DayPart = (typeof dayParts)[number];
type Weekday = (typeof weekdays)[number];

/** A moment in which hands are needed. */
export type RelativeSlot =
  | { readonly weekday: Weekday; readonly dayPart: DayPart }
  | { readonly inDays: number; readonly dayPart: DayPart };

/** A schedule that does not know what day it is today. */
export interface RelativeSchedule {
  /** First day, in days from today; with `weekday`, the first such day from then on. Negative: past. */
  readonly inDays?: number;
  readonly weekday?: Weekday;
  /** Local time at which it begins, `HH:MM`, 04:00 or later. Needed with a first day. */
  readonly from?: string;
  /** Local time at which it ends, on the last day. Needed with a first day. */
  readonly until?: string;
  /** Days after the first, for what lasts several. */
  readonly furtherDays?: number;
  /** RFC 5545 recurrence without `UNTIL`. */
  readonly rrule?: string;
  /** The recurrence ends with that day, in days from today. */
  readonly lastInDays?: number;
  /** IANA name; default: the town's. */
  readonly timeZone?: string;
  readonly slots?: readonly RelativeSlot[];
  readonly commitment?: (typeof commitments)[number];
  /** In words, without a date. */
  readonly text?: string;
}

/** The schedule as it is today. */
export function scheduleOn(calendar: Calendar, relative: RelativeSchedule): Schedule {
  const { slots, commitment, text } = relative;
  return {
    ...momentOf(calendar, relative),
    ...(slots && { slots: slots.map((slot) => slotOn(calendar, slot)) }),
    ...(commitment && { commitment }),
    ...(text !== undefined && { text: spaceFrench(text) }),
  };
}

function momentOf(calendar: Calendar, relative: RelativeSchedule): Schedule {
  const { inDays, weekday, from, until, furtherDays = 0, rrule, lastInDays } = relative;
  if (inDays === undefined || from === undefined || until === undefined) return {};
  const { timeZone = calendar.timeZone } = relative;
  const first = weekday === undefined ? inDays : calendar.daysUntil(weekday, inDays);
  return {
    startAt: calendar.at(first, from, timeZone),
    endAt: calendar.at(first + furtherDays, until, timeZone),
    timeZone,
    ...(rrule !== undefined && { rrule: rrule + untilPart(calendar, lastInDays) }),
  };
}

function untilPart(calendar: Calendar, lastInDays: number | undefined): string {
  if (lastInDays === undefined) return '';
  return `;UNTIL=${calendar.day(lastInDays).replaceAll('-', '')}T235959Z`;
}

function slotOn(calendar: Calendar, slot: RelativeSlot) {
  const { dayPart } = slot;
  return 'weekday' in slot
    ? { weekday: slot.weekday, dayPart }
    : { date: calendar.day(slot.inDays), dayPart };
}
