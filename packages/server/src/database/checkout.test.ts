import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client, Pool } from 'pg';
import type { PoolClient } from 'pg';
import { databaseTemplate } from '../testing/database-template.ts';
import { guardCheckout } from './checkout.ts';
import { memoryParts, startInMemory, wrapPglite } from './open-pglite.ts';

test('the database handle inside a transaction fails with the cause, instead of hanging', async (t) => {
  const engine = await startInMemory(await databaseTemplate());
  const database = wrapPglite(engine, memoryParts({ checkoutTimeoutMs: 300 }));
  t.after(() => database.close());
  const misuse = database.kysely.transaction().execute(async () => {
    await database.query('select 1');
  });
  await assert.rejects(misuse, {
    code: 'busy',
    message:
      /within 300 ms\. Either a transaction used the database handle instead of its own \(`trx`\)/,
  });
  assert.deepEqual(await database.query('select 1 as one'), [{ one: 1 }]);
});

test('another failure to connect is passed on as it is', async () => {
  const pool = new Pool({ host: '/nonexistent', connectionTimeoutMillis: 1000 });
  await assert.rejects(guardCheckout(pool, 1000).connect(), { code: 'ENOENT' });
  await pool.end();
});

test('a connection that fails its check is thrown away', async () => {
  const pool = new FakePool();
  const guarded = guardCheckout(pool, 1000, () => Promise.reject(new Error('not fit')));
  await assert.rejects(guarded.connect(), /not fit/);
  assert.deepEqual(pool.released, [true]);
});

/** A pool whose one connection reports how it was given back. */
class FakePool extends Pool {
  readonly released: unknown[] = [];

  override connect(): Promise<PoolClient>;
  override connect(callback: Parameters<Pool['connect']>[0]): void;
  override connect(): Promise<PoolClient> {
    const client = Object.assign(new Client(), {
      release: (broken?: Error | boolean) => void this.released.push(broken),
    });
    return Promise.resolve(client);
  }
}
