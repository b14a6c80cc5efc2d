import { expect } from '@open-wc/testing';
import { hotline as ar } from '../locales/ar-hotline.ts';
import { hotline as en } from '../locales/en-hotline.ts';
import { hotline as fr } from '../locales/fr-hotline.ts';
import {
  describeState,
  languageNames,
  type Reader,
  specialLines,
  weekLines,
} from './hotline-words.ts';
import type { OpeningState, Schedule } from './opening-hours.ts';
import { parseWeeklyHours } from './weekly-hours.ts';

const french: Reader = { words: fr, tag: 'fr' };
const english: Reader = { words: en, tag: 'en' };
const arabic: Reader = { words: ar, tag: 'ar-u-nu-latn' };

const open = (daysAhead: number, minutes: number, day = '2026-11-23'): OpeningState => ({
  open: true,
  until: { day, daysAhead, minutes },
});
const closed = (daysAhead: number, minutes: number, day = '2026-11-23'): OpeningState => ({
  open: false,
  opensAt: { day, daysAhead, minutes },
});

/** With ordinary spaces, so that the table below can be read. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('describeState', () => {
  const table: [OpeningState, string, string][] = [
    [open(0, 17 * 60), 'Ouvert maintenant, jusqu’à 17 h', 'Open now, until 5 pm'],
    [open(0, 12 * 60 + 30), 'Ouvert maintenant, jusqu’à 12 h 30', 'Open now, until 12:30 pm'],
    [open(0, 1440), 'Ouvert maintenant, jusqu’à minuit', 'Open now, until midnight'],
    [open(1, 120), 'Ouvert maintenant, jusqu’à demain, 2 h', 'Open now, until tomorrow, 2 am'],
    [{ open: true }, 'Ouvert maintenant, jour et nuit', 'Open now, day and night'],
    [closed(0, 14 * 60), 'Fermé, ouvre à 14 h', 'Closed, opens at 2 pm'],
    [closed(1, 9 * 60), 'Fermé, ouvre demain à 9 h', 'Closed, opens tomorrow at 9 am'],
    [closed(3, 9 * 60, '2026-11-26'), 'Fermé, ouvre jeudi à 9 h', 'Closed, opens Thursday at 9 am'],
    [
      closed(11, 9 * 60, '2027-01-04'),
      'Fermé, ouvre le lundi 4 janvier à 9 h',
      'Closed, opens on Monday, January 4 at 9 am',
    ],
    [{ open: false }, 'Fermé', 'Closed'],
  ];
  for (const [state, inFrench, inEnglish] of table) {
    it(`says "${inFrench}"`, () => {
      expect(plain(describeState(state, french))).to.equal(inFrench);
      expect(plain(describeState(state, english))).to.equal(inEnglish);
    });
  }

  it('keeps the digits of phones in Arabic', () => {
    expect(describeState(closed(1, 9 * 60 + 5), arabic)).to.equal('مغلق، يفتح غدًا الساعة 9:05');
  });
});

function week(hours: string): string[] {
  return weekLines({ hours: parseWeeklyHours(hours) }, french).map((line) =>
    plain(`${line.days} ${line.hours}`),
  );
}

describe('weekLines', () => {
  it('puts days with the same hours together and leaves closed days out', () => {
    expect(week('mon-fri 14h-17h 9h-12h; sat 9h-12h')).to.deep.equal([
      'Lundi au vendredi de 9 h à 12 h, de 14 h à 17 h',
      'Samedi de 9 h à 12 h',
    ]);
  });

  it('does not join days over a closed one', () => {
    expect(week('mon,wed 9h-12h')).to.deep.equal(['Lundi de 9 h à 12 h', 'Mercredi de 9 h à 12 h']);
  });
});

describe('specialLines', () => {
  const hours = parseWeeklyHours('mon-fri 9h-12h');
  const lines = (schedule: Schedule, today: string): string[] =>
    specialLines(schedule, today, french).map((line) => plain(`${line.days} : ${line.hours}`));

  it('announces holidays that close a day which is open in other weeks', () => {
    expect(lines({ hours }, '2026-05-01')).to.deep.equal([
      'Vendredi 1 mai : fermé (jour férié)',
      'Vendredi 8 mai : fermé (jour férié)',
      'Jeudi 14 mai : fermé (jour férié)',
    ]);
  });

  it('says nothing of a holiday on a day that is never open, or of a line that answers', () => {
    expect(lines({ hours }, '2026-08-10')).to.deep.equal([]);
    expect(lines({ hours, openOnPublicHolidays: true }, '2026-05-01')).to.deep.equal([]);
  });

  it('announces exceptions with their reason, not those long past or far away', () => {
    const exceptions = [
      { date: '2026-11-20', closed: true },
      { date: '2026-11-24', hours: [{ opens: '10:00', closes: '11:00' }] },
      { date: '2026-11-25', closed: true, label: 'travaux' },
      { date: '2027-01-15', closed: true },
    ];
    expect(lines({ hours, exceptions }, '2026-11-22')).to.deep.equal([
      'Mardi 24 novembre : de 10 h à 11 h',
      'Mercredi 25 novembre : fermé (travaux)',
    ]);
  });
});

describe('languageNames', () => {
  it('names languages in the reader’s own, and keeps what it cannot name', () => {
    expect(languageNames(['fr', 'ar', 'uk'], french)).to.equal('français, arabe et ukrainien');
    expect(languageNames(['pas une langue'], french)).to.equal('pas une langue');
  });
});
