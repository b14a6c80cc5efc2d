import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { MissionQuery } from '@coup-de-main/protocol';
import type { Database } from '../database/database.ts';
import { RequestProblem } from '../request-problem.ts';
import type { ListScope } from './list-scope.ts';
import { writeCursor } from './mission-cursor.ts';
import { createMissionRepository } from './mission-repository.ts';
import type { MissionRepository } from './mission-repository.ts';
import {
  createMissionDatabase,
  entry,
  keepMissions,
  NOW,
  positions,
  at,
  SITE,
  VALENCE,
} from './testing/mission-fixtures.ts';
import { variedMissions } from './testing/random-missions.ts';
import { cursorOf, walk } from './testing/walk.ts';
import { writeMissions } from './write-missions.ts';

const COUNT = 120;
let database: Database;
let missions: MissionRepository;
before(async () => {
  database = await createMissionDatabase();
  missions = createMissionRepository(database, SITE, { now: () => NOW });
});
beforeEach(() => keepMissions(database, variedMissions(COUNT)));
after(() => database.close());

const questions: readonly MissionQuery[] = [
  { limit: 10 },
  { sort: 'soonest', limit: 10 },
  { place: VALENCE.inseeCode, radius: 60_000, limit: 10 },
];

for (const query of questions) {
  const name = JSON.stringify(query);

  test(`missions that come meanwhile repeat and hide nothing: ${name}`, async () => {
    const before = (await walk(missions, { ...query, limit: 100 })).map(({ id }) => id);
    let added = 0;
    const seen = await walk(missions, query, async () => {
      added += 1;
      const fresh = { publishedAt: NOW.toISOString(), ...at(positions.valence) };
      await writeMissions(database.kysely, SITE, [
        entry(`aaa-${added}`, fresh),
        entry(`zzz-${added}`, fresh),
      ]);
    });
    const old = seen.map(({ id }) => id).filter((id) => id.startsWith('m-'));
    assert.deepEqual(old, before);
    assert.ok(added > 3);
  });

  test(`missions that go meanwhile, the last one shown too, hide nothing: ${name}`, async () => {
    const before = (await walk(missions, { ...query, limit: 100 })).map(({ id }) => id);
    const gone: string[] = [];
    const seen = await walk(missions, query, async ({ items }) => {
      const last = items.at(-1)!.id;
      gone.push(last);
      await database.query('delete from mission where mission_id = $1', [last]);
    });
    assert.deepEqual(
      seen.map(({ id }) => id),
      before,
    );
    assert.ok(gone.length > 3);
  });

  test(`a change that keeps its place changes no page: ${name}`, async () => {
    const before = (await walk(missions, { ...query, limit: 100 })).map(({ id }) => id);
    const seen = await walk(missions, query, async () => {
      await database.query(`update mission set title = title || '!', updated_at = updated_at`);
    });
    assert.deepEqual(
      seen.map(({ id }) => id),
      before,
    );
  });
}

test('a mission that begins during the walk keeps its part of "soonest"', async () => {
  let clock = NOW;
  const moving = createMissionRepository(database, SITE, { now: () => clock });
  const seen = await walk(moving, { sort: 'soonest', limit: 10 }, () => {
    clock = new Date(clock.getTime() + 86_400_000);
    return Promise.resolve();
  });
  const ids = seen.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(ids.length, COUNT);
});

test('a cursor goes on with another limit, other facets, values in another order, the default said', async () => {
  const page = await missions.list({ category: ['other', 'emergency-food-aid'], limit: 5 });
  const next = await missions.list({
    category: ['emergency-food-aid', 'other'],
    sort: 'newest',
    limit: 7,
    facets: ['remote'],
    cursor: cursorOf(page),
  });
  const both = await missions.list({ category: ['other', 'emergency-food-aid'], limit: 12 });
  assert.deepEqual([...page.items, ...next.items], both.items);
});

