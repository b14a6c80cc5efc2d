import type { Schedule } from '@coup-de-main/protocol';
import { readHours, readMoment, readTime } from './read-moment.ts';
import type { Hours, Moment } from './read-moment.ts';
import { quote } from './cell-values.ts';
import type { RowReader } from './row-reader.ts';
import type { SheetOptions } from './sheet-options.ts';

/** Hours of a day of which nobody said when it begins and ends: those of the proposal form. */
const WORKING_HOURS: Hours = { from: '09:00', until: '18:00' };

/** What a line says of when. */
export interface ReadSchedule {
  readonly schedule: Schedule | undefined;
  /** True when only the day was given: `WORKING_HOURS` stand for the rest. */
  readonly isWholeDay: boolean;
}

/** When a line says that its mission is, in the clock of the options' time zone. */
export function readSchedule(reader: RowReader, options: SheetOptions): ReadSchedule {
  const commitment = reader.word('commitment', options.vocabularies.commitments);
  const hours = hoursOf(reader);
  const text = wordsOf(reader, hours);
  const days = daysOf(reader, hours);
  const schedule = {
    ...(days && bounds(reader, days, options)),
    ...(text !== undefined && { text }),
    ...(commitment !== undefined && { commitment }),
  };
  return {
    schedule: Object.keys(schedule).length === 0 ? undefined : schedule,
    isWholeDay: days?.hours === WORKING_HOURS && text === undefined,
  };
}

/** What is said in words: also hours of which nobody knows the clock times. */
function wordsOf(reader: RowReader, hours: Hours | undefined): string | undefined {
  const words = [reader.text('when'), hours === undefined ? reader.text('hours') : undefined];
  const text = words.filter((one) => one !== undefined).join(' · ');
  return text === '' ? undefined : text.slice(0, 300);
}

interface Days {
  readonly first: string;
  readonly last: string;
  readonly hours: Hours;
}

function daysOf(reader: RowReader, hours: Hours | undefined): Days | undefined {
  const first = momentOf(reader, 'day');
  const last = momentOf(reader, 'lastDay');
  if (first === undefined) {
    const isAlone = last !== undefined && reader.text('day') === undefined;
    if (isAlone) reader.fault('day', 'une date de fin sans date de début. Remplissez la date.');
    return undefined;
  }
  const given = hours ?? timesOf(first, last) ?? WORKING_HOURS;
  return { first: first.day, last: last?.day ?? first.day, hours: given };
}

/** The end of the day until which a mission is to be shown. */
export function readExpiry(reader: RowReader, options: SheetOptions): string | undefined {
  const moment = momentOf(reader, 'expires');
  if (moment === undefined) return undefined;
  return options.instantAt(dayAfter(moment.day), '00:00', options.timeZone).toISOString();
}

function momentOf(reader: RowReader, name: 'day' | 'lastDay' | 'expires'): Moment | undefined {
  const typed = reader.text(name);
  if (typed === undefined) return undefined;
  return (
    readMoment(reader.cell(name)) ??
    reader.fault(
      name,
      `${quote(typed)} n'est pas une date. Écrivez jour/mois/année, par exemple 23/11/2026.`,
    )
  );
}

function hoursOf(reader: RowReader): Hours | undefined {
  const from = timeOf(reader, 'from');
  const until = timeOf(reader, 'until');
  if (from !== undefined) return until === undefined ? { from } : { from, until };
  return readHours(reader.cell('hours'));
}

function timeOf(reader: RowReader, name: 'from' | 'until'): string | undefined {
  const typed = reader.text(name);
  if (typed === undefined) return undefined;
  const time = readTime(reader.cell(name));
  return (
    time ?? reader.fault(name, `${quote(typed)} n'est pas une heure. Écrivez par exemple 14h30.`)
  );
}

function timesOf(first: Moment | undefined, last: Moment | undefined): Hours | undefined {
  if (first?.time === undefined) return undefined;
  return last?.time === undefined ? { from: first.time } : { from: first.time, until: last.time };
}

function bounds(
  reader: RowReader,
  { first, last, hours }: Days,
  { instantAt, timeZone }: SheetOptions,
): Schedule {
  const { from, until = from } = hours;
  if (last < first) reader.fault('lastDay', 'la date de fin vient avant la date de début.');
  // From ten in the evening to two in the morning.
  const isOverNight = first === last && until < from;
  const end = isOverNight ? dayAfter(last) : last;
  return {
    startAt: instantAt(first, from, timeZone).toISOString(),
    endAt: instantAt(end, until, timeZone).toISOString(),
    timeZone,
  };
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
