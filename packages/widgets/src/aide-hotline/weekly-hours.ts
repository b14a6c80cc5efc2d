/** Hours on some days of every week, as the protocol has them. */
export interface WeeklyHours {
  /** `mon` … `sun`. */
  readonly days: readonly string[];
  /** `HH:MM`; `24:00` closes a day; a closing before its opening is on the next day. */
  readonly opens: string;
  readonly closes: string;
}

const english = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const french = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'];

const example = 'mon-fri 09:00-12:00 14:00-17:00; sat 09:00-12:00';

/**
 * Reads the compact way of writing weekly hours, made for an attribute:
 * groups separated by `;`, each of days and hours. Days: `mon`, `mon-fri`, `mon,wed,fri`, `sat-mon`, or
 * in French `lun-ven`. Hours: `09:00-12:00`, several of them, or `9h-12h30`.
 *
 * Throws a RangeError that names the group it cannot read and shows a right one.
 *
 * @example parseWeeklyHours('lun-ven 9h-12h')
 * // [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '12:00' }]
 */
export function parseWeeklyHours(text: string): WeeklyHours[] {
  return text
    .split(';')
    .map((group) => group.trim())
    .filter((group) => group !== '')
    .flatMap((group) => {
      const [days = '', ...spans] = group.toLowerCase().split(/\s+/);
      const hours = spans.map((span) => span.split('-').map(parseClock));
      const known = parseDays(days);
      if (!known || spans.length === 0) throw unreadable(group);
      return hours.map(([opens, closes, more]) => {
        if (!opens || !closes || more !== undefined) throw unreadable(group);
        return { days: known, opens, closes };
      });
    });
}

function unreadable(group: string): RangeError {
  return new RangeError(`Cannot read the hours "${group}": write them like "${example}"`);
}

function parseDays(text: string): string[] | undefined {
  const days = text.split(',').flatMap((part) => {
    const [first, last, more] = part.split('-').map(dayNumber);
    if (first === undefined || more !== undefined) return [undefined];
    if (last === undefined) return part.includes('-') ? [undefined] : [english[first]];
    // `sat-mon` goes round the end of the week.
    const count = ((last - first + 7) % 7) + 1;
    return [...english, ...english].slice(first, first + count);
  });
  return days.every((day) => day !== undefined) ? days : undefined;
}

function dayNumber(name: string): number | undefined {
  const number = english.includes(name) ? english.indexOf(name) : french.indexOf(name);
  return number < 0 ? undefined : number;
}

function parseClock(text: string): string | undefined {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:h](\d\d)?)?$/.exec(text) ?? [];
  if (hours === undefined || Number(minutes) > 59) return undefined;
  if (Number(hours) * 60 + Number(minutes) > 24 * 60) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
