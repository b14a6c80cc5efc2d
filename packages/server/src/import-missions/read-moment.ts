import { fold } from './fold.ts';
import type { SheetCell } from './sheet.ts';

/** A day (`YYYY-MM-DD`) and, when it was given, a time of the clock (`HH:MM`). */
export interface Moment {
  readonly day: string;
  readonly time?: string;
}

/** From a time of the clock to another, or without an end. */
export interface Hours {
  readonly from: string;
  readonly until?: string;
}

const months: readonly string[] = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];

/** Day 0 of the dates that spreadsheets write as numbers of days. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const CLOCK = String.raw`(\d{1,2})(?:\s*[h:]\s*(\d{2})?)(?::\d{2})?`;

/**
 * The day of a cell: a date of the spreadsheet, its number, `23/11/2026`, `23.11.26`, `2026-11-23`,
 * `lundi 23 novembre 2026`, `1er décembre 2026`, each with a time behind it or not.
 *
 * @returns undefined for what is no day that exists, or has a time behind it that no day has.
 */
export function readMoment(cell: SheetCell): Moment | undefined {
  if (cell instanceof Date) return fromDate(cell);
  if (typeof cell === 'number') return fromSerial(cell);
  if (typeof cell !== 'string') return undefined;
  const text = cell.trim();
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return fromSerial(Number(text.replace(',', '.')));
  const [, head = text, clock] =
    new RegExp(`^(.*?\\S)[\\sT]+(?:à\\s+)?(${CLOCK})$`, 'i').exec(text) ?? [];
  const day = readDay(head);
  if (day === undefined) return undefined;
  if (clock === undefined) return { day };
  const time = readTime(clock);
  return time === undefined ? undefined : { day, time };
}

/** `14h30`, `14 h`, `14:30`, `midi`, a time of the spreadsheet or its number; as `HH:MM`. */
export function readTime(cell: SheetCell): string | undefined {
  if (cell instanceof Date) {
    return isNaN(cell.getTime()) ? undefined : cell.toISOString().slice(11, 16);
  }
  if (typeof cell === 'number') {
    return cell >= 0 && cell < 1 ? clockOf(Math.round(cell * 1440)) : undefined;
  }
  return typeof cell === 'string' ? timeIn(cell.trim().toLowerCase()) : undefined;
}

function timeIn(text: string): string | undefined {
  if (text === 'midi') return '12:00';
  if (text === 'minuit') return '00:00';
  const [, hours, minutes = '00'] = new RegExp(`^${CLOCK}$`).exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/** `14h30-17h`, `de 9h à midi`, `14:30 – 17:00`, `14h30`. Undefined for other words, e.g. `le matin`. */
export function readHours(cell: SheetCell): Hours | undefined {
  if (typeof cell !== 'string') {
    const from = readTime(cell);
    return from === undefined ? undefined : { from };
  }
  const text = cell.trim().replace(/^(?:de|dès|à partir de)\s+/i, '');
  const [first = '', second, ...more] = text.split(/\s*(?:[-–—]|à|jusqu['’]à)\s*/i);
  const from = readTime(first);
  if (from === undefined || more.length > 0) return undefined;
  if (second === undefined) return { from };
  const until = readTime(second);
  return until === undefined ? undefined : { from, until };
}

function readDay(text: string): string | undefined {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (isoYear !== undefined) return existing(isoYear, Number(isoMonth), Number(isoDay));
  const [, day, month, year] =
    /^(?:[a-zé]+\.?\s+)?(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/i.exec(text) ?? [];
  if (year !== undefined) return existing(year, Number(month), Number(day));
  const [, inWords, name = '', wordsYear = ''] =
    /^(?:[a-z]+ )?(\d{1,2})(?:er)? ([a-z]+) (\d{4})$/.exec(fold(text)) ?? [];
  if (inWords === undefined) return undefined;
  const index = months.findIndex(
    (one) => one === name || (name.length >= 3 && one.startsWith(name)),
  );
  return existing(wordsYear, index + 1, Number(inWords));
}

function existing(year: string, month: number, day: number): string | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  const date = new Date(Date.UTC(Number(full), month - 1, day));
  const isThat = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isThat && isUsual(date) ? date.toISOString().slice(0, 10) : undefined;
}

function fromDate(date: Date): Moment | undefined {
  if (!isUsual(date)) return undefined;
  const [day = '', clock = ''] = date.toISOString().split('T');
  const time = clock.slice(0, 5);
  return time === '00:00' ? { day } : { day, time };
}

function fromSerial(serial: number): Moment | undefined {
  const minutes = Math.round(serial * 1440);
  return fromDate(new Date(SERIAL_ZERO + (minutes * DAY_MS) / 1440));
}

/** Years in which missions are; a number that is no date lands far outside. */
function isUsual(date: Date): boolean {
  const year = date.getUTCFullYear();
  return year >= 2000 && year <= 2100;
}

function clockOf(minutes: number): string {
  const hours = Math.floor(minutes / 60) % 24;
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
