import * as z from 'zod/mini';
import { Day, Instant } from './calendar.ts';
import { Line, OpenValue } from './plain-text.ts';

/** One moment in which hands are needed: on a weekday or on a date, in a part of the day. */
export const Slot = z.object({
  weekday: z.optional(OpenValue),
  date: z.optional(Day),
  dayPart: OpenValue,
});
export type Slot = z.infer<typeof Slot>;

/** When a mission takes place. `rrule` is an RFC 5545 recurrence without its `RRULE:` name. */
export const Schedule = z.object({
  startAt: z.optional(Instant),
  endAt: z.optional(Instant),
  timeZone: z.optional(Line),
  rrule: z.optional(Line),
  text: z.optional(Line),
  commitment: z.optional(OpenValue),
  slots: z.optional(z.array(Slot)),
});
export type Schedule = z.infer<typeof Schedule>;
