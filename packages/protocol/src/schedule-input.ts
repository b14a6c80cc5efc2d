import * as z from 'zod/mini';
import { Day, Instant } from './calendar.ts';
import type { Draft } from './draft.ts';
import { commitments, dayParts, weekdays } from './enumerations.ts';
import { faultIf, fieldFault, type FieldFault } from './field-fault.ts';
import { Line } from './plain-text.ts';

/** A `Slot` that somebody submits: a part of a day, on a weekday or on a date. */
export const SlotInput = z.strictObject({
  weekday: z.optional(z.enum(weekdays)),
  date: z.optional(Day),
  dayPart: z.enum(dayParts),
});
export type SlotInput = z.infer<typeof SlotInput>;

/** Moments that suit somebody: at most five parts of seven days. */
export const SlotInputs = z.array(SlotInput).check(z.maxLength(35));

/** A `Schedule` that somebody submits: its enumerations are closed. */
export const ScheduleInput = z.strictObject({
  startAt: z.optional(Instant),
  endAt: z.optional(Instant),
  timeZone: z.optional(Line),
  rrule: z.optional(Line),
  text: z.optional(Line),
  commitment: z.optional(z.enum(commitments)),
  slots: z.optional(SlotInputs),
});
export type ScheduleInput = z.infer<typeof ScheduleInput>;

/** Every slot is on a weekday (`required` without) or on a date, not on both (`not-allowed`). */
export function slotRules(
  slots: Draft<readonly SlotInput[]> | undefined,
  pointer: string,
): FieldFault[] {
  return (slots ?? []).flatMap((slot, index) => {
    if (slot?.weekday === undefined) {
      return faultIf(slot?.date === undefined, 'required', `${pointer}/${index}/weekday`);
    }
    return faultIf(slot.date !== undefined, 'not-allowed', `${pointer}/${index}/date`);
  });
}

/** A schedule does not end before it begins (`too-small`), its slots are right. */
export function scheduleRules(
  schedule: Draft<ScheduleInput> | undefined,
  pointer: string,
): FieldFault[] {
  const { startAt, endAt, slots } = schedule ?? {};
  const reversed =
    startAt !== undefined && endAt !== undefined && Date.parse(endAt) < Date.parse(startAt);
  return [
    ...(reversed ? [fieldFault('too-small', `${pointer}/endAt`)] : []),
    ...slotRules(slots, `${pointer}/slots`),
  ];
}
