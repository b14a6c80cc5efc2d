import type { Mission } from '@coup-de-main/protocol';

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
  const { schedule, title, organization } = mission;
  if (schedule?.startAt === undefined) return undefined;
  const zone = schedule.rrule === undefined ? 'UTC' : (schedule.timeZone ?? 'Europe/Paris');
  const { startAt, endAt, rrule } = schedule;
  const [place] = mission.addresses ?? [];
  const where = [place?.street, place?.postalCode, place?.city].filter(Boolean).join(' ');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Coup de main//mission-list//FR',
    'BEGIN:VEVENT',
    `UID:${escaped(mission.id)}@coup-de-main`,
    `DTSTAMP:${stamp(now, 'UTC')}`,
    `DTSTART:${stamp(new Date(startAt), zone)}`,
    endAt === undefined ? '' : `DTEND:${stamp(new Date(endAt), zone)}`,
    rrule !== undefined && /^[A-Z0-9=;,+-]+$/.test(rrule) ? `RRULE:${rrule}` : '',
    `SUMMARY:${escaped(title)}`,
    where && `LOCATION:${escaped(where)}`,
    `DESCRIPTION:${escaped([organization.name, mission.summary].filter(Boolean).join('\n'))}`,
    `URL:${address}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.filter(Boolean).map(folded).join('\r\n')}\r\n`;
}

/** `20261205T090000Z` in UTC, `20261205T100000` in any other zone. */
function stamp(date: Date, timeZone: string): string {
  const local = new Date(date.toLocaleString('sv', { timeZone }).replace(' ', 'T') + 'Z');
  const digits = local.toISOString().replace(/[-:]|\.\d+Z/g, '');
  return timeZone === 'UTC' ? `${digits}Z` : digits;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** Lines of at most 75 octets; the rest goes on in lines that begin with a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let length = 0;
  return [...line]
    .map((character) => {
      const bytes = encoder.encode(character).length;
      length += bytes;
      if (length <= 75) return character;
      length = bytes + 1;
      return `\r\n ${character}`;
    })
    .join('');
}
