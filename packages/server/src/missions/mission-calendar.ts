import type { Mission } from '@coup-de-main/protocol';
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { ICalCalendar, ICalEventData, ICalLocation } from 'ical-generator';
import { missionPage } from './mission-feed.ts';
import { PARIS_RULES } from './paris-rules.ts';
import { DEFAULT_TIME_ZONE, wallClock } from './zoned-time.ts';

/** What a calendar says beyond its missions. */
export interface CalendarFacts {
  readonly title: string;
  /** The server's address, ending with `/`; its host makes identifiers unique in the world. */
  readonly base: string;
}

/** The parts of a recurrence rule; anything else is left out rather than put into somebody's calendar. */
const RECURRENCE = /^FREQ=[A-Z]+(?:;[A-Z]+=[A-Z0-9,+-]+)*$/;

/**
 * The missions that have a beginning, as an iCalendar file (RFC 5545): one VEVENT each, those that recur
 * with their rule. What recurs keeps its local hour over the change of the clocks; the rest is in UTC.
 */
export function missionCalendar(missions: readonly Mission[], facts: CalendarFacts): string {
  const calendar = ical({
    name: plain(facts.title),
    prodId: { company: 'Coup de main', product: 'server', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: {
      name: null,
      generator: (name) => (name === DEFAULT_TIME_ZONE ? PARIS_RULES : null),
    },
  });
  for (const mission of missions) addEvent(calendar, mission, facts.base);
  return calendar.toString();
}

/** The library escapes texts of events, but not the calendar's own name. */
function plain(title: string): string {
  return title.replaceAll(/[\r\n]+/g, ' ').replaceAll(/[\\;,]/g, String.raw`\$&`);
}

function addEvent(calendar: ICalCalendar, mission: Mission, base: string): void {
  const { schedule, description, summary, organization } = mission;
  if (schedule?.startAt === undefined) return;
  const location = locationOf(mission);
  calendar.createEvent({
    id: `${mission.id}@${new URL(base).hostname}`,
    summary: mission.title,
    description: [organization.name, description ?? summary].filter(Boolean).join('\n\n'),
    url: missionPage(mission.id, base),
    stamp: mission.updatedAt,
    lastModified: mission.updatedAt,
    ...timesOf(schedule.startAt, schedule),
    ...(location && { location }),
  });
}

function locationOf({ addresses = [] }: Mission): ICalLocation | undefined {
  const [address] = addresses;
  if (address === undefined) return undefined;
  const town = [address.postalCode, address.city].filter(Boolean).join(' ');
  const title = [address.street, town].filter(Boolean).join(', ');
  if (title === '') return undefined;
  const [lon, lat] = address.location?.coordinates ?? [];
  return { title, ...(lon !== undefined && lat !== undefined && { geo: { lon, lat } }) };
}

function timesOf(
  startAt: string,
  { endAt, rrule, timeZone }: NonNullable<Mission['schedule']>,
): Pick<ICalEventData, 'start' | 'end' | 'repeating' | 'timezone'> {
  const ends = endAt !== undefined && new Date(endAt) >= new Date(startAt);
  if (rrule === undefined || !RECURRENCE.test(rrule)) {
    return { start: new Date(startAt), ...(ends && { end: new Date(endAt) }) };
  }
  const timezone = timeZone ?? DEFAULT_TIME_ZONE;
  // The library writes what a local clock shows, and reads a text without an offset as just that.
  const local = (instant: string) => wallClock(new Date(instant), timezone);
  return {
    start: local(startAt),
    ...(ends && { end: local(endAt) }),
    repeating: `RRULE:${rrule}`,
    timezone,
  };
}
