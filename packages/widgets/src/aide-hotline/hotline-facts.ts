import type { Discovery } from '@coup-de-main/protocol';
import { wallClock } from './day.ts';
import type { Schedule } from './opening-hours.ts';
import { parsePhoneNumber, type PhoneNumber, type Tariff } from './phone-number.ts';
import { holidayRegion } from './public-holidays.ts';
import { parseWeeklyHours, type WeeklyHours } from './weekly-hours.ts';

/** What the page itself says of the line. */
export interface HotlineAttributes {
  readonly number?: string | undefined;
  readonly price?: string | undefined;
  readonly hours?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly department?: string | undefined;
  readonly languages?: string | undefined;
  readonly label?: string | undefined;
}

/** What there is to show. */
export interface HotlineFacts {
  readonly number: PhoneNumber;
  readonly name: string | undefined;
  /** The organisation's own words for the price; they beat the tariff's. */
  readonly price: string | undefined;
  readonly tariff: Tariff | undefined;
  readonly timeZone: string;
  /** Undefined when nobody said when the line answers. */
  readonly schedule: Schedule | undefined;
  /** BCP 47 tags. */
  readonly languages: readonly string[];
}

/** The facts, and what the webmaster should read in the console. */
export interface HotlineReading {
  /** Absent without a number that can be called. */
  readonly facts?: HotlineFacts;
  readonly warnings: readonly string[];
}

type Line = NonNullable<Discovery['hotline']>;

const defaultTimeZone = 'Europe/Paris';
const tariffs = ['free', 'free-service', 'standard', 'paid'] as const;

/**
 * The facts of a line from the page's attributes and, where they say nothing, from the backend's
 * discovery document. Hours and price of another number than the page's are not taken from there.
 */
export function hotlineFacts(page: HotlineAttributes, discovery?: Discovery): HotlineReading {
  const warnings: string[] = [];
  const { number, line } = chooseLine(page, discovery, warnings);
  if (!number) return { warnings };
  const tariff = tariffs.find((one) => one === line.tariff) ?? number.tariff;
  if (tariff === 'paid') {
    warnings.push(`${number.groups.join(' ')} costs callers more than an ordinary call (surtaxed)`);
  }
  const named = page.timeZone ?? line.timeZone ?? discovery?.service.timeZone;
  const timeZone = knownTimeZone(named, warnings);
  const hours = page.hours === undefined ? line.hours : readHours(page.hours, warnings);
  const schedule = hours && {
    hours,
    exceptions: line.exceptions,
    openOnPublicHolidays: line.openOnPublicHolidays,
    region: holidayRegion(page.department ?? firstCommune(discovery), timeZone),
  };
  return { facts: { number, tariff, timeZone, schedule, ...wordsOf(page, line) }, warnings };
}

/** The number to show, and what the backend says of that very number. */
function chooseLine(
  page: HotlineAttributes,
  discovery: Discovery | undefined,
  warnings: string[],
): { readonly number: PhoneNumber | undefined; readonly line: Partial<Line> } {
  const own = page.number ? parsePhoneNumber(page.number) : undefined;
  if (page.number && !own) warnings.push(`number="${page.number}" cannot be called`);
  const line = discovery?.hotline;
  const theirs = line && parsePhoneNumber(line.number);
  return own && own.href !== theirs?.href
    ? { number: own, line: {} }
    : { number: theirs, line: line ?? {} };
}

function firstCommune(discovery: Discovery | undefined): string | undefined {
  return discovery?.service.coverage?.inseeCodes[0];
}

function wordsOf(
  page: HotlineAttributes,
  line: Partial<Line>,
): Pick<HotlineFacts, 'name' | 'price' | 'languages'> {
  return {
    name: page.label ?? line.name,
    price: page.price ?? line.priceLabel,
    languages: page.languages?.split(/[\s,]+/).filter(Boolean) ?? line.languages ?? [],
  };
}

function readHours(text: string, warnings: string[]): WeeklyHours[] | undefined {
  try {
    return parseWeeklyHours(text);
  } catch (error) {
    if (error instanceof RangeError) warnings.push(error.message);
    return undefined;
  }
}

function knownTimeZone(name: string | undefined, warnings: string[]): string {
  if (!name) return defaultTimeZone;
  try {
    wallClock(new Date(0), name);
    return name;
  } catch {
    warnings.push(`time zone "${name}" is not known here, ${defaultTimeZone} is used`);
    return defaultTimeZone;
  }
}
