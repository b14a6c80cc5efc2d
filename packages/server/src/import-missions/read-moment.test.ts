import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHours, readMoment, readTime } from './read-moment.ts';

describe('readMoment', () => {
  const days = [
    '23/11/2026',
    '23/11/26',
    '23-11-2026',
    '23.11.2026',
    '23 11 2026',
    'lun. 23/11/2026',
    '2026-11-23',
    '23 novembre 2026',
    'Lundi 23 NOVEMBRE 2026',
    '23 nov 2026',
    '46349',
    46349,
    new Date('2026-11-23T00:00:00Z'),
  ];
  for (const cell of days) {
    it(`reads ${String(cell)}`, () => assert.deepEqual(readMoment(cell), { day: '2026-11-23' }));
  }

  const moments = [
    '23/11/2026 14h30',
    '23/11/2026 à 14:30',
    '2026-11-23T14:30:00',
    '23 novembre 2026 14 h 30',
    46349.604166666664,
    '46349,6041666667',
    new Date('2026-11-23T14:30:00Z'),
  ];
  for (const cell of moments) {
    it(`reads day and time of ${String(cell)}`, () =>
      assert.deepEqual(readMoment(cell), { day: '2026-11-23', time: '14:30' }));
  }

  it('reads the first of a month as the French write it', () => {
    assert.deepEqual(readMoment('1er décembre 2026'), { day: '2026-12-01' });
    assert.deepEqual(readMoment('29 février 2028'), { day: '2028-02-29' });
  });

  const none = [
    '31/02/2026',
    '29/02/2026',
    '11/23/2026',
    '23/11',
    '23/11/1926',
    '12 brumaire 2026',
    '23 m 2026',
    'bientôt',
    '',
    '=AUJOURDHUI()',
    7,
    Number.NaN,
    true,
    null,
    new Date(Number.NaN),
  ];
  for (const cell of none) {
    it(`finds no day in ${String(cell)}`, () => assert.equal(readMoment(cell), undefined));
  }
});

describe('readTime', () => {
  const times = ['14h30', '14 h 30', '14:30', '14H30', '14:30:00', 0.6041666667];
  for (const cell of [...times, new Date('1899-12-30T14:30:00Z')]) {
    it(`reads ${String(cell)}`, () => assert.equal(readTime(cell), '14:30'));
  }

  it('reads whole hours and the names of two', () => {
    const cells = ['9h', '09:00', '9 h', 'midi', 'Minuit'];
    assert.deepEqual(cells.map(readTime), ['09:00', '09:00', '09:00', '12:00', '00:00']);
  });

  for (const cell of ['25h', '9h75', '9', 'le matin', '', 1.5, true, null]) {
    it(`finds no time in ${String(cell)}`, () => assert.equal(readTime(cell), undefined));
  }
});

describe('readHours', () => {
  const hours = ['9h-17h30', 'de 9h à 17h30', '09:00 – 17:30', '9 h - 17 h 30', "9h jusqu'à 17h30"];
  for (const cell of hours) {
    it(`reads ${cell}`, () => assert.deepEqual(readHours(cell), { from: '09:00', until: '17:30' }));
  }

  it('reads a beginning alone', () => {
    assert.deepEqual(readHours('dès 9h'), { from: '09:00' });
    assert.deepEqual(readHours(0.375), { from: '09:00' });
  });

  for (const cell of ['le matin', '9h-12h-14h', '9h à plus tard', null]) {
    it(`leaves ${String(cell)} to be words`, () => assert.equal(readHours(cell), undefined));
  }
});
