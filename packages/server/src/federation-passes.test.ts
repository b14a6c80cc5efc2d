import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Database } from './database/database.ts';
import { followBackends } from './federation-work.ts';
import {
  discovery,
  feedPage,
  pretendUpstream,
  theirs,
  upsert,
} from './federation/testing/pretended-upstream.ts';
import type { PretendedUpstream } from './federation/testing/pretended-upstream.ts';
import { createMissionRepository } from './missions/mission-repository.ts';
import { insertSite } from './testing/sealed-submission.ts';
import { createTestDatabase } from './testing/test-database.ts';

const siteId = 'mairie';
const now = new Date('2026-11-23T09:00:00Z');
let database: Database;
let upstream: PretendedUpstream;
before(async () => {
  [database, upstream] = await Promise.all([createTestDatabase(), pretendUpstream()]);
  await insertSite(database, siteId);
});
beforeEach(async () => {
  for (const table of ['upstream', 'mission']) await database.query(`delete from ${table}`);
});
after(() => Promise.all([database.close(), upstream.close()]));

const follow = () =>
  followBackends({
    database,
    siteId,
    config: {
      follows: [upstream.base],
      followsLoopback: true,
      publicUrl: 'https://ici.example/',
    },
    now,
  });
const titles = async () =>
  (await createMissionRepository(database, siteId, { now: () => now }).list({ limit: 100 })).items
    .map(({ title }) => title)
    .toSorted();

describe('a backend without a feed', () => {
  const serve = (items: readonly unknown[], more: object = {}) =>
    upstream.serve({
      '': discovery({ missions: { href: 'missions' } }),
      missions: { items, ...more },
    });

  it('is compared with its list: what left it is withdrawn, unless something was missed', async () => {
    serve([theirs('a'), theirs('b')]);
    await follow();
    assert.deepEqual(await titles(), ['Mission a', 'Mission b']);
    serve([theirs('a', { title: 'Autre' })], { total: 2 });
    await follow();
    assert.deepEqual(await titles(), ['Autre', 'Mission b']);
    serve([theirs('a'), { id: 'b' }]);
    await follow();
    assert.deepEqual(await titles(), ['Mission a', 'Mission b']);
    serve([theirs('a')], { total: 1 });
    await follow();
    assert.deepEqual(await titles(), ['Mission a']);
  });

  it('that gets one is read from its beginning', async () => {
    serve([theirs('a'), theirs('b')]);
    await follow();
    upstream.serve({
      '': discovery({ missions: { href: 'missions' }, sync: { href: 'sync' } }),
      sync: feedPage([upsert(1, theirs('b'))], 'sync?p=1', true),
    });
    await follow();
    assert.deepEqual(await titles(), ['Mission b']);
  });
});

describe('a feed', () => {
  const serve = (items: readonly unknown[], path = 'sync') =>
    upstream.serve({
      '': discovery({ sync: { href: 'sync' } }),
      [path]: feedPage(items, 'sync?p=1', true),
    });

  it('of which an item can no longer be read keeps it as it was, in a whole pass too', async () => {
    serve([upsert(1, theirs('a')), upsert(2, theirs('b'))]);
    await follow();
    const future = { ...upsert(3, theirs('a')), op: 'merge' };
    serve([future], 'sync?p=1');
    await follow();
    serve([future]);
    const [outcome] = await follow();
    assert.equal(outcome?.read?.isWhole, true);
    assert.deepEqual(await titles(), ['Mission a']);
  });

  it('is shown once when two programs read it at the same time', async () => {
    const page = JSON.stringify(feedPage([upsert(1, theirs('a'))], 'sync?p=1', true));
    const waiting: ServerResponse[] = [];
    upstream.serve({
      '': discovery({ sync: { href: 'sync' } }),
      // Nobody gets an answer before both have asked.
      sync(response) {
        waiting.push(response);
        if (waiting.length === 2) for (const one of waiting) one.end(page);
      },
    });
    const outcomes = (await Promise.all([follow(), follow()])).flat();
    const codes = outcomes.map(({ error }) => error?.code ?? 'read').toSorted();
    assert.deepEqual(codes, ['elsewhere', 'read']);
    assert.deepEqual(await titles(), ['Mission a']);
  });

  it('of which a mission changes its provenance is shown under the new one alone', async () => {
    serve([upsert(1, theirs('a'))]);
    await follow();
    const provenance = { sourceName: 'Tableur', sourceId: '7' };
    serve([upsert(2, theirs('a', { provenance, title: 'La même' }))], 'sync?p=1');
    await follow();
    assert.deepEqual(await titles(), ['La même']);
  });
});
