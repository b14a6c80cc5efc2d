import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarOn } from '../testing/demonstration-on.ts';

describe('a calendar', () => {
  it('counts from the day that it is in the town', () => {
    const calendar = calendarOn('2026-11-22T23:30:00Z');
    assert.equal(calendar.day(0), '2026-11-23');
    assert.equal(calendar.day(-1), '2026-11-22');
    assert.equal(calendar.day(10), '2026-12-03');
  });

  it('finds the next weekday, today included', () => {
    const calendar = calendarOn('2026-11-22T12:00:00Z');
    assert.equal(calendar.daysUntil('sun', 0), 0);
    assert.equal(calendar.daysUntil('mon', 0), 1);
    assert.equal(calendar.daysUntil('sat', 0), 6);
    assert.equal(calendar.daysUntil('sun', 1), 7);
    assert.equal(calendar.daysUntil('mon', 16), 22);
  });

  it('gives local times of any zone as instants', () => {
    const calendar = calendarOn('2026-11-22T12:00:00Z');
    assert.equal(calendar.at(0, '09:30', 'Europe/Paris'), '2026-11-22T08:30:00.000Z');
    assert.equal(calendar.at(0, '09:30', 'Indian/Reunion'), '2026-11-22T05:30:00.000Z');
    assert.equal(calendar.at(1, '06:30', 'America/Martinique'), '2026-11-23T10:30:00.000Z');
  });

  it('keeps the time on days when clocks change', () => {
    const spring = calendarOn('2027-03-28T12:00:00Z');
    assert.equal(spring.at(0, '09:00', 'Europe/Paris'), '2027-03-28T07:00:00.000Z');
    const autumn = calendarOn('2026-10-25T12:00:00Z');
    assert.equal(autumn.at(0, '09:00', 'Europe/Paris'), '2026-10-25T08:00:00.000Z');
  });

  it('goes back by fractions of a day', () => {
    assert.equal(calendarOn('2026-11-22T12:00:00Z').ago(1.5), '2026-11-21T00:00:00.000Z');
  });
});
