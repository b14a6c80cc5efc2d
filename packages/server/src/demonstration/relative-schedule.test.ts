import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scheduleOn } from './relative-schedule.ts';
import { calendarOn } from '../testing/demonstration-on.ts';

const calendar = calendarOn('2026-11-22T12:00:00Z');

describe('a relative schedule', () => {
  it('has no moment without a first day', () => {
    const relative = { commitment: 'few-hours', text: 'Quand vous voulez' } as const;
    assert.deepEqual(scheduleOn(calendar, relative), relative);
  });

  it('lasts from the first day to the last', () => {
    const relative = {
      inDays: 1,
      weekday: 'fri',
      from: '09:00',
      until: '18:00',
      furtherDays: 2,
    } as const;
    assert.deepEqual(scheduleOn(calendar, relative), {
      startAt: '2026-11-27T08:00:00.000Z',
      endAt: '2026-11-29T17:00:00.000Z',
      timeZone: 'Europe/Paris',
    });
  });

  it('recurs, until a day if there is one', () => {
    const daily = { inDays: 1, from: '11:00', until: '13:00', rrule: 'FREQ=DAILY' };
    assert.equal(scheduleOn(calendar, daily).rrule, 'FREQ=DAILY');
    const { rrule } = scheduleOn(calendar, { ...daily, lastInDays: 14 });
    assert.equal(rrule, 'FREQ=DAILY;UNTIL=20261206T235959Z');
  });

  it('has slots on weekdays, or so many days from today', () => {
    const { slots } = scheduleOn(calendar, {
      slots: [
        { weekday: 'wed', dayPart: 'evening' },
        { inDays: 9, dayPart: 'morning' },
      ],
    });
    assert.deepEqual(slots, [
      { weekday: 'wed', dayPart: 'evening' },
      { date: '2026-12-01', dayPart: 'morning' },
    ]);
  });
});
