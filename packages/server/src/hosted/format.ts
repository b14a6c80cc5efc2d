import type { Mission, Schedule } from '@coup-de-main/protocol';
import type { HostedLanguage } from './hosted-ports.ts';
import type { HostedWords } from './words-fr.ts';

/** Metres as kilometres people say: `3,2 km`, `42 km`. */
export function formatKilometres(metres: number, language: HostedLanguage): string {
  const value = metres / 1000;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/** How a day is written: the page's language, the site's time zone, its words. */
export interface DayStyle {
  readonly language: HostedLanguage;
  readonly timeZone: string;
  readonly words: HostedWords;
}

/** When a mission takes place, in one line; empty when nothing is known. */
export function formatDates(schedule: Schedule | undefined, style: DayStyle): string {
  if (!schedule?.startAt) return '';
  const { words } = style;
  const zone = schedule.timeZone ?? style.timeZone;
  const start = formatDay(schedule.startAt, zone, style.language);
  if (!schedule.endAt) return words.startsOn(start);
  const end = formatDay(schedule.endAt, zone, style.language);
  if (end !== start) return words.fromTo(start, end);
  return schedule.rrule === undefined ? words.onDate(start) : words.startsOn(start);
}

/** The day of an instant, e.g. `1er décembre 2026`. */
export function formatDay(instant: string, timeZone: string, language: HostedLanguage): string {
  const text = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(
    new Date(instant),
  );
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

/** Town and street of a mission's first address, with the département's number. */
export function formatPlace(mission: Mission): string {
  const [address] = mission.addresses ?? [];
  const town = [address?.postalCode, address?.city].filter(Boolean).join(' ');
  return [address?.street, town].filter(Boolean).join(', ');
}
