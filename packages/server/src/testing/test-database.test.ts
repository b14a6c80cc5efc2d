import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../database/database.ts';
import { createTestDatabase } from './test-database.ts';

test('two test databases share nothing', async (t) => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  t.after(() => Promise.all([one.close(), other.close()]));
  await one.kysely.insertInto('site').values({ site_id: 'one', name: 'Une' }).execute();
  assert.deepEqual(await other.kysely.selectFrom('site').select('site_id').execute(), []);
});

test('closing it removes it from the server', async (t) => {
  const url = process.env['TEST_DATABASE_URL'] ?? '';
  if (url === '')
    return t.skip('TEST_DATABASE_URL is not set: nothing is left of an engine in memory');
  const database = await createTestDatabase();
  const [row] = await database.query<{ name: string }>('select current_database() as name');
  await database.close();
  const admin = await openDatabase({ kind: 'postgres', url });
  t.after(() => admin.close());
  const left = await admin.query('select 1 from pg_database where datname = $1', [row?.name]);
  assert.deepEqual(left, []);
});

test('a migration that fails leaves no database and no open connection behind', async () => {
  await assert.rejects(createTestDatabase({ migrations: '/nonexistent' }), { code: 'ENOENT' });
});
