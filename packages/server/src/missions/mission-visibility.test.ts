import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Database } from '../database/database.ts';
import { missionStatuses } from './mission-status.ts';
import { createMissionRepository } from './mission-repository.ts';
import type { MissionRepository } from './mission-repository.ts';
import {
  createMissionDatabase,
  entry,
  keepMissions,
  NOW,
  SITE,
} from './testing/mission-fixtures.ts';
import { writeMissions } from './write-missions.ts';

let database: Database;
let missions: MissionRepository;
before(async () => {
  database = await createMissionDatabase();
  missions = createMissionRepository(database, SITE, { now: () => NOW });
  await keepMissions(database, [
    ...missionStatuses.map((status) => entry(status, {}, status)),
    { ...entry('never-public', {}, 'cancelled'), mission: withoutPublication('never-public') },
    entry('over', { schedule: { startAt: '2026-03-01T08:00:00Z', endAt: '2026-03-18T09:59:59Z' } }),
    entry('last-hour', {
      schedule: { startAt: '2026-03-01T08:00:00Z', endAt: '2026-03-18T10:00:01Z' },
    }),
    entry('expired', { expiresAt: '2026-03-18T10:00:00Z' }),
    entry('full', { places: { count: 3, left: 0 } }),
    entry('elsewhere', { apply: { mode: 'external', url: 'https://asso.example/' } }),
    entry('paused', { apply: { mode: 'closed', reason: 'paused' } }),
  ]);
  await writeMissions(database.kysely, 'autre', [entry('foreign')]);
});
after(() => database.close());

function withoutPublication(id: string) {
  const { publishedAt: _publishedAt, ...rest } = entry(id).mission;
  return rest;
}

test('a list holds what is published and not over, of its own site', async () => {
  const { items, total } = await missions.list({});
  const ids = items.map(({ id }) => id).toSorted();
  assert.deepEqual(ids, ['elsewhere', 'full', 'last-hour', 'paused', 'published']);
  assert.equal(total, 5);
});

for (const [id, status] of [
  ['published', 'published'],
  ['completed', 'withdrawn'],
  ['cancelled', 'withdrawn'],
  ['draft', undefined],
  ['pending-review', undefined],
  ['reported', undefined],
  ['never-public', undefined],
  ['foreign', undefined],
  ['nothing', undefined],
  ["' or true --", undefined],
] as const) {
  test(`${id}, asked for by its id, is ${status ?? 'unknown'}`, async () => {
    assert.equal((await missions.get(id))?.status, status);
  });
}

for (const [id, apply] of [
  ['published', { mode: 'protocol' }],
  ['over', { mode: 'closed', reason: 'past' }],
  ['expired', { mode: 'closed', reason: 'past' }],
  ['full', { mode: 'closed', reason: 'full' }],
  ['elsewhere', { mode: 'external', url: 'https://asso.example/' }],
  ['paused', { mode: 'closed', reason: 'paused' }],
] as const) {
  test(`one applies to ${id} by ${JSON.stringify(apply)}`, async () => {
    const found = await missions.get(id);
    assert.ok(found?.status === 'published');
    assert.deepEqual(found.mission.apply, apply);
  });
}

test('time passes: the clock decides what is over', async () => {
  const later = createMissionRepository(database, SITE, {
    now: () => new Date('2026-03-18T10:00:01Z'),
  });
  assert.equal((await later.list({})).total, 4);
});

test('without a clock it is now', async () => {
  await writeMissions(database.kysely, 'autre', [
    entry('soon', { expiresAt: new Date(Date.now() + 60_000).toISOString() }),
    entry('just-over', { expiresAt: new Date(Date.now() - 1000).toISOString() }),
  ]);
  const { items } = await createMissionRepository(database, 'autre').list({});
  assert.deepEqual(items.map(({ id }) => id).toSorted(), ['foreign', 'soon']);
});
