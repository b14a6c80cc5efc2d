import { expect } from '@open-wc/testing';
import { parseWeeklyHours } from './weekly-hours.ts';

/** Hours as one line each: `mon tue 09:00-12:00`. */
function lines(text: string): string[] {
  return parseWeeklyHours(text).map(
    ({ days, opens, closes }) => `${days.join(' ')} ${opens}-${closes}`,
  );
}

describe('parseWeeklyHours', () => {
  const table: [string, string[]][] = [
    ['', []],
    ['mon 09:00-12:00', ['mon 09:00-12:00']],
    [
      'mon-fri 09:00-12:00 14:00-17:00; sat 09:00-12:00',
      ['mon tue wed thu fri 09:00-12:00', 'mon tue wed thu fri 14:00-17:00', 'sat 09:00-12:00'],
    ],
    ['mon,wed,fri-sat 8:30-12:00', ['mon wed fri sat 08:30-12:00']],
    ['sat-mon 10:00-18:00;', ['sat sun mon 10:00-18:00']],
    ['mon-sun 00:00-24:00', ['mon tue wed thu fri sat sun 00:00-24:00']],
    [
      'Lun-Ven 9h-12h30 14h-17h',
      ['mon tue wed thu fri 09:00-12:30', 'mon tue wed thu fri 14:00-17:00'],
    ],
    ['mer 22:00-02:00', ['wed 22:00-02:00']],
    ['dim 9-12', ['sun 09:00-12:00']],
  ];
  for (const [text, expected] of table) {
    it(`reads "${text}"`, () => {
      expect(lines(text)).to.deep.equal(expected);
    });
  }

  const wrong = [
    'mon',
    '09:00-12:00',
    'monday 09:00-12:00',
    'mon- 09:00-12:00',
    'mon-wed-fri 09:00-12:00',
    'mon 09:00',
    'mon 09:00-12:00-14:00',
    'mon 09:60-12:00',
    'mon 09:00-24:30',
    'mon 9am-5pm',
    'mon, 09:00-12:00',
  ];
  for (const text of wrong) {
    it(`says how to write "${text}"`, () => {
      expect(() => parseWeeklyHours(`tue 09:00-12:00; ${text}`)).to.throw(
        RangeError,
        `Cannot read the hours "${text}": write them like "mon-fri 09:00-12:00`,
      );
    });
  }
});
