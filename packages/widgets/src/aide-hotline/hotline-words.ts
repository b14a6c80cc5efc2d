import type { Catalogue } from '../locales/catalogue.ts';
import { addDays, type Day } from './day.ts';
import {
  hoursOn,
  isClosedHoliday,
  type Moment,
  type OpeningState,
  type Schedule,
} from './opening-hours.ts';

/** Who reads: words, and the tag that `Intl` formats for. */
export interface Reader {
  readonly words: Catalogue['hotline'];
  readonly tag: string;
}

/** A line of the table of hours. */
export interface HoursLine {
  readonly days: string;
  readonly hours: string;
}

/** How many days ahead a closed holiday or an exception is announced. */
const announced = 14;
/** Any Monday. */
const monday = '2024-01-01';

/** "Ouvert maintenant, jusqu’à 17 h", "Fermé, ouvre demain à 9 h" … */
export function describeState(state: OpeningState, reader: Reader): string {
  const { words } = reader;
  const moment = state.open ? state.until : state.opensAt;
  if (!moment) return state.open ? words.always : words.closed;
  const clock = words.clock(Math.floor(moment.minutes / 60), moment.minutes % 60);
  if (moment.daysAhead === 0) return state.open ? words.openUntil(clock) : words.opensAt(clock);
  const day = dayName(moment, reader);
  return state.open ? words.openUntilDay(day, clock) : words.opensOn(day, clock);
}

/** The week, days with the same hours together; days on which nobody answers are left out. */
export function weekLines({ hours }: Schedule, reader: Reader): HoursLine[] {
  const week: { first: number; last: number; hours: string }[] = [];
  for (let weekday = 0; weekday < 7; weekday += 1) {
    const text = spans(
      hoursOn({ hours, openOnPublicHolidays: true }, addDays(monday, weekday)),
      reader,
    );
    const line = week.at(-1);
    if (line?.last === weekday - 1 && line.hours === text) line.last = weekday;
    else if (text) week.push({ first: weekday, last: weekday, hours: text });
  }
  return week.map(({ first, last, hours }) => {
    const [from, to] = [first, last].map((weekday) =>
      format(addDays(monday, weekday), reader, { weekday: 'long' }),
    );
    return {
      days: capital(
        first === last ? (from ?? '') : reader.words.days(from ?? '', to ?? ''),
        reader,
      ),
      hours,
    };
  });
}

/** Days soon to come that the week does not tell: exceptions, and holidays on which nobody answers. */
export function specialLines(schedule: Schedule, today: Day, reader: Reader): HoursLine[] {
  const { words } = reader;
  const lines: HoursLine[] = [];
  for (let ahead = 0; ahead < announced; ahead += 1) {
    const date = addDays(today, ahead);
    const exception = schedule.exceptions?.find((one) => one.date === date);
    const holiday = isClosedHoliday(schedule, date);
    if (!exception && !holiday) continue;
    const hours = spans(hoursOn(schedule, date), reader) || words.closedThatDay;
    const why = exception?.label ?? (holiday ? words.publicHoliday : undefined);
    lines.push({
      days: capital(
        format(date, reader, { weekday: 'long', day: 'numeric', month: 'long' }),
        reader,
      ),
      hours: why ? `${hours} (${why})` : hours,
    });
  }
  return lines;
}

/** "français et arabe": languages in the reader's own. */
export function languageNames(languages: readonly string[], { tag }: Reader): string {
  const names = new Intl.DisplayNames(tag, { type: 'language' });
  return new Intl.ListFormat(tag).format(
    languages.map((language) => {
      try {
        return names.of(language) ?? language;
      } catch {
        return language;
      }
    }),
  );
}

function dayName({ day, daysAhead }: Moment, reader: Reader): string {
  if (daysAhead === 1) return reader.words.tomorrow;
  if (daysAhead < 7) return format(day, reader, { weekday: 'long' });
  return reader.words.onDate(
    format(day, reader, { weekday: 'long', day: 'numeric', month: 'long' }),
  );
}

function spans(hours: ReturnType<typeof hoursOn>, { words }: Reader): string {
  const clock = (text: string): string => {
    const [hours = '', minutes = ''] = text.split(':');
    return words.clock(Number(hours), Number(minutes));
  };
  return hours
    .toSorted((a, b) => (a.opens < b.opens ? -1 : 1))
    .map(({ opens, closes }) => words.span(clock(opens), clock(closes)))
    .join(', ');
}

/** A calendar day has no time zone: it is formatted where it is midnight, in UTC. */
function format(day: Day, { tag }: Reader, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options }).format(Date.parse(day));
}

function capital(text: string, { tag }: Reader): string {
  return text.charAt(0).toLocaleUpperCase(tag) + text.slice(1);
}
