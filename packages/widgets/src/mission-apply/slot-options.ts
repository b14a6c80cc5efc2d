import type { Slot, SlotInput } from '@coup-de-main/protocol';
import type { Option } from '../shared/form/form-step.ts';
import { dayParts, weekdays } from '../shared/form/week.ts';
import type { ApplyContext } from './apply-context.ts';

type Known = Pick<ApplyContext, 'mission' | 'tag' | 'words'>;

/** The moments of a mission to choose from, e.g. "Mardi, matin"; those of a later version are left out. */
export function slotOptions({ mission, tag, words }: Known): readonly Option[] {
  const { parts } = words.slots;
  return knownSlots(mission.schedule?.slots).map((slot) => ({
    value: slotValue(slot),
    label: `${dayName(slot, tag)}, ${parts[slot.dayPart]}`,
  }));
}

/** The moments that were ticked, as the protocol takes them. */
export function chosenSlots({ mission }: Known, ticked: readonly string[]): readonly SlotInput[] {
  return knownSlots(mission.schedule?.slots).filter((slot) => ticked.includes(slotValue(slot)));
}

/** By what it says, not by its place: the organisation may edit the mission while somebody answers. */
function slotValue({ weekday, date, dayPart }: SlotInput): string {
  return [weekday ?? date, dayPart].join(' ');
}

function knownSlots(slots: readonly Slot[] = []): readonly SlotInput[] {
  return slots.flatMap(({ weekday, date, dayPart }): SlotInput[] => {
    const part = dayParts.find((one) => one === dayPart);
    const day = weekdays.find((one) => one === weekday);
    if (part === undefined || (day === undefined) === (date === undefined)) return [];
    return [{ ...(day && { weekday: day }), ...(date && { date }), dayPart: part }];
  });
}

function dayName({ weekday, date }: SlotInput, tag: string): string {
  const format = new Intl.DateTimeFormat(tag, {
    timeZone: 'UTC',
    weekday: 'long',
    ...(date !== undefined && ({ day: 'numeric', month: 'long' } as const)),
  });
  // The first of January 2024 was a Monday.
  const index = weekday === undefined ? 0 : weekdays.indexOf(weekday);
  const name = format.format(date === undefined ? Date.UTC(2024, 0, 1 + index) : Date.parse(date));
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
