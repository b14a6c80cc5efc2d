import { expect } from '@open-wc/testing';
import type { Schedule } from '@coup-de-main/protocol';
import { catalogue as arabic } from '../locales/ar.ts';
import { catalogue as english } from '../locales/en.ts';
import { catalogue as french } from '../locales/fr.ts';
import { formatSchedule } from './format-schedule.ts';

const fr = { words: french.missionList, tag: 'fr' };

/** Spaces of every width count as one: how wide they are is the browser's taste. */
function inFrench(schedule: Schedule): string | undefined {
  return formatSchedule(schedule, fr)?.replace(/\s/g, ' ');
}

describe('formatSchedule', () => {
  const table: [string, Schedule, string][] = [
    [
      'a morning',
      { startAt: '2036-12-06T09:00:00+01:00', endAt: '2036-12-06T12:00:00+01:00' },
      'Samedi 6 décembre, 09:00 – 12:00',
    ],
    [
      'some days',
      { startAt: '2036-12-21T08:00:00+01:00', endAt: '2036-12-24T18:00:00+01:00' },
      '21–24 décembre',
    ],
    ['a beginning', { startAt: '2036-12-06T09:00:00+01:00' }, 'À partir du samedi 6 décembre'],
    ['an end', { endAt: '2036-12-06T09:00:00+01:00' }, 'Jusqu’au samedi 6 décembre'],
    [
      'what has begun',
      { startAt: '2020-01-01T09:00:00+01:00', endAt: '2036-12-06T09:00:00+01:00' },
      'Jusqu’au samedi 6 décembre',
    ],
    [
      'the beginning alone when the end is before it',
      { startAt: '2036-12-06T12:00:00+01:00', endAt: '2036-12-06T09:00:00+01:00' },
      'Samedi 6 décembre à 12:00',
    ],
    [
      'the beginning alone when what repeats ends before it',
      {
        rrule: 'FREQ=WEEKLY;BYDAY=TU',
        startAt: '2036-12-02T12:00:00+01:00',
        endAt: '2036-12-02T09:00:00+01:00',
      },
      'Chaque semaine : mardi · 12:00',
    ],
    [
      'every Tuesday and Thursday',
      { rrule: 'FREQ=WEEKLY;BYDAY=TU,TH', startAt: '2036-12-02T10:00:00+01:00' },
      'Chaque semaine : mardi et jeudi · 10:00',
    ],
    [
      'every other week',
      { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO' },
      'Toutes les 2 semaines : lundi',
    ],
    ['every day', { rrule: 'FREQ=DAILY' }, 'Tous les jours'],
    ['every month', { rrule: 'FREQ=MONTHLY;BYDAY=1SA' }, 'Chaque mois'],
    ['a moment of the week', { slots: [{ weekday: 'tue', dayPart: 'morning' }] }, 'Le mardi matin'],
    [
      'two moments',
      {
        slots: [
          { weekday: 'tue', dayPart: 'morning' },
          { weekday: 'sat', dayPart: 'evening' },
        ],
      },
      'Le mardi matin et le samedi soir',
    ],
    [
      'many moments',
      { slots: ['mon', 'tue', 'wed', 'thu'].map((weekday) => ({ weekday, dayPart: 'midday' })) },
      'Le lundi midi, le mardi midi et 2 autres moments',
    ],
    [
      'a dated moment',
      { slots: [{ date: '2036-12-06', dayPart: 'afternoon' }] },
      'Le samedi 6 décembre après-midi',
    ],
    [
      'a part of the day of a later version',
      { slots: [{ weekday: 'tue', dayPart: 'dawn' }] },
      'Le mardi',
    ],
    ['the organisation’s own words', { text: 'quand vous voulez' }, 'Quand vous voulez'],
    ['how much time it takes', { commitment: 'few-hours-a-week' }, 'Quelques heures par semaine'],
    ['a rule that is none', { rrule: 'constructor', text: 'parfois' }, 'Parfois'],
    [
      'a time zone that is none',
      { startAt: '2036-12-06T12:00:00+01:00', timeZone: 'Europe/Valmont' },
      'À partir du samedi 6 décembre',
    ],
  ];
  for (const [title, schedule, expected] of table) {
    it(`says ${title}`, () => {
      expect(inFrench(schedule)).to.equal(expected);
    });
  }

  it('says nothing when nothing is known', () => {
    expect(inFrench({})).to.equal(undefined);
    expect(formatSchedule(undefined, fr)).to.equal(undefined);
    expect(inFrench({ commitment: 'a-lifetime' })).to.equal(undefined);
  });

  it('speaks the reader’s language', () => {
    const slots = { slots: [{ weekday: 'tue', dayPart: 'morning' }] };

    expect(formatSchedule(slots, { words: english.missionList, tag: 'en' })).to.equal(
      'Tuesday morning',
    );
    expect(formatSchedule(slots, { words: arabic.missionList, tag: 'ar-u-nu-latn' })).to.equal(
      'الثلاثاء صباحا',
    );
  });
});
