import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { createTestDatabase } from '../testing/test-database.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { migrateToLatest } from './migrate.ts';

const FIRST = { '0001-first.sql': 'create table first (site_id text primary key);' };
const SECOND = {
  '0002-second.sql': `create table second (site_id text primary key);
    insert into second values ('one'); -- two statements in one file`,
};

function folderOf(test: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = join(temporaryFolder(test), 'migrations');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function migrated(test: TestContext, files: Readonly<Record<string, string>>) {
  const database = await createTestDatabase({ migrations: folderOf(test, files) });
  test.after(() => database.close());
  return database;
}

test('what is pending runs in order, once', async (t) => {
  const database = await migrated(t, FIRST);
  const folder = folderOf(t, { ...FIRST, ...SECOND });
  assert.deepEqual(await migrateToLatest(database, folder), ['0002-second']);
  assert.deepEqual(await migrateToLatest(database, folder), []);
  assert.deepEqual(await database.query('select site_id from second'), [{ site_id: 'one' }]);
});

test('processes that start together migrate once', async (t) => {
  const database = await migrated(t, FIRST);
  const folder = folderOf(t, { ...FIRST, ...SECOND });
  const runs = await Promise.all([1, 2, 3].map(() => migrateToLatest(database, folder)));
  assert.deepEqual(runs.flat(), ['0002-second']);
  assert.deepEqual(await database.query('select site_id from second'), [{ site_id: 'one' }]);
});

test('a migration that fails leaves nothing of its batch and is named', async (t) => {
  const database = await migrated(t, FIRST);
  const folder = folderOf(t, { ...FIRST, ...SECOND, '0003-broken.sql': 'create tabel third ();' });
  await assert.rejects(migrateToLatest(database, folder), {
    code: 'migration-failed',
    message: /^Migration 0003-broken failed, nothing was changed: syntax error/,
  });
  assert.deepEqual(await database.query(`select to_regclass('second') as table`), [
    { table: null },
  ]);
});

test('a database that a later release migrated is refused', async (t) => {
  const database = await migrated(t, { ...FIRST, ...SECOND });
  await assert.rejects(migrateToLatest(database, folderOf(t, FIRST)), {
    code: 'newer-schema',
    message: /migrated by a later release \(0002-second\)\. Start that release/,
  });
});

test('a migration added before one that has run is refused', async (t) => {
  const database = await migrated(t, SECOND);
  await assert.rejects(migrateToLatest(database, folderOf(t, { ...FIRST, ...SECOND })), {
    code: 'migration-failed',
    message: /^Migration failed, nothing was changed: .*0002-second/,
  });
});

test('a file whose name is not of the form is refused', async (t) => {
  const database = await migrated(t, FIRST);
  const folder = folderOf(t, { ...FIRST, '2-second.sql': '' });
  await assert.rejects(
    migrateToLatest(database, folder),
    /2-second\.sql: name it with four digits/,
  );
});
