import { expect } from '@open-wc/testing';
import type { Schedule } from '@coup-de-main/protocol';
import { calendarFile } from './calendar-file.ts';
import { mission } from './testing/sample-missions.ts';

const now = new Date('2026-11-22T12:00:00Z');

function file(schedule: Schedule, more = {}): string | undefined {
  return calendarFile(
    mission('m1', { schedule, ...more }),
    'https://ville.example/?cdm-mission=m1',
    now,
  );
}

describe('calendarFile', () => {
  it('holds one event with its place, in UTC', () => {
    const text = file(
      { startAt: '2026-12-05T09:00:00+01:00', endAt: '2026-12-05T12:00:00+01:00' },
      {
        title: 'Trier; emballer, rire',
        addresses: [{ street: '12 rue des Tilleuls', city: 'Valence' }],
      },
    );

    expect(text?.split('\r\n')).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Coup de main//mission-list//FR',
      'BEGIN:VEVENT',
      'UID:m1@coup-de-main',
      'DTSTAMP:20261122T120000Z',
      'DTSTART:20261205T080000Z',
      'DTEND:20261205T110000Z',
      'SUMMARY:Trier\\; emballer\\, rire',
      'LOCATION:12 rue des Tilleuls Valence',
      'DESCRIPTION:CCAS de Valmont',
      'URL:https://ville.example/?cdm-mission=m1',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('writes what repeats by the clock of the place, so that summer time moves nothing', () => {
    const text = file({ startAt: '2026-12-01T09:00:00Z', rrule: 'FREQ=WEEKLY;BYDAY=TU' });

    expect(text).to.include('DTSTART:20261201T100000\r\nRRULE:FREQ=WEEKLY;BYDAY=TU\r\n');
  });

  for (const endAt of ['2026-12-01T08:00:00Z', '2026-12-01T09:00:00Z']) {
    it(`has no end when that is not after the beginning: ${endAt}`, () => {
      const text = file({ startAt: '2026-12-01T09:00:00Z', endAt });

      expect(text).to.include('DTSTART:20261201T090000Z\r\n');
      expect(text).not.to.include('DTEND');
    });
  }

  it('survives a zone and a rule that are none', () => {
    const text = file({
      startAt: '2026-12-01T09:00:00Z',
      rrule: 'A\r\nX-EVIL:1',
      timeZone: 'Nowhere/At-all',
    });

    expect(text).to.include('DTSTART:20261201T090000Z\r\n');
    expect(text).not.to.include('EVIL');
  });

  it('cannot be broken out of by a text', () => {
    expect(file({ startAt: '2026-12-01T09:00:00Z' }, { title: 'a\r\nEND:VEVENT' })).to.include(
      'SUMMARY:a\\nEND:VEVENT\r\n',
    );
  });

  it('folds long lines at 75 octets without cutting a character', () => {
    const text = file({ startAt: '2026-12-01T09:00:00Z' }, { title: 'é🚲'.repeat(40) }) ?? '';
    const lengths = text.split('\r\n').map((line) => new TextEncoder().encode(line).length);

    expect(Math.max(...lengths)).to.be.at.most(75);
    expect(text.replaceAll('\r\n ', '')).to.include(`SUMMARY:${'é🚲'.repeat(40)}`);
  });

  it('is none for a mission without a beginning', () => {
    expect(file({ text: 'quand vous voulez' })).to.equal(undefined);
  });
});
