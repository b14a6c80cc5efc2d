import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Mission, MissionQuery } from '@coup-de-main/protocol';
import type { Database } from '../database/database.ts';
import { createMissionRepository } from './mission-repository.ts';
import type { MissionRepository } from './mission-repository.ts';
import {
  createMissionDatabase,
  keepMissions,
  NOW,
  SITE,
  VALENCE,
} from './testing/mission-fixtures.ts';
import { variedMissions } from './testing/random-missions.ts';
import { metresBetween, walk } from './testing/walk.ts';

const COUNT = 260;
const kept = variedMissions(COUNT).map(({ mission }) => mission);
let database: Database;
let missions: MissionRepository;
before(async () => {
  database = await createMissionDatabase();
  missions = createMissionRepository(database, SITE, { now: () => NOW });
  await keepMissions(database, variedMissions(COUNT));
});
after(() => database.close());

const ids = (items: readonly Mission[]) => items.map(({ id }) => id);
const descending = (one: string, other: string) => (one < other ? 1 : -1);
/** Newest first, then greatest id: what `newest` promises, computed another way. */
function newestFirst(items: readonly Mission[]): Mission[] {
  return items.toSorted((one, other) =>
    one.publishedAt === other.publishedAt
      ? descending(one.id, other.id)
      : descending(one.publishedAt ?? '', other.publishedAt ?? ''),
  );
}

function distance(mission: Mission): number {
  const coordinates = mission.addresses?.[0]?.location?.coordinates;
  return coordinates === undefined || mission.remote === 'full'
    ? Number.POSITIVE_INFINITY
    : metresBetween([VALENCE.longitude, VALENCE.latitude], coordinates);
}

test('newest is the default: newest first, ties by id', async () => {
  assert.deepEqual(ids(await walk(missions, { limit: 37 })), ids(newestFirst(kept)));
});

test('soonest: what is to begin by its beginning, then the rest, newest first', async () => {
  const startOf = ({ schedule }: Mission) => schedule?.startAt ?? '';
  const isAhead = (mission: Mission) => new Date(startOf(mission)) >= NOW;
  const ahead = kept
    .filter(isAhead)
    .toSorted((one, other) =>
      startOf(one) === startOf(other)
        ? -descending(one.id, other.id)
        : -descending(startOf(one), startOf(other)),
    );
  const rest = newestFirst(kept.filter((mission) => !isAhead(mission)));
  assert.deepEqual(
    ids(await walk(missions, { sort: 'soonest', limit: 50 })),
    ids([...ahead, ...rest]),
  );
});

for (const query of [
  { place: VALENCE.inseeCode },
  { place: VALENCE.inseeCode, radius: 1000 },
  { near: '44.9256,4.9096', radius: 100_000, category: ['other'] },
] as const satisfies readonly MissionQuery[] as readonly MissionQuery[]) {
  for (const limit of [9, 100]) {
    test(`nearest ${JSON.stringify(query)} by ${limit}: exact, then what is done from home`, async () => {
      const radius = query.radius ?? 35_000;
      const fits = ({ category }: Mission) =>
        query.category === undefined || category === query.category[0];
      const near = kept.filter(
        (mission) => fits(mission) && Math.round(distance(mission)) <= radius,
      );
      const home = kept.filter((mission) => fits(mission) && mission.remote === 'full');
      const found = await walk(missions, { ...query, limit });
      assert.deepEqual(
        new Set(ids(found.slice(0, near.length))),
        new Set(ids(near)),
        'the same missions within the radius',
      );
      const order = found.slice(0, near.length).map((one) => [one.distance, one.id] as const);
      assert.deepEqual(
        order,
        order.toSorted(([a = 0, x], [b = 0, y]) => a - b || -descending(x, y)),
      );
      assert.deepEqual(ids(found.slice(near.length)), ids(newestFirst(home)));
    });
  }
}

describe('distances', () => {
  test('are whole metres, right to one, absent for what is done from home', async () => {
    for (const mission of await walk(missions, { place: VALENCE.inseeCode, limit: 100 })) {
      if (mission.remote === 'full') assert.equal(mission.distance, undefined);
      else {
        const away = mission.distance ?? Number.NaN;
        assert.ok(Number.isInteger(away) && Math.abs(away - distance(mission)) <= 1, mission.id);
      }
    }
  });

  test('come with every order, and not without a place', async () => {
    const { items } = await missions.list({ place: VALENCE.inseeCode, sort: 'newest' });
    assert.ok(items.some((mission) => mission.distance !== undefined));
    assert.ok(items.every((one) => one.remote === 'full' || one.distance !== undefined));
    const everywhere = await missions.list({});
    assert.ok(everywhere.items.every((mission) => mission.distance === undefined));
  });
});

test('a larger radius never loses a mission', async () => {
  let before: string[] = [];
  for (const radius of [1000, 5000, 20_000, 60_000, 100_000]) {
    const found = ids(await walk(missions, { place: VALENCE.inseeCode, radius, limit: 100 }));
    assert.ok(before.every((id) => found.includes(id)));
    before = found;
  }
  assert.ok(before.length > 180);
});

test('the total is the length of the walk, in each order', async () => {
  for (const sort of ['nearest', 'newest', 'soonest'] as const) {
    const query = { place: VALENCE.inseeCode, sort, radius: 20_000, limit: 100 };
    const { total } = await missions.list(query);
    assert.equal((await walk(missions, query)).length, total);
  }
});

test('limit: 20 by default, at most 100', async () => {
  assert.equal((await missions.list({})).items.length, 20);
  assert.equal((await missions.list({ limit: 3 })).items.length, 3);
  const page = await missions.list({ limit: 10_000 });
  assert.equal(page.items.length, 100);
  assert.equal(page.applied?.['limit'], 100);
});

test('the last page has no next', async () => {
  const { items, next, total } = await missions.list({
    place: VALENCE.inseeCode,
    radius: 1000,
    minors: true,
    urgent: true,
  });
  assert.equal(items.length, total);
  assert.equal(next, undefined);
});

test('a page asked for a moment later is the same page, its next link included', async () => {
  const later = new Date(NOW.getTime() + 60_000);
  const clock = createMissionRepository(database, SITE, { now: () => later });
  const query = { limit: 3, sort: 'soonest' } as const;
  const { next } = await missions.list(query);
  assert.equal((await clock.list(query)).next, next);
  assert.ok(next?.includes('cursor='));
});
