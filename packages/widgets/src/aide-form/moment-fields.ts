import type { SlotInput } from '@coup-de-main/protocol';
import { type Answers, listOf } from '../shared/form/answers.ts';
import { type Field, optionsOf } from '../shared/form/form-step.ts';
import { dayParts, weekdays } from '../shared/form/week.ts';
import type { AideContext } from './aide-context.ts';

/** Which days and which parts of a day suit: two short questions instead of a table of 35 boxes. */
export function momentFields(words: AideContext['words']['when'], tag: string): readonly Field[] {
  const name = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
  return [
    {
      kind: 'several',
      name: 'days',
      label: words.days,
      optional: true,
      compact: true,
      // The first of January 2024 was a Monday.
      options: weekdays.map((value, index) => ({
        value,
        label: name.format(Date.UTC(2024, 0, 1 + index)),
      })),
      pointers: ['#/availability'],
    },
    {
      kind: 'several',
      name: 'parts',
      label: words.parts,
      optional: true,
      compact: true,
      options: optionsOf(words.partNames),
    },
  ];
}

/** Every ticked part of every ticked day; where only one of the two was answered, all of the other. */
export function momentsOf(answers: Answers): readonly SlotInput[] {
  const days = weekdays.filter((day) => listOf(answers, 'days').includes(day));
  const parts = dayParts.filter((part) => listOf(answers, 'parts').includes(part));
  if (days.length + parts.length === 0) return [];
  // Nobody who ticks "Tuesday" means Tuesday night.
  const whole = dayParts.filter((part) => part !== 'night');
  return (days.length > 0 ? days : weekdays).flatMap((weekday) =>
    (parts.length > 0 ? parts : whole).map((dayPart) => ({ weekday, dayPart })),
  );
}
