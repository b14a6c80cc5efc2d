import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  accessibilityFeatures,
  beneficiaries,
  commitments,
  dayParts,
  Hotline,
  missionDomains,
  remoteModes,
} from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { readCommuneFile } from '../places/commune-file.ts';
import { townOn } from '../testing/demonstration-on.ts';

const TODAY = '2026-11-22T09:30:00Z';
const { missions, organizations, settings } = townOn(TODAY);
const published = missions.filter(({ status }) => status === 'published').map((one) => one.mission);
const { communes } = await readCommuneFile();
const byCode = new Map(communes.map((row) => [row[0], row]));
const postcodes = new Set(communes.flatMap((row) => row[4].split(' ')));

/** Dates of an open schedule, or none. */
const startsOf = (instant: string) =>
  new Map(townOn(instant).missions.map(({ mission }) => [mission.id, mission.schedule?.startAt]));

describe('the demonstration town', () => {
  it('names everything once', () => {
    const ids = missions.map(({ mission }) => mission.id);
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(new Set(organizations.map(({ id }) => id)).size, organizations.length);
    const { hotline } = settings;
    assert.deepEqual(z.parse(Hotline, hotline), hotline);
  });

  const offered: readonly (readonly [
    string,
    readonly string[],
    readonly (string | undefined)[],
  ])[] = [
    ['domain', missionDomains, published.flatMap(({ domains = [] }) => domains)],
    ['beneficiary', beneficiaries, published.flatMap((one) => one.beneficiaries ?? [])],
    ['remote mode', remoteModes, published.map(({ remote }) => remote)],
    ['feature', accessibilityFeatures, published.flatMap((one) => one.accessibility ?? [])],
    ['commitment', commitments, published.map(({ schedule }) => schedule?.commitment)],
    [
      'part of the day',
      dayParts,
      published.flatMap(({ schedule }) => (schedule?.slots ?? []).map(({ dayPart }) => dayPart)),
    ],
  ];
  for (const [name, known, found] of offered) {
    it(`has a published mission for every ${name}`, () => {
      assert.deepEqual(
        known.filter((value) => !found.includes(value)),
        [],
      );
    });
  }

  it('shows every situation that a list must cope with', () => {
    const count = (holds: (mission: (typeof published)[number]) => boolean) =>
      published.filter(holds).length;
    const left = (places: number) => (mission: (typeof published)[number]) =>
      mission.places?.left === places;
    assert.ok(count(({ urgent }) => urgent === true) >= 5, 'urgent');
    assert.ok(count(left(0)) >= 2 && count(left(1)) >= 5, 'full, one place left');
    assert.ok(count(({ places }) => places === undefined) >= 5, 'no places given');
    assert.ok(count((one) => one.openToMinors === true && one.minimumAge !== undefined) >= 8);
    assert.ok(count(({ addresses = [] }) => addresses.length > 1) >= 4, 'several addresses');
    assert.ok(count(({ schedule }) => schedule?.rrule !== undefined) >= 10, 'recurring');
    assert.ok(count(({ expiresAt }) => expiresAt !== undefined) >= 2, 'expiring');
    assert.ok(count(({ motivationRequired }) => motivationRequired === true) >= 3, 'motivation');
    assert.equal(
      count(({ provenance }) => provenance?.license !== undefined),
      1,
    );
    const away = published.flatMap(({ addresses = [] }) => addresses.map((at) => at.postalCode));
    for (const postcode of ['97400', '97200', '20000'])
      assert.ok(away.includes(postcode), postcode);
  });
});

describe('places of the demonstration', () => {
  const addresses = missions.flatMap(({ mission }) => mission.addresses ?? []);

  it('are where the official code says', () => {
    for (const address of addresses.filter(({ inseeCode }) => inseeCode !== undefined)) {
      const { inseeCode = '', postalCode = '', city, location } = address;
      const [, name, , , codes = '', , ...position] = byCode.get(inseeCode) ?? [];
      assert.equal(city, name);
      assert.ok(codes.split(' ').includes(postalCode), `${city} ${postalCode}`);
      assert.deepEqual(location?.coordinates, position.slice(0, 2));
    }
  });

  it('are in the invented town otherwise, which borrows its neighbours’ postcode', () => {
    const inTown = addresses.filter(({ inseeCode }) => inseeCode === undefined);
    assert.ok(inTown.length >= 30);
    for (const { postalCode = '', city, street, location } of inTown) {
      assert.equal(city, 'Rochebrune-sur-Isère');
      assert.ok(postcodes.has(postalCode), postalCode);
      const [longitude = 0, latitude = 0] = location?.coordinates ?? [];
      assert.ok(Math.abs(longitude - 4.99) < 0.03 && Math.abs(latitude - 45.03) < 0.02, street);
    }
  });

  it('cover communes that exist, and the town is not one of them', () => {
    const { inseeCodes } = settings['coverage'] as { inseeCodes: string[] };
    assert.ok(inseeCodes.length >= 10);
    for (const code of inseeCodes) assert.equal(byCode.get(code)?.[3], '26', code);
    assert.ok(!communes.some(([, name]) => name === 'Rochebrune-sur-Isère'));
  });
});

describe('days of the demonstration', () => {
  it('move with the day on which one looks, by whole weeks where a weekday is meant', () => {
    const [first, second] = [startsOf(TODAY), startsOf('2027-06-20T09:30:00Z')];
    const dated = [...first].filter(([, start]) => start !== undefined);
    assert.ok(dated.length >= 25);
    for (const [id, start = ''] of dated) {
      const moved = (Date.parse(second.get(id) ?? '') - Date.parse(start)) / 86_400_000;
      // Both are Sundays, thirty weeks apart; summer time begins in between.
      const isLocal = Math.abs(moved - 210) <= 1 / 24 + 1e-9;
      assert.ok(isLocal, `${id}: ${moved}`);
    }
  });

  it('begin on a day of their recurrence', () => {
    const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
    for (const { id, schedule } of published) {
      const [, days] = /BYDAY=([A-Z,]+)/.exec(schedule?.rrule ?? '') ?? [];
      if (days === undefined) continue;
      const start = new Date(schedule?.startAt ?? '');
      assert.ok(days.split(',').includes(names[start.getUTCDay()] ?? ''), id);
    }
  });

  it('were published before today, and end after they begin', () => {
    for (const { mission } of missions) {
      assert.ok(Date.parse(mission.updatedAt) < Date.parse(TODAY), mission.id);
      const { startAt, endAt } = mission.schedule ?? {};
      if (startAt !== undefined)
        assert.ok(Date.parse(endAt ?? '') > Date.parse(startAt), mission.id);
    }
  });

  it('are the same for the same moment', () => {
    assert.deepEqual(townOn(TODAY), townOn(TODAY));
  });
});
