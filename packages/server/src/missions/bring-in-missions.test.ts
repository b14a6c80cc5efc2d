import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Mission } from '@coup-de-main/protocol';
import type { Database } from '../database/database.ts';
import { bringInMissions, ForeignMissionError } from './bring-in-missions.ts';
import type { SourceLoad } from './bring-in-missions.ts';
import { createMissionRepository } from './mission-repository.ts';
import {
  createMissionDatabase,
  keepMissions,
  mission,
  NOW,
  SITE,
} from './testing/mission-fixtures.ts';

const LATER = new Date('2026-03-19T10:00:00Z');

let database: Database;
before(async () => {
  database = await createMissionDatabase();
});
beforeEach(() => keepMissions(database, []));
after(() => database.close());

function sheet(id: string, members: Partial<Mission> = {}): Mission {
  const provenance = { sourceName: 'tableur', sourceId: id };
  return mission(id, { places: { count: 4 }, provenance, ...members });
}

function bring(missions: readonly Mission[], options: Partial<SourceLoad> = {}) {
  return bringInMissions(database, SITE, {
    sourceName: 'tableur',
    missions,
    organizations: 'add',
    absent: 'leave',
    now: NOW,
    ...options,
  });
}

const found = (id: string) => createMissionRepository(database, SITE, { now: () => NOW }).get(id);
async function shown(id: string): Promise<Mission> {
  const one = await found(id);
  assert.equal(one?.status, 'published');
  return one.mission;
}

describe('bringInMissions', () => {
  it('adds what is new, replaces what changed, and leaves alone what is equal', async () => {
    const first = await bring([sheet('a'), sheet('b')]);
    assert.deepEqual([first.added, first.changed], [['a', 'b'], []]);

    const updatedAt = LATER.toISOString();
    const second = await bring([
      sheet('a', { updatedAt, publishedAt: updatedAt }),
      sheet('b', { updatedAt, publishedAt: updatedAt, title: 'Autre titre' }),
    ]);

    assert.deepEqual(second, {
      added: [],
      changed: ['b'],
      unchanged: ['a'],
      absent: [],
      withdrawn: [],
    });
    assert.equal((await shown('a')).updatedAt, sheet('a').updatedAt);
    const b = await shown('b');
    assert.deepEqual(
      [b.title, b.updatedAt, b.publishedAt],
      ['Autre titre', updatedAt, sheet('b').publishedAt],
    );
  });

  it('says what is absent, withdraws it when asked, and takes it back when it comes again', async () => {
    await bring([sheet('a'), sheet('b')]);
    const left = await bring([sheet('a')]);
    assert.deepEqual([left.absent, left.withdrawn], [['b'], []]);
    assert.equal((await shown('b')).id, 'b');

    const gone = await bring([sheet('a')], { absent: 'withdraw', now: LATER });
    assert.deepEqual(gone.withdrawn, ['b']);
    assert.deepEqual(await found('b'), { status: 'withdrawn' });
    assert.deepEqual((await bring([sheet('a')], { absent: 'withdraw' })).withdrawn, []);

    assert.deepEqual((await bring([sheet('b')])).changed, ['b']);
    assert.equal((await shown('b')).id, 'b');
  });

  it('withdraws nothing that came from elsewhere', async () => {
    await keepMissions(database, [{ status: 'published', mission: mission('own') }]);
    assert.deepEqual((await bring([], { absent: 'withdraw' })).withdrawn, []);
    assert.equal((await shown('own')).id, 'own');
  });

  it('refuses ids of missions that came from elsewhere, and writes nothing', async () => {
    await keepMissions(database, [{ status: 'published', mission: mission('own') }]);
    await assert.rejects(bring([sheet('new'), sheet('own')]), (error: unknown) => {
      assert.ok(error instanceof ForeignMissionError);
      assert.deepEqual(error.ids, ['own']);
      return true;
    });
    assert.equal(await found('new'), undefined);
  });

  it('keeps nothing of a dry run, and says the same', async () => {
    await bring([sheet('a')]);
    const would = await bring([sheet('b')], { absent: 'withdraw', dryRun: true });
    assert.deepEqual([would.added, would.withdrawn], [['b'], ['a']]);
    assert.equal(await found('b'), undefined);
    assert.equal((await shown('a')).id, 'a');
  });

  it('keeps places taken, with more places or fewer', async () => {
    await bring([sheet('a')]);
    await database.query(`update mission set places_left = 1 where mission_id = 'a'`);
    assert.deepEqual((await bring([sheet('a')])).unchanged, ['a']);
    assert.deepEqual((await shown('a')).places, { count: 4, left: 1 });
    await bring([sheet('a', { places: { count: 6 } })]);
    assert.deepEqual((await shown('a')).places, { count: 6, left: 3 });
    await bring([sheet('a', { places: { count: 2 } })]);
    assert.deepEqual((await shown('a')).places, { count: 2, left: 0 });
    await bring([sheet('a', { places: { count: 2, left: 2 } })]);
    assert.deepEqual((await shown('a')).places, { count: 2, left: 2 });
  });

  it('adds organisations; what is known of them changes only when asked', async () => {
    const organization = { id: 'relais', name: 'Le Relais', url: 'https://relais.example/' };
    await bring([sheet('a', { organization })]);
    const bare = { id: 'relais', name: 'Le Relais' };
    await bring([sheet('a', { organization: bare })]);
    assert.deepEqual((await shown('a')).organization, organization);
    await bring([sheet('a', { organization: bare })], { organizations: 'replace' });
    assert.deepEqual((await shown('a')).organization, bare);
  });
});
