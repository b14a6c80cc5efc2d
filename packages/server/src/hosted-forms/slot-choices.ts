import { dayParts, weekdays } from '@coup-de-main/protocol';
import type { Mission, Slot, SlotInput } from '@coup-de-main/protocol';
import type { Option } from './form-plan.ts';
import { listOf } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import type { FormView } from './form-view.ts';

type Scheduled = Partial<Pick<Mission, 'schedule'>>;

/** The moments of a mission to choose from, e.g. "Mardi : matin"; those of a later protocol are left out. */
export function slotOptions(
  { label, day }: Pick<FormView, 'label' | 'day'>,
  mission: Scheduled,
): readonly Option[] {
  return knownSlots(mission).map((slot) => ({
    value: keyOf(slot),
    label: `${nameOfDay(slot, { label, day })}\u00A0: ${label('day-parts', slot.dayPart).toLowerCase()}`,
  }));
}

/** The moments that were ticked, as the protocol takes them. */
export function slotsOf(values: FormValues, mission: Scheduled): readonly SlotInput[] {
  const ticked = listOf(values, 'slots');
  return knownSlots(mission).filter((slot) => ticked.includes(keyOf(slot)));
}

/** The boxes that moments amount to. */
export function tickedSlots(slots: readonly SlotInput[] = []): readonly string[] {
  return slots.map(keyOf);
}

function keyOf({ weekday, date, dayPart }: SlotInput): string {
  return `${weekday ?? date ?? ''} ${dayPart}`;
}

function nameOfDay(
  { weekday, date }: SlotInput,
  { label, day }: Pick<FormView, 'label' | 'day'>,
): string {
  // At noon it is the same day in every time zone of France but those of the Pacific.
  return date === undefined ? label('weekdays', weekday ?? '') : day(`${date}T12:00:00Z`);
}

function knownSlots({ schedule }: Scheduled): readonly SlotInput[] {
  return (schedule?.slots ?? []).flatMap(({ weekday, date, dayPart }: Slot): SlotInput[] => {
    const part = dayParts.find((one) => one === dayPart);
    const day = weekdays.find((one) => one === weekday);
    if (part === undefined || (day === undefined) === (date === undefined)) return [];
    return [{ ...(day && { weekday: day }), ...(date && { date }), dayPart: part }];
  });
}
