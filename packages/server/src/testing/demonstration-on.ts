import { dayOf, startOfDay } from '../missions/zoned-time.ts';
import { createCalendar } from '../demonstration/calendar.ts';
import { demonstrationTown } from '../demonstration/demonstration-town.ts';
import type { DemonstrationTown } from '../demonstration/demonstration-town.ts';

/** The calendar of an instant in Paris. */
export function calendarOn(instant: string) {
  return createCalendar(new Date(instant), 'Europe/Paris', { dayOf, startOfDay });
}

/** The demonstration as it is at an instant. */
export function townOn(instant: string): DemonstrationTown {
  return demonstrationTown(calendarOn(instant));
}
