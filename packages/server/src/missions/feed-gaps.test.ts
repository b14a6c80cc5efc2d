import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { Database } from '../database/database.ts';
import { setClock } from '../testing/set-clock.ts';
import type { SetClock } from '../testing/set-clock.ts';
import { createChangeFeed } from './change-feed.ts';
import { forgetGaps, noteGap } from './feed-gaps.ts';
import { createMissionDatabase, entry, NOW, SITE } from './testing/mission-fixtures.ts';
import { writeMissions } from './write-missions.ts';

describe('the feed of changes, from one start of the server to the next', () => {
  let database: Database;
  let clock: SetClock;
  beforeEach(async () => {
    database = await createMissionDatabase();
    clock = setClock(NOW.toISOString());
  });
  afterEach(() => database.close());

  const keep = (id: string) => writeMissions(database.kysely, SITE, [entry(id)]);
  async function start() {
    clock.advance(60_000);
    await noteGap(database.kysely, SITE, clock.now());
  }
  async function read(after?: string) {
    clock.advance(60_000);
    const feed = createChangeFeed({ database, siteId: SITE, clock });
    const page = await feed.read(after === undefined ? {} : { after });
    return {
      next: new URLSearchParams(page.next.slice(page.next.indexOf('?'))).get('after') ?? '',
      told: page.items.map(({ op, id }) => `${op} ${id}`),
      revs: page.items.map(({ rev }) => rev),
    };
  }
  const gaps = async () => (await database.query('select from mission_feed_gap')).length;

  it('tells who has read on what is new, and nobody the same twice', async () => {
    await start();
    await keep('a');
    const first = await read();
    assert.deepEqual(first.told, ['upsert a']);
    await start();
    assert.deepEqual(await read(first.next), { next: first.next, told: [], revs: [] });
    await keep('b');
    await start();
    const second = await read(first.next);
    assert.deepEqual(second.told, ['upsert b']);
    assert.ok((second.revs[0] ?? 0) > (first.revs[0] ?? 0));
  });

  it('goes on above its last number when the clock was put back', async () => {
    await start();
    await keep('a');
    const { next, revs } = await read();
    await noteGap(database.kysely, SITE, new Date('2001-01-01T00:00:00Z'));
    assert.equal(await gaps(), 1);
    await keep('b');
    const later = await read(next);
    assert.deepEqual(later.told, ['upsert b']);
    assert.ok((later.revs[0] ?? 0) > (revs[0] ?? 0));
  });

  it('sends who has numbers that an older copy never gave back to the first page', async () => {
    await start();
    await keep('a');
    const known = await read();
    await database.query('create table feed_then as table mission_feed');
    await keep('lost');
    const { next, told } = await read(known.next);
    assert.deepEqual(told, ['upsert lost']);
    // The copy of the day before: rows as they were, numbers as they were.
    await database.query(`delete from mission where mission_id = 'lost'`);
    await database.query(`delete from mission_change where mission_id = 'lost'`);
    await database.query(
      'update mission_feed f set last_rev = t.last_rev from feed_then t where t.site_id = f.site_id',
    );
    await start();
    for (const id of ['b', 'c', 'd']) await keep(id);
    await assert.rejects(read(next), { code: 'sync-expired' });
    assert.deepEqual((await read(known.next)).told, ['upsert b', 'upsert c', 'upsert d']);
    assert.deepEqual((await read()).told, ['upsert a', 'upsert b', 'upsert c', 'upsert d']);
  });

  it('forgets a gap when all before it is forgotten', async () => {
    await start();
    await keep('a');
    await read();
    await start();
    assert.equal(await gaps(), 2);
    await forgetGaps(database.kysely, SITE);
    assert.equal(await gaps(), 2);
    const between = clock.now().getTime() - 1000;
    await database.query(`update mission_feed set forgotten_rev = ${String(between)}`);
    await forgetGaps(database.kysely, SITE);
    assert.equal(await gaps(), 1);
  });
});
