import type { Mission, Schedule } from '@coup-de-main/protocol';

/**
 * A mission as an iCalendar file (RFC 5545) with one event, for any agenda. A mission that repeats is
 * written in local time without a zone ("floating"): at nine stays at nine when the clocks change.
 * Undefined when the mission names no beginning.
 */
export function calendarFile(
  mission: Mission,
  address: string,
  now = new Date(),
): string | undefined {
  const { schedule, title, organization, summary } = mission;
  if (schedule?.startAt === undefined) return undefined;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Coup de main//mission-list//FR',
    'BEGIN:VEVENT',
    `UID:${escaped(mission.id)}@coup-de-main`,
    `DTSTAMP:${stamp(now.toISOString(), undefined)}`,
    ...times(schedule, schedule.startAt),
    `SUMMARY:${escaped(title)}`,
    ...place(mission),
    `DESCRIPTION:${escaped([organization.name, summary].filter(Boolean).join('\n'))}`,
    `URL:${address}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function times({ endAt, rrule, timeZone = 'Europe/Paris' }: Schedule, startAt: string): string[] {
  const zone = rrule === undefined ? undefined : timeZone;
  // An end that is not after the beginning makes agendas refuse the whole file.
  const ends = endAt !== undefined && new Date(endAt) > new Date(startAt);
  const end = ends ? [`DTEND:${stamp(endAt, zone)}`] : [];
  const rule = rrule !== undefined && /^[A-Z0-9=;,+-]+$/.test(rrule) ? [`RRULE:${rrule}`] : [];
  return [`DTSTART:${stamp(startAt, zone)}`, ...end, ...rule];
}

function place({ addresses: [first] = [] }: Mission): string[] {
  const where = [first?.street, first?.postalCode, first?.city].filter(Boolean).join(' ');
  return where ? [`LOCATION:${escaped(where)}`] : [];
}

/** `20261205T090000Z` in UTC, or `20261205T100000` as a clock in `timeZone` shows it. */
function stamp(instant: string, timeZone: string | undefined): string {
  const date = new Date(instant);
  const clock = timeZone === undefined ? undefined : clockIn(timeZone, date);
  return (clock ?? date.toISOString()).replace(/[-:]|\.\d+/g, '');
}

/** Undefined for a zone that this device does not know: the instant in UTC is right all the same. */
function clockIn(timeZone: string, date: Date): string | undefined {
  try {
    // Swedish writes dates as ISO 8601 does.
    return date.toLocaleString('sv', { timeZone }).replace(' ', 'T');
  } catch {
    return undefined;
  }
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Lines of at most 75 octets; the rest goes on in lines that begin with a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let length = 0;
  return line
    .split(/(?:)/u)
    .map((character) => {
      const bytes = encoder.encode(character).length;
      length += bytes;
      if (length <= 75) return character;
      length = bytes + 1;
      return `\r\n ${character}`;
    })
    .join('');
}
