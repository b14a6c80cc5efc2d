import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase } from '../testing/test-database.ts';
import type { Database } from './database.ts';

let database: Database;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

async function finds(query: string, text: string): Promise<boolean> {
  const [row] = await database.query<{ found: boolean }>(
    `select to_tsvector('public.fr', public.french_words($2))
            @@ websearch_to_tsquery('public.fr', public.french_words($1)) as found`,
    [query, text],
  );
  return row?.found ?? false;
}

const FOUND: readonly (readonly [query: string, text: string])[] = [
  ['ainee', 'Rendre visite aux aînés'],
  ['isolés', 'Appeler des personnes isolées'],
  ['isolees', 'Un voisin isolé'],
  ['AÎNÉS', 'visite aux aines'],
  ['livraisons', 'Livrer des courses : une livraison par semaine'],
  ['les enfants', 'Garde d’enfants de soignants'],
  ['cette soeur', 'Une sœur de soignante'],
  ['aide à domicile', 'Aide, domicile des personnes'],
  ['meme rue', 'Dans la rue'],
  ['"garder les enfants"', 'Garder des enfants'],
  ['été', 'Un coup de main cet été'],
  ['masques -couture', 'Distribuer des masques'],
];

for (const [query, text] of FOUND) {
  test(`« ${query} » finds « ${text} »`, async () => assert.equal(await finds(query, text), true));
}

test('other words and excluded words are not found', async () => {
  assert.equal(await finds('courses', 'Garde d’enfants'), false);
  assert.equal(await finds('masques -couture', 'Couture de masques'), false);
});

test('unaccented text can be indexed and generated', async () => {
  await database.query(
    `create table place (name text, plain text generated always as (public.f_unaccent(name)) stored)`,
  );
  await database.query('create index on place (lower(public.f_unaccent(name)))');
  await database.query(`insert into place values ('Saint-Étienne-du-Bœuf'), (null)`);
  assert.deepEqual(await database.query('select plain from place'), [
    { plain: 'Saint-Etienne-du-Boeuf' },
    { plain: null },
  ]);
});

test('a typing error is found by trigrams', async () => {
  const [row] = await database.query<{ near: number }>(
    `select similarity('valance', 'valence') as near`,
  );
  assert.ok((row?.near ?? 0) > 0.3);
});
