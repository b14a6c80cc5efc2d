import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase } from '../testing/test-database.ts';
import type { Database } from './database.ts';
import { vacuumAndAnalyze } from './maintenance.ts';

let database: Database;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

test('it is the engine that the environment asks for, and says what it promises', () => {
  const onServer = (process.env['TEST_DATABASE_URL'] ?? '') !== '';
  assert.equal(database.kind, onServer ? 'postgres' : 'pglite');
  assert.equal(database.durable, onServer);
  assert.match(database.durability, onServer ? /flushed to its disk/ : /everything is lost/);
});

test('values come back alike on both engines', async () => {
  const [row] = await database.query(
    `select $1::date as date, $2::timestamptz as moment, $3::jsonb as json, 7::int8 as big, 7::int8::int as small,
            point(4.9, 44.9) as point, '{2020-05-01}'::date[] as dates`,
    ['2020-03-29', '2020-03-29T10:00:00.123Z', '{"a":[1]}'],
  );
  assert.deepEqual(row, {
    date: '2020-03-29',
    moment: new Date('2020-03-29T10:00:00.123Z'),
    json: { a: [1] },
    big: '7',
    small: 7,
    point: { x: 4.9, y: 44.9 },
    dates: ['2020-05-01'],
  });
});

test('letters are lower-cased and sorted alike on both engines', async () => {
  const rows = await database.query<{ word: string }>(
    `select lower(word) as word from (values ('Étage'), ('zoo'), ('ÉCOLE'), ('Abri')) as w(word) order by word collate "C"`,
  );
  assert.deepEqual(
    rows.map(({ word }) => word),
    ['abri', 'zoo', 'école', 'étage'],
  );
});

test('a transaction that throws leaves nothing, and the error reaches the caller', async () => {
  const failing = database.kysely.transaction().execute(async (trx) => {
    await trx.insertInto('site').values({ site_id: 'lost', name: 'Perdue' }).execute();
    throw new Error('changed my mind');
  });
  await assert.rejects(failing, /changed my mind/);
  const found = await database.kysely.selectFrom('site').selectAll().execute();
  assert.deepEqual(found, []);
});

test('a site is stored with its settings, and refused when malformed', async (t) => {
  t.after(() => database.query('delete from site'));
  const sites = database.kysely;
  await sites
    .insertInto('site')
    .values({ site_id: 'valence', name: 'Valence', settings: '{"languages":["fr"]}' })
    .execute();
  const site = await sites.selectFrom('site').selectAll().executeTakeFirstOrThrow();
  assert.deepEqual(site.settings, { languages: ['fr'] });
  assert.ok(site.created_at instanceof Date);
  const malformed = [
    { site_id: 'Valence', name: 'Capital letter' },
    { site_id: '', name: 'No identifier' },
    { site_id: 'nameless', name: '' },
    { site_id: 'list', name: 'Settings that are no object', settings: '[]' },
  ];
  for (const values of malformed) {
    await assert.rejects(sites.insertInto('site').values(values).execute(), { code: '23514' });
  }
});

test('a failed statement does not spoil the connection for the next', async () => {
  await assert.rejects(database.query('select nonsense'), { code: '42703' });
  assert.deepEqual(await database.query('select 1 as one'), [{ one: 1 }]);
});

test('a transaction left open by a broken use does not reach the next user', async () => {
  const abandoned = database.kysely.connection().execute(async (connection) => {
    await sql`begin`.execute(connection);
    await sql`insert into site (site_id, name) values ('ghost', 'Fantôme')`.execute(connection);
  });
  await abandoned;
  assert.equal(await openTransactionsSeen(), 0);
});

/** On PGlite the guard ends it; on PostgreSQL pool users must, so only the embedded engine promises it. */
async function openTransactionsSeen(): Promise<number> {
  if (database.kind === 'postgres') await database.query('rollback');
  return (await database.query(`select 1 from site where site_id = 'ghost'`)).length;
}

test('vacuum and analyze give the planner its statistics', async () => {
  await database.query('create table counted as select generate_series(1, 500) as n');
  await vacuumAndAnalyze(database);
  const [row] = await database.query(
    `select reltuples::int as rows from pg_class where relname = 'counted'`,
  );
  assert.deepEqual(row, { rows: 500 });
});
