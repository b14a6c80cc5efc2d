import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Mission } from '@coup-de-main/protocol';
import type { Database } from '../database/database.ts';
import { createMissionRepository } from './mission-repository.ts';
import {
  at,
  createMissionDatabase,
  keepMissions,
  mission,
  NOW,
  SITE,
} from './testing/mission-fixtures.ts';
import { writeFollowed } from './write-followed.ts';

let database: Database;
before(async () => {
  database = await createMissionDatabase();
});
beforeEach(() => keepMissions(database, []));
after(() => database.close());

const write = (missions: readonly Mission[], gone: readonly string[] = []) =>
  database.kysely
    .transaction()
    .execute((tx) => writeFollowed(tx, SITE, { missions, gone, now: NOW }));
const ids = async () =>
  (await createMissionRepository(database, SITE, { now: () => NOW }).list({ limit: 100 })).items
    .map(({ id }) => id)
    .toSorted();

describe('missions of other backends', () => {
  it('are shown, changed and withdrawn', async () => {
    const first = await write([mission('a'), mission('b')]);
    assert.deepEqual(first.added.toSorted(), ['a', 'b']);
    const { changed, withdrawn } = await write([mission('a', { title: 'Autre' })], ['b', 'c']);
    assert.deepEqual([changed, withdrawn], [['a'], ['b']]);
    assert.deepEqual((await write([], ['b'])).withdrawn, []);
    assert.deepEqual((await write([mission('b')])).changed, ['b']);
    assert.deepEqual(await ids(), ['a', 'b']);
  });

  it('that the database does not take cost themselves alone', async () => {
    await write([mission('pole')]);
    const fine = Array.from({ length: 30 }, (_, index) => mission(`f${String(index)}`));
    const bad = [
      mission('pole', at([0, 89.5])),
      mission('nul', { title: 'a\0b' }),
      mission('mars', {
        schedule: { slots: [{ date: '2026-04-01', dayPart: 'morning' }], timeZone: 'Mars/Phobos' },
      }),
      mission('org', { organization: { id: 'o', name: 'x\0' } }),
    ];
    const { added, refused } = await write([...fine.slice(0, 9), ...bad, ...fine.slice(9)]);
    assert.deepEqual([added.length, refused], [30, ['pole', 'nul', 'mars', 'org']]);
    assert.deepEqual(await ids(), [...fine.map(({ id }) => id), 'pole'].toSorted());
  });

  it('are not searched for ever among faults', async () => {
    const bad = Array.from({ length: 100 }, (_, index) =>
      mission(`b${String(index)}`, at([0, 90])),
    );
    const { added, refused } = await write([...bad, mission('fine')]);
    assert.deepEqual([added.length, refused.length], [0, 101]);
  });

  it('stay hidden when agents have hidden them', async () => {
    await keepMissions(database, [{ status: 'reported', mission: mission('a') }]);
    assert.deepEqual((await write([mission('a', { title: 'Encore' })], ['a'])).changed, []);
    assert.deepEqual(await ids(), []);
  });

  it('that fail for another reason fail as a whole', async () => {
    await assert.rejects(
      database.kysely.transaction().execute(async (tx) => {
        await tx.schema.dropTable('organization').cascade().execute();
        await writeFollowed(tx, SITE, { missions: [mission('a')], gone: [], now: NOW });
      }),
      /organization/,
    );
    assert.deepEqual(await ids(), []);
  });
});
