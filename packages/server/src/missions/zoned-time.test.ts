import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAfter, dayOf, startOfDay, wallClock } from './zoned-time.ts';

for (const [day, timeZone, instant] of [
  ['2026-01-15', 'Europe/Paris', '2026-01-14T23:00:00.000Z'],
  ['2026-07-15', 'Europe/Paris', '2026-07-14T22:00:00.000Z'],
  // The clock changes in the small hours of these two days.
  ['2026-03-29', 'Europe/Paris', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Paris', '2026-03-29T22:00:00.000Z'],
  ['2026-10-25', 'Europe/Paris', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', 'Europe/Paris', '2026-10-25T23:00:00.000Z'],
  ['2026-01-15', 'Indian/Reunion', '2026-01-14T20:00:00.000Z'],
  ['2026-01-15', 'America/Martinique', '2026-01-15T04:00:00.000Z'],
  ['1000-01-01', 'UTC', '1000-01-01T00:00:00.000Z'],
  ['1000-01-01', 'America/Martinique', '1000-01-01T04:04:20.000Z'],
] as const) {
  test(`${day} begins at ${instant} in ${timeZone}`, () => {
    const start = startOfDay(day, timeZone);
    assert.equal(start.toISOString(), instant);
    assert.equal(dayOf(start, timeZone), day);
    assert.notEqual(dayOf(new Date(start.getTime() - 1000), timeZone), day);
  });
}

test('the day after crosses months, years and leap days', () => {
  assert.equal(dayAfter('2026-12-31'), '2027-01-01');
  assert.equal(dayAfter('2028-02-28'), '2028-02-29');
});

test('a wall clock shows the local hour', () => {
  const instant = new Date('2026-07-01T08:30:00Z');
  assert.equal(wallClock(instant, 'Europe/Paris'), '2026-07-01T10:30:00');
});

test('an unknown time zone is an error', () => {
  assert.throws(() => startOfDay('2026-01-01', 'Europe/Valence'), RangeError);
});