test('next asks the same question, relative to the list', async () => {
  const { next = '' } = await missions.list({ q: 'Mission', category: ['other'], limit: 1 });
  assert.match(next, /^missions\?q=Mission&category=other&limit=1&cursor=[\w-]+$/);
  assert.ok(next.length < 300);
});

function refuses(query: MissionQuery, repository = missions): Promise<void> {
  return assert.rejects(repository.list(query), (error) => {
    assert.ok(error instanceof RequestProblem, String(error));
    assert.equal(error.code, 'invalid-cursor');
    assert.deepEqual(error.faults, [{ code: 'invalid-format', parameter: 'cursor' }]);
    return true;
  });
}

test('a cursor is refused for another question, another order, another site', async () => {
  const cursor = cursorOf(await missions.list({ category: ['other'], limit: 1 }));
  await refuses({ cursor });
  await refuses({ category: ['emergency-food-aid'], cursor });
  await refuses({ category: ['other'], sort: 'soonest', cursor });
  await refuses({ category: ['other'], q: 'mission', cursor });
  await refuses({ category: ['other'], cursor }, createMissionRepository(database, 'autre'));
});

test('a cursor is refused when any of its characters is changed', async () => {
  const cursor = cursorOf(await missions.list({ limit: 1 }));
  for (let index = 0; index < cursor.length - 1; index += 1) {
    const other = cursor[index] === 'A' ? 'B' : 'A';
    await refuses({ cursor: cursor.slice(0, index) + other + cursor.slice(index + 1) });
  }
  await refuses({ cursor: cursor.slice(0, -5) });
});

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

for (const cursor of [
  'x',
  'null',
  '%00',
  '🎁',
  ' ',
  'eyJ9',
  '../../etc/passwd',
  'A'.repeat(500),
  encoded(null),
  encoded([]),
  encoded({}),
  encoded([0, 0, 'm', 0, '']),
  encoded([0, 1e300, 'm', 0, '']),
  encoded([9, 0, "m' or true --", 0, 'xxxxxxxxxxx']),
  encoded([0, 8.64e15, 'm', 8.64e15, 'xxxxxxxxxxx']),
]) {
  test(`cursor ${cursor.slice(0, 24)} is refused`, () => refuses({ cursor }));
}

const YEAR_9999 = 253_402_300_799_999;

// Anybody can compute the checksum: what it vouches for may still be no place in the order.
for (const [query, place] of [
  [{ place: VALENCE.inseeCode }, { part: 0, key: 2 ** 31 }],
  [{ place: VALENCE.inseeCode }, { part: 0, key: YEAR_9999 }],
  [{ place: VALENCE.inseeCode }, { part: 0, key: -1 }],
  [{ place: VALENCE.inseeCode }, { part: 2, key: 0 }],
  [{ sort: 'soonest' }, { part: 2, key: 0 }],
  [{}, { part: 1, key: 0 }],
] as const) {
  test(`a forged cursor is refused: ${JSON.stringify([query, place])}`, () => {
    const forged = { ...place, id: 'm-1', began: NOW.getTime() };
    return refuses({ ...query, cursor: writeCursor(scopeOf(query), forged) });
  });
}

for (const query of [{ place: VALENCE.inseeCode }, { sort: 'soonest' }, {}] as const) {
  for (const key of [-62_135_596_800_000, 0, YEAR_9999]) {
    test(`the first and the last day there are make no failure: ${key} ${JSON.stringify(query)}`, async () => {
      const part = 'place' in query ? 1 : 0;
      const place = { part, key, id: `a${'-'.repeat(127)}`, began: key };
      const cursor = writeCursor(scopeOf(query), place);
      assert.ok(Array.isArray((await missions.list({ ...query, cursor })).items));
    });
  }
}

function scopeOf(query: MissionQuery): ListScope {
  const sort = query.sort ?? (query.place === undefined ? 'newest' : 'nearest');
  return { siteId: SITE, query, sort, now: NOW, timeZone: 'Europe/Paris', limit: 20 };
}
