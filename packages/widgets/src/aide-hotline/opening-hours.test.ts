import { expect } from '@open-wc/testing';
import { wallClock } from './day.ts';
import { openingState, type OpeningState, type Schedule } from './opening-hours.ts';
import { parseWeeklyHours } from './weekly-hours.ts';

const office = 'mon-fri 09:00-12:00 14:00-17:00; sat 09:00-12:00';

/** `open until 0d 17:00`, `closed, opens 2d 09:00` … */
function described(state: OpeningState): string {
  const moment = state.open ? state.until : state.opensAt;
  const when =
    moment &&
    `${moment.daysAhead}d ${Math.floor(moment.minutes / 60)}:${String(moment.minutes % 60).padStart(2, '0')}`;
  if (state.open) return when ? `open until ${when}` : 'open always';
  return when ? `closed, opens ${when}` : 'closed for good';
}

function at(
  instant: string,
  more: Partial<Schedule> & { text?: string; timeZone?: string } = {},
): string {
  const { text = office, timeZone = 'Europe/Paris', ...schedule } = more;
  const now = wallClock(new Date(instant), timeZone);
  return described(openingState({ hours: parseWeeklyHours(text), ...schedule }, now));
}

describe('openingState', () => {
  // 22 November 2026 is a Sunday; Paris is at UTC+1.
  const week: [what: string, instant: string, expected: string][] = [
    ['before opening', '2026-11-23T07:59:59Z', 'closed, opens 0d 9:00'],
    ['on the minute of opening', '2026-11-23T08:00:00Z', 'open until 0d 12:00'],
    ['in the last minute', '2026-11-23T10:59:59Z', 'open until 0d 12:00'],
    ['on the minute of closing', '2026-11-23T11:00:00Z', 'closed, opens 0d 14:00'],
    ['in the evening', '2026-11-23T18:00:00Z', 'closed, opens 1d 9:00'],
    ['on Saturday afternoon', '2026-11-21T15:00:00Z', 'closed, opens 2d 9:00'],
    ['on Sunday', '2026-11-22T12:00:00Z', 'closed, opens 1d 9:00'],
    [
      'when it is Monday in Paris and Sunday in UTC',
      '2026-11-22T23:30:00Z',
      'closed, opens 0d 9:00',
    ],
  ];
  for (const [what, instant, expected] of week) {
    it(`is "${expected}" ${what}`, () => {
      expect(at(instant)).to.equal(expected);
    });
  }

  it('is closed for good without hours', () => {
    expect(at('2026-11-23T10:00:00Z', { text: '' })).to.equal('closed for good');
  });
});

describe('openingState around midnight', () => {
  const night = 'fri-sat 22:00-02:00';
  const table: [what: string, instant: string, text: string, expected: string][] = [
    ['before midnight', '2026-11-20T22:00:00Z', night, 'open until 1d 2:00'],
    ['after midnight', '2026-11-21T00:30:00Z', night, 'open until 0d 2:00'],
    ['after the last night', '2026-11-22T01:00:00Z', night, 'closed, opens 5d 22:00'],
    ['until midnight', '2026-11-23T20:00:00Z', 'mon 20:00-24:00', 'open until 0d 24:00'],
    [
      'across two days that touch',
      '2026-11-23T20:00:00Z',
      'mon 20:00-24:00; tue 00:00-06:00',
      'open until 1d 6:00',
    ],
    ['without end', '2026-11-23T20:00:00Z', 'mon-sun 00:00-24:00', 'open always'],
    [
      'with hours that overlap',
      '2026-11-23T09:00:00Z',
      'mon 09:00-12:00 11:00-15:00',
      'open until 0d 15:00',
    ],
  ];
  for (const [what, instant, text, expected] of table) {
    it(`is "${expected}" ${what}`, () => {
      // Round the clock means holidays too, or the end of December would be an end.
      expect(at(instant, { text, openOnPublicHolidays: true })).to.equal(expected);
    });
  }
});

