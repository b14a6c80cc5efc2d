import type { SlotInput } from '@coup-de-main/protocol';

// Written out: the protocol's lists come with all its others, which no form needs at first.

/** Days of the week as the protocol names them, Monday first. */
export const weekdays = [
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
] as const satisfies readonly SlotInput['weekday'][];

/** Parts of a day as the protocol names them. */
export const dayParts = [
  'morning',
  'midday',
  'afternoon',
  'evening',
  'night',
] as const satisfies readonly SlotInput['dayPart'][];
