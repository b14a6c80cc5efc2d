import { addDays, type Day, dayOf } from './day.ts';

/** Where holidays differ from those of all France. */
export type HolidayRegion =
  | 'alsace-moselle'
  | 'guadeloupe'
  | 'guyane'
  | 'martinique'
  | 'mayotte'
  | 'reunion'
  | 'saint-barthelemy'
  | 'saint-martin';

/** Stable names of holidays; the words are in the languages. */
export type HolidayName =
  | 'new-year'
  | 'good-friday'
  | 'easter-monday'
  | 'labour-day'
  | 'victory-1945'
  | 'ascension'
  | 'whit-monday'
  | 'national-day'
  | 'assumption'
  | 'all-saints'
  | 'armistice-1918'
  | 'christmas'
  | 'saint-stephen'
  | 'abolition-of-slavery';

/** The eleven days of article L3133-1 of the Code du travail that have a fixed date. */
const fixed: readonly (readonly [monthAndDay: string, name: HolidayName])[] = [
  ['01-01', 'new-year'],
  ['05-01', 'labour-day'],
  ['05-08', 'victory-1945'],
  ['07-14', 'national-day'],
  ['08-15', 'assumption'],
  ['11-01', 'all-saints'],
  ['11-11', 'armistice-1918'],
  ['12-25', 'christmas'],
];

/** Days after Easter Sunday of the others. */
const movable: readonly (readonly [days: number, name: HolidayName])[] = [
  [1, 'easter-monday'],
  [39, 'ascension'],
  [50, 'whit-monday'],
];

/** Commemoration of the abolition of slavery: article L3422-2 of the Code du travail. */
const abolition: Readonly<Partial<Record<HolidayRegion, string>>> = {
  mayotte: '04-27',
  martinique: '05-22',
  guadeloupe: '05-27',
  'saint-martin': '05-28',
  guyane: '06-10',
  'saint-barthelemy': '10-09',
  reunion: '12-20',
};

/** The public holiday that `day` is in `region`, if any. */
export function publicHoliday(day: Day, region?: HolidayRegion): HolidayName | undefined {
  const monthAndDay = day.slice(5);
  const easter = easterSunday(Number(day.slice(0, 4)));
  return (
    fixed.find(([date]) => date === monthAndDay)?.[1] ??
    movable.find(([days]) => addDays(easter, days) === day)?.[1] ??
    regional(day, easter, region)
  );
}

function regional(
  day: Day,
  easter: Day,
  region: HolidayRegion | undefined,
): HolidayName | undefined {
  const monthAndDay = day.slice(5);
  if (region === 'alsace-moselle') {
    // Local law, article L3134-13: Good Friday (where a church stands, which every town has) and 26 December.
    if (addDays(easter, -2) === day) return 'good-friday';
    return monthAndDay === '12-26' ? 'saint-stephen' : undefined;
  }
  return region && abolition[region] === monthAndDay ? 'abolition-of-slavery' : undefined;
}

/** Easter Sunday of a Gregorian year. Source: the "anonymous" algorithm, Meeus, Astronomical Algorithms, ch. 8. */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - d + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayOf(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

const regionsByDepartment: Readonly<Record<string, HolidayRegion>> = {
  '57': 'alsace-moselle',
  '67': 'alsace-moselle',
  '68': 'alsace-moselle',
  '971': 'guadeloupe',
  '972': 'martinique',
  '973': 'guyane',
  '974': 'reunion',
  '976': 'mayotte',
  '977': 'saint-barthelemy',
  '978': 'saint-martin',
};

const regionsByTimeZone: Readonly<Record<string, HolidayRegion>> = {
  'America/Guadeloupe': 'guadeloupe',
  'America/Martinique': 'martinique',
  'America/Cayenne': 'guyane',
  'Indian/Reunion': 'reunion',
  'Indian/Mayotte': 'mayotte',
  'America/St_Barthelemy': 'saint-barthelemy',
  'America/Marigot': 'saint-martin',
};

/** The region of an INSEE code or département, else of a time zone (IANA name). */
export function holidayRegion(
  code: string | undefined,
  timeZone: string,
): HolidayRegion | undefined {
  const department = /^9[78]/.test(code ?? '') ? code?.slice(0, 3) : code?.slice(0, 2);
  return regionsByDepartment[department ?? ''] ?? regionsByTimeZone[timeZone];
}