describe('openingState when clocks change', () => {
  // Europe: forward on 29 March 2026 at 01:00 UTC, back on 25 October 2026 at 01:00 UTC.
  const table: [what: string, instant: string, expected: string][] = [
    ['the Saturday before summer time', '2026-03-28T08:30:00Z', 'open until 0d 12:00'],
    ['the Sunday that lacks an hour', '2026-03-29T06:59:00Z', 'closed, opens 0d 9:00'],
    ['its opening, an hour earlier in UTC', '2026-03-29T07:00:00Z', 'open until 0d 12:00'],
    ['the Sunday with one hour too many', '2026-10-25T07:30:00Z', 'closed, opens 0d 9:00'],
    ['its opening, an hour later in UTC', '2026-10-25T08:00:00Z', 'open until 0d 12:00'],
  ];
  for (const [what, instant, expected] of table) {
    it(`is "${expected}" on ${what}`, () => {
      expect(at(instant, { text: 'mon-sun 09:00-12:00' })).to.equal(expected);
    });
  }

  it('keeps a night line open through the hour that comes twice', () => {
    for (const instant of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']) {
      expect(at(instant, { text: 'sat 22:00-04:00' })).to.equal('open until 0d 4:00');
    }
  });
});

describe('openingState overseas', () => {
  // Noon in Paris, whatever the clock of the visitor says.
  const noon = '2026-11-23T11:00:00Z';
  const table: [timeZone: string, expected: string][] = [
    ['Indian/Reunion', 'open until 0d 17:00'],
    ['Indian/Mayotte', 'open until 0d 17:00'],
    ['America/Martinique', 'closed, opens 0d 9:00'],
    ['America/Cayenne', 'closed, opens 0d 9:00'],
    ['America/Miquelon', 'closed, opens 0d 9:00'],
    ['Pacific/Noumea', 'closed, opens 1d 9:00'],
    ['Pacific/Tahiti', 'closed, opens 0d 9:00'],
  ];
  for (const [timeZone, expected] of table) {
    it(`is "${expected}" in ${timeZone}`, () => {
      expect(at(noon, { timeZone })).to.equal(expected);
    });
  }
});

describe('openingState on public holidays and exceptions', () => {
  const table: [what: string, instant: string, more: Partial<Schedule>, expected: string][] = [
    // 1 May 2026 is a Friday.
    ['on 1 May', '2026-05-01T08:00:00Z', {}, 'closed, opens 1d 9:00'],
    ['the evening before 1 May', '2026-04-30T18:00:00Z', {}, 'closed, opens 2d 9:00'],
    [
      'on 1 May for a line that answers',
      '2026-05-01T08:00:00Z',
      { openOnPublicHolidays: true },
      'open until 0d 12:00',
    ],
    ['on Good Friday in Valence', '2026-04-03T08:00:00Z', {}, 'open until 0d 12:00'],
    [
      'on Good Friday in Strasbourg',
      '2026-04-03T08:00:00Z',
      { region: 'alsace-moselle' },
      'closed, opens 1d 9:00',
    ],
    [
      'on a day that is closed',
      '2026-11-23T09:00:00Z',
      { exceptions: [{ date: '2026-11-23', closed: true }] },
      'closed, opens 1d 9:00',
    ],
    [
      'on a day with other hours',
      '2026-11-23T09:00:00Z',
      { exceptions: [{ date: '2026-11-23', hours: [{ opens: '10:00', closes: '11:00' }] }] },
      'open until 0d 11:00',
    ],
    [
      'on 1 May, opened by an exception',
      '2026-05-01T08:00:00Z',
      { exceptions: [{ date: '2026-05-01', hours: [{ opens: '09:30', closes: '11:00' }] }] },
      'open until 0d 11:00',
    ],
    [
      'on a day of which only the label is known',
      '2026-11-23T09:00:00Z',
      { exceptions: [{ date: '2026-11-23' }] },
      'closed, opens 1d 9:00',
    ],
  ];
  for (const [what, instant, more, expected] of table) {
    it(`is "${expected}" ${what}`, () => {
      expect(at(instant, more)).to.equal(expected);
    });
  }
});

describe('wallClock', () => {
  it('reads midnight as the first minute of the day', () => {
    expect(wallClock(new Date('2026-11-22T23:00:00Z'), 'Europe/Paris')).to.deep.equal({
      day: '2026-11-23',
      minutes: 0,
    });
  });

  it('refuses a zone that does not exist', () => {
    expect(() => wallClock(new Date(), 'Europe/Valence')).to.throw(RangeError);
  });
});
