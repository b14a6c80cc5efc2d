import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSchemaBreaches } from './schema-rules.ts';
import { createTestDatabase } from './test-database.ts';

test('the schema keeps its rules: site_id first in every key, no trigger', async (t) => {
  const database = await createTestDatabase();
  t.after(() => database.close());
  assert.deepEqual(await findSchemaBreaches(database), []);
});

const BREACHES: readonly (readonly [name: string, ddl: string, breach: RegExp])[] = [
  ['no primary key', 'create table t (site_id text)', /^t has no primary key$/],
  [
    'a primary key without site_id',
    'create table t (id int primary key)',
    /^t: primary key t_pkey starts with id, not site_id$/,
  ],
  [
    'site_id last in a primary key',
    'create table t (site_id text, id int, primary key (id, site_id))',
    /^t: primary key t_pkey starts with id/,
  ],
  [
    'a unique column',
    'create table t (site_id text primary key, mail text unique)',
    /^t: unique index t_mail_key starts with mail/,
  ],
  [
    'a unique index over an expression',
    'create table t (site_id text primary key, mail text); create unique index u on t (lower(mail))',
    /^t: unique index u starts with an expression/,
  ],
  [
    'a moment with microseconds',
    'create table t (site_id text primary key, good timestamptz(3), bad timestamptz)',
    /^t\.bad keeps microseconds, a Date cannot: use timestamptz\(3\)$/,
  ],
  [
    'a foreign key without site_id',
    `create table commune (code text primary key);
     create table a (site_id text, id int unique, primary key (site_id, id));
     create table t (site_id text primary key, a int references a (id), code text references commune)`,
    /^a: unique index a_id_key starts with id, not site_id\|t: foreign key t_a_fkey starts with a, not site_id$/,
  ],
];

test('each kind of breach is found', async (t) => {
  const database = await createTestDatabase();
  t.after(() => database.close());
  for (const [name, ddl, breach] of BREACHES) {
    await database.query(`drop schema public cascade; create schema public; ${ddl}`);
    assert.match((await findSchemaBreaches(database)).join('|'), breach, name);
  }
});

test('a trigger is a breach', async (t) => {
  const database = await createTestDatabase();
  t.after(() => database.close());
  await database.query(
    `create trigger touch before update on site for each row
     execute function suppress_redundant_updates_trigger()`,
  );
  assert.deepEqual(await findSchemaBreaches(database), [
    'site has a trigger, touch: write it in the code',
  ]);
});
