import type { Schedule, Slot } from '@coup-de-main/protocol';
import type { Catalogue } from '../locales/catalogue.ts';

/** Who reads: words, and the tag that `Intl` formats for. */
export interface Reader {
  readonly words: Catalogue['missionList'];
  readonly tag: string;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const time = { hour: 'numeric', minute: '2-digit' } as const;
const shownSlots = 2;

/**
 * When a mission takes place, in one short sentence: "Chaque semaine, le mardi, 09:00 – 11:00". What
 * repeats comes first, then the moments of the week, the dates, the organisation's own words, and how
 * much time it takes. Undefined when the mission says nothing at all.
 */
export function formatSchedule(schedule: Schedule | undefined, reader: Reader): string | undefined {
  if (!schedule) return undefined;
  const sentence =
    repeated(schedule, reader) ??
    moments(schedule.slots ?? [], reader) ??
    dates(schedule, reader) ??
    schedule.text ??
    named(reader.words.commitments, schedule.commitment);
  return sentence && sentence.charAt(0).toLocaleUpperCase(reader.tag) + sentence.slice(1);
}

/** The word for a value of an open enumeration, when we have one. */
export function named(
  words: Readonly<Record<string, string>>,
  value: string | undefined,
): string | undefined {
  return value !== undefined && Object.hasOwn(words, value) ? words[value] : undefined;
}

/** A formatter costs an old phone 10 ms and more, and the cards of a page need the same few. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter of dates that survives a time zone it does not know: the visitor's own is used then. */
export function dateFormat(
  { tag }: Pick<Reader, 'tag'>,
  timeZone: string | undefined,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = [tag, timeZone, ...Object.entries(options)].join();
  const format = formats.get(key) ?? newFormat(tag, timeZone, options);
  formats.set(key, format);
  return format;
}

function newFormat(
  tag: string,
  timeZone: string | undefined,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(tag, { timeZone: timeZone ?? 'Europe/Paris', ...options });
  } catch {
    return new Intl.DateTimeFormat(tag, options);
  }
}

function repeated(schedule: Schedule, reader: Reader): string | undefined {
  const { words } = reader;
  const rule = new URLSearchParams(schedule.rrule?.replaceAll(';', '&'));
  const interval = Number(rule.get('INTERVAL') ?? 1);
  const days = joined(
    (rule.get('BYDAY') ?? '').split(',').flatMap((code) => {
      const index = weekdays.findIndex((name) => code.endsWith(name.slice(0, 2).toUpperCase()));
      return index < 0 ? [] : [weekdayName(index, reader)];
    }),
    reader,
  );
  const every: Record<string, string> = {
    DAILY: words.everyDay,
    WEEKLY: interval > 1 || !days ? words.everyWeeks(interval, days) : words.everyWeek(days),
    MONTHLY: words.everyMonth,
  };
  const often = named(every, rule.get('FREQ') ?? undefined);
  return often && [often, hours(schedule, reader)].filter(Boolean).join(' · ');
}

function hours({ startAt, endAt, timeZone }: Schedule, reader: Reader): string | undefined {
  if (startAt === undefined) return undefined;
  const format = dateFormat(reader, timeZone, time);
  const start = new Date(startAt);
  const end = new Date(endAt ?? startAt);
  const length = end.getTime() - start.getTime();
  return format.formatRange(start, length > 0 && length < 86_400_000 ? end : start);
}

function moments(slots: readonly Slot[], reader: Reader): string | undefined {
  const { words } = reader;
  const known = slots.flatMap((slot) => {
    const part = named(words.dayParts, slot.dayPart) ?? '';
    const index = weekdays.indexOf(slot.weekday ?? '');
    if (index >= 0) return [words.onWeekday(weekdayName(index, reader), part)];
    if (slot.date === undefined) return [];
    const date = dateFormat(reader, 'UTC', day).format(new Date(slot.date));
    return [words.onWeekday(date, part)];
  });
  const rest = known.length - shownSlots;
  const shown = rest > 1 ? [...known.slice(0, shownSlots), words.moreTimes(rest)] : known;
  return shown.length > 0 ? joined(shown, reader) : undefined;
}

function dates({ startAt, endAt, timeZone }: Schedule, reader: Reader): string | undefined {
  const { words } = reader;
  const format = dateFormat(reader, timeZone, day);
  if (endAt === undefined) {
    return startAt === undefined ? undefined : words.from(format.format(new Date(startAt)));
  }
  const end = new Date(endAt);
  const start = new Date(startAt ?? endAt);
  const long = end.getTime() - start.getTime() > 86_400_000;
  if (startAt === undefined || (long && start.getTime() < Date.now())) {
    return words.until(format.format(end));
  }
  const options = long ? ({ day: 'numeric', month: 'long' } as const) : { ...day, ...time };
  // Browsers of 2022 throw at an end before the beginning.
  return dateFormat(reader, timeZone, options).formatRange(start, end < start ? start : end);
}

function weekdayName(index: number, reader: Reader): string {
  const monday = Date.UTC(2024, 0, 1);
  return dateFormat(reader, 'UTC', { weekday: 'long' }).format(monday + index * 86_400_000);
}

/** `Intl.ListFormat` would say the same, after 60 ms on an old phone. */
function joined(parts: readonly string[], { words }: Reader): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : parts.slice(0, -1).join(', ') + words.and + last;
}
