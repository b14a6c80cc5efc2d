import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { MissionChange, SyncPage, SyncQuery } from '@coup-de-main/protocol';
import type { Database } from '../database/database.ts';
import { setClock } from '../testing/set-clock.ts';
import type { SetClock } from '../testing/set-clock.ts';
import { createChangeFeed } from './change-feed.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { MissionEntry } from './mission-record.ts';
import { createMissionRepository } from './mission-repository.ts';
import { createMissionDatabase, entry, NOW, SITE } from './testing/mission-fixtures.ts';
import { writeMissions, writeOrganizations } from './write-missions.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('the feed of changes', () => {
  let database: Database;
  let clock: SetClock;
  let feed: ChangeFeed;
  beforeEach(async () => {
    database = await createMissionDatabase();
    clock = setClock(NOW.toISOString());
    feed = createChangeFeed({ database, siteId: SITE, clock });
    await keep(entry('a'), entry('b'), entry('draft', {}, 'draft'));
  });
  afterEach(() => database.close());

  const keep = (...entries: readonly MissionEntry[]) =>
    writeMissions(database.kysely, SITE, entries);
  /** Later: missions are compared again. */
  const later = (milliseconds = 60_000) => clock.advance(milliseconds);

  /** A pass: every page from a place on. */
  async function pass(from?: string, limit?: number) {
    const pages: SyncPage[] = [];
    let query: SyncQuery = { ...(from !== undefined && { after: from }), ...(limit && { limit }) };
    for (;;) {
      const page = await feed.read(query);
      pages.push(page);
      const after = afterOf(page);
      if (page.upToDate) return { pages, items: pages.flatMap(({ items }) => items), next: after };
      assert.ok(pages.length < 50, 'a pass ends');
      query = { ...query, after };
    }
  }
  const forget = () => feed.jobs[0]?.run(clock.now());

  it('brings what is public, once, numbers going up, page after page', async () => {
    await keep(...Array.from({ length: 7 }, (_, at) => entry(`m${String(at)}`)));
    const { items, pages } = await pass(undefined, 4);
    assert.equal(pages.length, 3);
    assert.deepEqual(ids(items), ['a', 'b', 'm0', 'm1', 'm2', 'm3', 'm4', 'm5', 'm6']);
    const revs = items.map(({ rev }) => rev);
    assert.deepEqual(
      revs,
      revs.toSorted((one, other) => one - other),
    );
    assert.equal(new Set(revs).size, revs.length);
    assert.deepEqual(
      pages.map(({ upToDate }) => upToDate),
      [false, false, true],
    );
  });

  it('shows each mission as the list does', async () => {
    const list = await createMissionRepository(database, SITE, { now: () => NOW }).list({});
    const { items } = await pass();
    const missions = items.flatMap((item) => (item.op === 'upsert' ? [item.mission] : []));
    const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);
    assert.deepEqual(missions.toSorted(byId), list.items.toSorted(byId));
  });

  it('has nothing new while nothing changes, and says where to ask again', async () => {
    const { next } = await pass();
    later();
    const again = await feed.read({ after: next });
    assert.deepEqual(again, {
      items: [],
      next: `missions?after=${next}`,
      upToDate: true,
      tombstoneDays: 30,
    });
  });

  it('tells of a change once more, with a number above all others', async () => {
    const { next, items } = await pass();
    later();
    await keep(entry('a', { title: 'Autre titre' }), entry('c'));
    const changed = await pass(next);
    assert.deepEqual(ids(changed.items), ['a', 'c']);
    assert.ok(
      Math.min(...changed.items.map(({ rev }) => rev)) > Math.max(...items.map(({ rev }) => rev)),
    );
    assert.deepEqual(
      ids((await pass()).items),
      ['a', 'b', 'c'],
      'each once in a pass from the start',
    );
  });

  it('tells of an organisation that has another name', async () => {
    const { next } = await pass();
    later();
    await writeOrganizations(database.kysely, SITE, [
      { id: 'banque', name: 'La Banque du Plateau' },
    ]);
    const { items } = await pass(next);
    assert.deepEqual(ids(items), ['a', 'b']);
    assert.ok(
      items.every(
        (item) => item.op === 'upsert' && item.mission.organization.name.endsWith('Plateau'),
      ),
    );
  });

  for (const [how, leave] of [
    ['is withdrawn', () => keep(entry('a', {}, 'cancelled'))],
    ['is hidden after a report', () => keep(entry('a', {}, 'reported'))],
    ['is erased', () => database.query(`delete from mission where mission_id = 'a'`)],
    ['is over', () => keep(entry('a', { expiresAt: new Date(NOW.getTime() - 1).toISOString() }))],
  ] as const) {
    it(`a mission that ${how} leaves a tombstone and nothing else`, async () => {
      const { next } = await pass();
      later();
      await leave();
      const { items } = await pass(next);
      assert.deepEqual(items, [{ op: 'delete', id: 'a', rev: items[0]?.rev }]);
    });
  }

  it('time alone makes a tombstone', async () => {
    await keep(entry('soon-over', { expiresAt: new Date(NOW.getTime() + 60_000).toISOString() }));
    const { next } = await pass();
    later(60_001);
    const { items } = await pass(next);
    assert.deepEqual(
      items.map(({ op, id }) => [op, id]),
      [['delete', 'soon-over']],
    );
  });

  it('a mission that comes back comes back', async () => {
    await keep(entry('a', {}, 'cancelled'));
    const { next } = await pass();
    later();
    await keep(entry('a'));
    assert.deepEqual(
      (await pass(next)).items.map(({ op, id }) => [op, id]),
      [['upsert', 'a']],
    );
  });

  it('does not tell what was hidden after it was noted', async () => {
    await pass();
    await keep(entry('a', {}, 'reported'));
    // No time has passed: nothing is compared again.
    const { items } = await pass();
    assert.deepEqual(items.map(({ op, id }) => `${op} ${id}`).toSorted(), ['delete a', 'upsert b']);
  });

  it('forgets tombstones after thirty days, then refuses who has not read them', async () => {
    const { next } = await pass();
    later();
    await keep(entry('a', {}, 'cancelled'));
    await forget();
    later(30 * DAY - 60_000);
    await forget();
    assert.equal((await pass(next)).items[0]?.op, 'delete');
    later(120_000);
    await forget();
    await assert.rejects(feed.read({ after: next }), { code: 'sync-expired' });
    assert.deepEqual(ids((await pass()).items), ['b']);
  });

  it('who began after it was gone may go on, however slowly', async () => {
    await keep(entry('a', {}, 'cancelled'));
    await forget();
    const first = await feed.read({ limit: 1 });
    later(30 * DAY + 60_000);
    await forget();
    assert.equal((await feed.read({ after: afterOf(first) })).upToDate, true);
  });

  it('refuses cursors that it never wrote, and those of a later day than its data', async () => {
    for (const after of [
      'x',
      'bm8',
      Buffer.from('[1]').toString('base64url'),
      Buffer.from('[-1,0]').toString('base64url'),
    ]) {
      const faults = [{ code: 'invalid-format', parameter: 'after' }];
      await assert.rejects(feed.read({ after }), { code: 'invalid-cursor', faults });
    }
    const { next } = await pass();
    await database.query('delete from mission_change');
    await database.query('delete from mission_feed');
    for (const rev of [100, Number.MAX_SAFE_INTEGER]) {
      await assert.rejects(feed.read({ after: writeAfter(rev) }), { code: 'sync-expired' });
    }
    assert.ok(next);
  });

  it('other sites have feeds of their own', async () => {
    await writeMissions(database.kysely, 'autre', [entry('foreign')]);
    assert.deepEqual(ids((await pass()).items), ['a', 'b']);
    feed = createChangeFeed({ database, siteId: 'autre', clock });
    assert.deepEqual(ids((await pass()).items), ['foreign']);
  });

  it('readers who come together are given numbers once', async () => {
    const feeds = [feed, createChangeFeed({ database, siteId: SITE, clock })];
    const pages = await Promise.all([...feeds, ...feeds].map((one) => one.read({})));
    for (const page of pages) assert.deepEqual(page, pages[0]);
  });
});

function ids(items: readonly MissionChange[]): readonly string[] {
  return items.map(({ id }) => id).toSorted();
}

function afterOf({ next }: SyncPage): string {
  return new URLSearchParams(next.slice(next.indexOf('?'))).get('after') ?? '';
}

function writeAfter(rev: number): string {
  return Buffer.from(JSON.stringify([rev, rev])).toString('base64url');
}
