import { dayParts, weekdays } from '@coup-de-main/protocol';
import type { SlotInput } from '@coup-de-main/protocol';
import type { Field } from './form-plan.ts';
import type { FormView } from './form-view.ts';
import { someOf } from './form-values.ts';
import type { FormValues } from './form-values.ts';

/** Which days and which parts of a day suit: two short questions instead of a table of 35 boxes. */
export function momentFields({ words: { aide: words }, label }: FormView): readonly Field[] {
  return [
    {
      kind: 'several',
      name: 'days',
      label: words.days,
      optional: true,
      compact: true,
      options: weekdays.map((value) => ({ value, label: label('weekdays', value) })),
      pointers: ['#/availability'],
    },
    {
      kind: 'several',
      name: 'parts',
      label: words.parts,
      optional: true,
      compact: true,
      options: dayParts.map((value) => ({ value, label: label('day-parts', value) })),
    },
  ];
}

/** Every ticked part of every ticked day; where only one of the two was answered, all of the other. */
export function momentsOf(values: FormValues): { availability?: SlotInput[] } {
  const days = someOf(values, 'days', weekdays);
  const parts = someOf(values, 'parts', dayParts);
  if (days.length + parts.length === 0) return {};
  // Nobody who ticks "Tuesday" means Tuesday night.
  const whole = dayParts.filter((part) => part !== 'night');
  const availability = (days.length > 0 ? days : weekdays).flatMap((weekday) =>
    (parts.length > 0 ? parts : whole).map((dayPart) => ({ weekday, dayPart })),
  );
  return { availability };
}

/** The boxes that moments amount to; some that were not ticked in this form have none. */
export function filledMoments(
  slots: readonly SlotInput[] | undefined,
): Record<string, readonly string[]> {
  const found = (slots ?? []).filter(({ weekday }) => weekday !== undefined);
  return {
    days: [...new Set(found.flatMap(({ weekday }) => weekday ?? []))],
    parts: [...new Set(found.map(({ dayPart }) => dayPart))],
  };
}
