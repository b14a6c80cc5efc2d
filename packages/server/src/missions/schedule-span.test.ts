import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Schedule } from '@coup-de-main/protocol';
import { spanOf } from './schedule-span.ts';

const cases: readonly (readonly [
  words: string,
  schedule: Schedule | undefined,
  from: string | undefined,
  until: string | undefined,
])[] = [
  ['no schedule: always', undefined, undefined, undefined],
  ['words only: always', { text: 'Quand vous voulez' }, undefined, undefined],
  [
    'a start: from then on',
    { startAt: '2026-03-01T09:00:00+01:00' },
    '2026-03-01T08:00:00.000Z',
    undefined,
  ],
  [
    'start and end',
    { startAt: '2026-03-01T09:00:00+01:00', endAt: '2026-03-01T12:00:00+01:00' },
    '2026-03-01T08:00:00.000Z',
    '2026-03-01T11:00:00.000Z',
  ],
  [
    'an end at its own start: that whole day',
    { startAt: '2026-03-01T00:00:00+01:00', endAt: '2026-03-01T00:00:00+01:00' },
    '2026-02-28T23:00:00.000Z',
    '2026-03-01T23:00:00.000Z',
  ],
  ['an end alone', { endAt: '2026-03-01T11:00:00Z' }, undefined, '2026-03-01T11:00:00.000Z'],
  [
    'for ever, every week',
    {
      startAt: '2026-03-01T08:00:00Z',
      endAt: '2026-03-01T11:00:00Z',
      rrule: 'FREQ=WEEKLY;BYDAY=SU',
    },
    '2026-03-01T08:00:00.000Z',
    undefined,
  ],
  [
    'every week until a day',
    { startAt: '2026-03-01T08:00:00Z', rrule: 'FREQ=WEEKLY;UNTIL=20260415' },
    '2026-03-01T08:00:00.000Z',
    '2026-04-16T00:00:00.000Z',
  ],
  [
    'three weeks',
    {
      startAt: '2026-03-01T08:00:00Z',
      endAt: '2026-03-01T11:00:00Z',
      rrule: 'FREQ=WEEKLY;COUNT=3',
    },
    '2026-03-01T08:00:00.000Z',
    '2026-03-15T11:00:00.000Z',
  ],
  [
    'a count too large for any calendar',
    { startAt: '2026-03-01T08:00:00Z', rrule: 'FREQ=YEARLY;COUNT=999999999' },
    '2026-03-01T08:00:00.000Z',
    undefined,
  ],
  ['a rule nobody knows', { rrule: 'FREQ=FULLMOON' }, undefined, undefined],
  [
    'dated slots, in any order',
    {
      slots: [
        { date: '2026-03-20', dayPart: 'morning' },
        { date: '2026-03-18', dayPart: 'evening' },
        { weekday: 'mon', dayPart: 'evening' },
      ],
    },
    '2026-03-17T23:00:00.000Z',
    '2026-03-20T23:00:00.000Z',
  ],
  [
    'a start and dated slots',
    {
      startAt: '2026-03-18T17:00:00Z',
      timeZone: 'Indian/Reunion',
      slots: [{ date: '2026-03-20', dayPart: 'night' }],
    },
    '2026-03-18T17:00:00.000Z',
    '2026-03-20T20:00:00.000Z',
  ],
];

for (const [words, schedule, from, until] of cases) {
  test(`the span of ${words}`, () => {
    const span = spanOf(schedule);
    assert.equal(span.from?.toISOString(), from);
    assert.equal(span.until?.toISOString(), until);
  });
}

test('expiry ends what has no end, and what would last longer', () => {
  const expiry = '2026-03-10T00:00:00.000Z';
  assert.equal(spanOf(undefined, expiry).until?.toISOString(), expiry);
  assert.equal(spanOf({ endAt: '2026-04-01T00:00:00Z' }, expiry).until?.toISOString(), expiry);
  const sooner = spanOf({ endAt: '2026-03-05T00:00:00Z' }, expiry);
  assert.equal(sooner.until?.toISOString(), '2026-03-05T00:00:00.000Z');
});
