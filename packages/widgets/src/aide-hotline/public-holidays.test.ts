import { expect } from '@open-wc/testing';
import { addDays } from './day.ts';
import {
  easterSunday,
  holidayRegion,
  type HolidayRegion,
  publicHoliday,
} from './public-holidays.ts';

describe('easterSunday', () => {
  // From the tables of the Bureau des longitudes; 1818 and 1943 are the earliest and the latest dates.
  const sundays = [
    '1818-03-22',
    '1943-04-25',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2019-04-21',
    '2020-04-12',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ];
  for (const sunday of sundays) {
    it(`is ${sunday}`, () => {
      expect(easterSunday(Number(sunday.slice(0, 4)))).to.equal(sunday);
    });
  }
});

/** Every holiday of a year, as `MM-DD name`. */
function holidays(year: number, region?: HolidayRegion): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}`); day = addDays(day, 1)) {
    const name = publicHoliday(day, region);
    if (name) days.push(`${day.slice(5)} ${name}`);
  }
  return days;
}

describe('publicHoliday', () => {
  it('knows the eleven days of 2026', () => {
    expect(holidays(2026)).to.deep.equal([
      '01-01 new-year',
      '04-06 easter-monday',
      '05-01 labour-day',
      '05-08 victory-1945',
      '05-14 ascension',
      '05-25 whit-monday',
      '07-14 national-day',
      '08-15 assumption',
      '11-01 all-saints',
      '11-11 armistice-1918',
      '12-25 christmas',
    ]);
  });

  it('names a day that is two holidays once: 1 May 2008 was Ascension Day', () => {
    expect(publicHoliday('2008-05-01')).to.equal('labour-day');
    expect(holidays(2008).length).to.equal(10);
  });

  const added: [HolidayRegion, string[]][] = [
    ['alsace-moselle', ['04-03 good-friday', '12-26 saint-stephen']],
    ['guadeloupe', ['05-27 abolition-of-slavery']],
    ['guyane', ['06-10 abolition-of-slavery']],
    ['martinique', ['05-22 abolition-of-slavery']],
    ['mayotte', ['04-27 abolition-of-slavery']],
    ['reunion', ['12-20 abolition-of-slavery']],
    ['saint-barthelemy', ['10-09 abolition-of-slavery']],
    ['saint-martin', ['05-28 abolition-of-slavery']],
  ];
  for (const [region, days] of added) {
    it(`adds ${days.join(', ')} in ${region}`, () => {
      const national = holidays(2026);
      expect(holidays(2026, region).filter((day) => !national.includes(day))).to.deep.equal(days);
    });
  }
});

describe('holidayRegion', () => {
  const table: [string | undefined, string, HolidayRegion | undefined][] = [
    ['26362', 'Europe/Paris', undefined],
    ['67482', 'Europe/Paris', 'alsace-moselle'],
    ['57', 'Europe/Paris', 'alsace-moselle'],
    ['2A004', 'Europe/Paris', undefined],
    ['97411', 'Indian/Reunion', 'reunion'],
    ['974', 'Europe/Paris', 'reunion'],
    [undefined, 'Indian/Reunion', 'reunion'],
    [undefined, 'America/Cayenne', 'guyane'],
    [undefined, 'Europe/Paris', undefined],
    ['97502', 'America/Miquelon', undefined],
  ];
  for (const [code, timeZone, region] of table) {
    it(`is ${region} for ${code} in ${timeZone}`, () => {
      expect(holidayRegion(code, timeZone)).to.equal(region);
    });
  }
});
