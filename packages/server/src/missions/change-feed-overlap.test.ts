import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { MissionChange } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Schema } from '../database/schema.ts';
import { setClock } from '../testing/set-clock.ts';
import type { SetClock } from '../testing/set-clock.ts';
import { createChangeFeed } from './change-feed.ts';
import { createMissionDatabase, entry, NOW, SITE } from './testing/mission-fixtures.ts';
import { writeMissions } from './write-missions.ts';

/** Another process that reads the same data. */
interface Reader {
  /** What is new to it. */
  next(): Promise<readonly MissionChange[]>;
}

/** A transaction that waits to be told how to end. */
interface OpenTransaction {
  commit(): Promise<void>;
}

describe('the feed of changes, while transactions overlap', () => {
  let database: Database;
  let clock: SetClock;
  before(async () => {
    database = await createMissionDatabase();
  });
  beforeEach(async () => {
    clock = setClock(NOW.toISOString());
    for (const table of ['mission_change', 'mission_feed', 'mission']) {
      await database.query(`delete from ${table}`);
    }
    await keep(database.kysely, 'known');
  });
  after(() => database.close());

  const keep = (db: Kysely<Schema>, ...ids: readonly string[]) =>
    writeMissions(
      db,
      SITE,
      ids.map((id) => entry(id)),
    );

  /** Resolves when what it does is done, and before it is committed. */
  async function open(run: (tx: Kysely<Schema>) => Promise<unknown>): Promise<OpenTransaction> {
    const { promise: done, resolve: finish } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const ended = database.kysely.transaction().execute(async (tx) => {
      await run(tx);
      begin();
      await done;
    });
    await Promise.race([begun, ended]);
    return {
      async commit() {
        finish();
        await ended;
      },
    };
  }

  function reader(): Reader {
    const feed = createChangeFeed({ database, siteId: SITE, clock });
    let after: string | undefined;
    return {
      async next() {
        const page = await feed.read(after === undefined ? {} : { after });
        assert.equal(page.upToDate, true);
        after = new URLSearchParams(page.next.slice(page.next.indexOf('?'))).get('after') ?? '';
        clock.advance(60_000);
        return page.items;
      },
    };
  }

  const idsOf = (items: readonly MissionChange[]) => items.map(({ id }) => id).toSorted();
  const revsOf = (items: readonly MissionChange[]) => items.map(({ rev }) => rev);

  it('what was begun first and is committed last gets a number above all that were read', async () => {
    const one = reader();
    const read = [...(await one.next())];
    const slow = await open((tx) => keep(tx, 'slow'));
    const quick = keep(database.kysely, 'quick');
    const between = one.next();
    if (database.kind === 'postgres') {
      await quick;
      // It may have been asked before the quick one was there: it is asked once more.
      read.push(...(await between), ...(await one.next()));
      assert.deepEqual(idsOf(read), ['known', 'quick'], 'what is not committed is not told');
      await slow.commit();
    } else {
      // The embedded engine lets nobody in between: both waited.
      await slow.commit();
      await quick;
      read.push(...(await between));
    }
    const late = await one.next();
    const all = [...read, ...late];
    assert.deepEqual(idsOf(all), ['known', 'quick', 'slow'], 'each once');
    assert.deepEqual(
      revsOf(all),
      revsOf(all).toSorted((a, b) => a - b),
    );
    assert.equal(new Set(revsOf(all)).size, 3);
  });

  it('a change that is undone is never told, and leaves no hole that hides another', async () => {
    const one = reader();
    await one.next();
    await assert.rejects(
      database.kysely.transaction().execute(async (tx) => {
        await keep(tx, 'undone', 'known');
        throw new Error('undone');
      }),
      /undone/,
    );
    assert.deepEqual(await one.next(), []);
    await keep(database.kysely, 'kept');
    assert.deepEqual(idsOf(await one.next()), ['kept']);
  });

  it('who gives numbers later waits, and then sees what was committed meanwhile', async (t) => {
    if (database.kind !== 'postgres') {
      return t.skip('The embedded engine handles one transaction after the other.');
    }
    const [one, other] = [reader(), reader()];
    await one.next();
    await other.next();
    await keep(database.kysely, 'known');
    // In the middle of giving a number to what is known: the feed is locked, what there is has been looked at.
    const held = await open((tx) =>
      sql`select from mission_change where mission_id = 'known' for update`.execute(tx),
    );
    const first = one.next();
    await untilWaiting(1);
    const second = other.next();
    await untilWaiting(2);
    await keep(database.kysely, 'meanwhile');
    await held.commit();
    const [early, late] = await Promise.all([first, second]);
    // The first may read after the second has given its number: then it reads that, too.
    assert.equal(early[0]?.id, 'known');
    assert.deepEqual(
      late.map(({ id }) => id),
      ['known', 'meanwhile'],
    );
    assert.equal(late[0]?.rev, early[0]?.rev);
    assert.ok((late[1]?.rev ?? 0) > (late[0]?.rev ?? 0));
    assert.deepEqual(
      [...early, ...(await one.next())],
      late,
      'both have read the same, by the same numbers',
    );
  });

  /** Until so many sessions of this database wait for a lock. */
  async function untilWaiting(sessions: number): Promise<void> {
    for (const until = Date.now() + 10_000; Date.now() < until;) {
      const [row] = await database.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_stat_activity
         where datname = current_database() and backend_type = 'client backend'
           and wait_event_type = 'Lock'`,
      );
      if (row?.waiting === sessions) return;
    }
    assert.fail(`${String(sessions)} sessions should wait for a lock`);
  }
});
