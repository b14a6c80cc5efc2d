import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { Database } from '../database/database.ts';
import { createKernel } from '../kernel.ts';
import { makeKeys } from '../personal/key-file.ts';
import { testConfig } from '../testing/test-config.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { registerHealthRoutes } from './health-routes.ts';
import type { Readiness, ReadinessSources } from './readiness.ts';

async function healthApp(t: TestContext, sources: ReadinessSources) {
  const { app } = await createKernel({ config: testConfig() });
  registerHealthRoutes(app, sources);
  t.after(() => app.close());
  return app;
}

/** A database that answers as the test says; nothing else of it is used. */
function databaseThat(query: () => Promise<never>): Database {
  return {
    kind: 'postgres',
    durability: 'in /srv/CANARY',
    durable: true,
    query,
  } as unknown as Database;
}

function failing(readiness: Readiness): string[] {
  return readiness.checks.filter(({ ok }) => !ok).map(({ name }) => name);
}

describe('/livez', () => {
  it('answers without the database', async (t) => {
    let asked = 0;
    const database = databaseThat(() => {
      asked += 1;
      return Promise.reject(new Error('down'));
    });
    const app = await healthApp(t, { database });
    const response = await app.inject('/livez');
    assert.deepEqual(response.json(), { status: 'alive' });
    assert.equal(response.headers['cache-control'], 'no-store');
    assert.equal(asked, 0);
  });
});

describe('/readyz', () => {
  it('is ready when the database answers, is migrated and has room, and says its promise', async (t) => {
    const database = await createTestDatabase();
    t.after(() => database.close());
    const app = await healthApp(t, { database, freeBytes: () => Promise.resolve(1e10) });
    const response = await app.inject('/readyz');
    const readiness = response.json<Readiness>();
    assert.equal(response.statusCode, 200, response.body);
    assert.equal(readiness.ready, true);
    assert.match(readiness.durability, database.durable ? /flushed to disk/ : /may be lost/);
    assert.equal(readiness.checks.length, 4);
  });

  it('names the migrations that are missing', async (t) => {
    const database = await createTestDatabase();
    t.after(() => database.close());
    await database.query(`delete from kysely_migration where name = '0001-site'`);
    const app = await healthApp(t, { database });
    const response = await app.inject('/readyz');
    assert.equal(response.statusCode, 503);
    assert.deepEqual(failing(response.json()), ['migrations']);
    assert.match(response.body, /Not done yet: 0001-site\. Restart/);
  });

  it('is not ready when the disk is nearly full', async (t) => {
    const database = await createTestDatabase();
    t.after(() => database.close());
    const app = await healthApp(t, { database, freeBytes: () => Promise.resolve(1e8) });
    const response = await app.inject('/readyz');
    assert.equal(response.statusCode, 503);
    assert.equal(response.headers['retry-after'], '5');
    assert.deepEqual(failing(response.json()), ['disk']);
    assert.match(response.body, /95 MiB free\. Make room/);
  });

  it('is not ready without the keys of what people submitted, and names no folder', async (t) => {
    const database = await createTestDatabase();
    t.after(() => database.close());
    const folder = await mkdtemp(join(tmpdir(), 'coup-de-main-keys-'));
    t.after(() => rm(folder, { recursive: true }));
    const keyFile = join(folder, 'CANARY.json');
    const app = await healthApp(t, { database, keyFile });
    const unready = async (detail: RegExp) => {
      const response = await app.inject('/readyz');
      assert.equal(response.statusCode, 503);
      assert.deepEqual(failing(response.json()), ['keys']);
      assert.match(response.body, detail);
      assert.doesNotMatch(response.body, /CANARY/);
    };
    await unready(/The file of keys is missing\. Put it back/);
    await writeFile(keyFile, '{"half of":');
    await unready(/The file of keys cannot be read\. Put it back/);
    await writeFile(keyFile, JSON.stringify(makeKeys(new Date())));
    assert.equal((await app.inject('/readyz')).statusCode, 200);
  });

  it('is not ready when the database refuses, and does not quote it', async (t) => {
    const database = databaseThat(() => Promise.reject(new Error('CANARY')));
    const app = await healthApp(t, { database });
    const response = await app.inject('/readyz');
    assert.equal(response.statusCode, 503);
    assert.deepEqual(failing(response.json()), ['database', 'migrations']);
    assert.doesNotMatch(response.body, /CANARY/);
  });

  it('does not wait for a database that never answers', async (t) => {
    const database = databaseThat(() => new Promise<never>(() => {}));
    const app = await healthApp(t, { database, patienceMs: 20 });
    const response = await app.inject('/readyz');
    assert.equal(response.statusCode, 503);
    assert.match(response.body, /No answer within 20 ms/);
  });
});
