import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scheduleFaults } from './judge-schedule.ts';

const pointersOf = (schedule: Parameters<typeof scheduleFaults>[0]) =>
  scheduleFaults(schedule).map(({ pointer }) => pointer);

describe('a recurrence', () => {
  for (const rrule of [
    'FREQ=WEEKLY',
    'FREQ=WEEKLY;BYDAY=MO,WE',
    'FREQ=MONTHLY;BYDAY=1SA;COUNT=12',
    'FREQ=DAILY;INTERVAL=2;UNTIL=20261224T170000Z',
    'FREQ=YEARLY;UNTIL=20301224',
    'FREQ=MONTHLY;BYMONTHDAY=-1;WKST=MO',
  ]) {
    it(`is ${rrule}`, () => assert.deepEqual(pointersOf({ rrule }), []));
  }

  for (const rrule of [
    'BYDAY=MO',
    'FREQ=SECONDLY',
    'FREQ=WEEKLY;FREQ=DAILY',
    'FREQ=WEEKLY;',
    'RRULE:FREQ=WEEKLY',
    'FREQ=WEEKLY;COUNT=0',
    'FREQ=WEEKLY;COUNT=367',
    'FREQ=YEARLY;COUNT=99999',
    'FREQ=YEARLY;INTERVAL=13',
    'FREQ=YEARLY;UNTIL=99991231',
    'FREQ=WEEKLY;UNTIL=tomorrow',
    'FREQ=WEEKLY;X-EVIL=1',
    'FREQ=WEEKLY\r\nATTENDEE:x',
  ]) {
    it(`is not ${JSON.stringify(rrule)}`, () => {
      assert.deepEqual(pointersOf({ rrule }), ['#/mission/schedule/rrule']);
    });
  }
});

describe('a time zone', () => {
  it('is one that clocks know', () => {
    for (const timeZone of ['Europe/Paris', 'Indian/Reunion', 'UTC']) {
      assert.deepEqual(pointersOf({ timeZone }), []);
    }
    for (const timeZone of ['Europe/Atlantis', 'x', '../etc']) {
      assert.deepEqual(pointersOf({ timeZone }), ['#/mission/schedule/timeZone']);
    }
  });
});

describe('moments', () => {
  it('are in the lives of people', () => {
    assert.deepEqual(pointersOf(undefined), []);
    assert.deepEqual(pointersOf({ startAt: '2026-12-01T09:00:00+01:00' }), []);
    assert.deepEqual(
      pointersOf({
        startAt: '1926-12-01T09:00:00Z',
        endAt: '2126-12-01T09:00:00Z',
        slots: [
          { date: '2026-12-01', dayPart: 'morning' },
          { date: '9999-12-01', dayPart: 'morning' },
          { weekday: 'mon', dayPart: 'morning' },
        ],
      }),
      ['startAt', 'endAt', 'slots/1/date'].map((name) => `#/mission/schedule/${name}`),
    );
  });
});
