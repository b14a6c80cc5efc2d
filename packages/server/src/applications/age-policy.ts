import type { ApplicationInput } from '@coup-de-main/protocol';
import type { MissionSeats } from './mission-seats.ts';

/** What decides about ages. */
export interface AgeLimits {
  readonly mission: Pick<MissionSeats, 'open_to_minors' | 'minimum_age'>;
  /** The site's own, in years. */
  readonly minimumAge: number;
  readonly now: Date;
}

/**
 * Whether somebody is too young for a mission. Adults say so, and are believed. Who is not adult needs a
 * mission open to minors and the age that mission and site ask for, reached in the course of this year: only
 * the year of birth is asked, and the organisation meets the person.
 */
export function isTooYoung(
  { adult, birthYear }: Pick<ApplicationInput, 'adult' | 'birthYear'>,
  { mission, minimumAge, now }: AgeLimits,
): boolean {
  const asked = Math.max(minimumAge, mission.minimum_age ?? 0);
  const age = birthYear === undefined ? undefined : now.getUTCFullYear() - birthYear;
  if (adult) return age !== undefined && age < asked;
  return mission.open_to_minors !== true || age === undefined || age < asked;
}
