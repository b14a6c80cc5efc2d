import assert from 'node:assert/strict';
import { test } from 'node:test';
import { http, HttpResponse } from 'msw';
import { createClient } from './create-client.ts';
import { ProblemError, TransportError } from './errors.ts';
import { answers, base, discovery, pretendNetwork } from './testing/backend.ts';

const network = pretendNetwork();
const client = () => createClient({ backend: base, retries: 0 });
const endpoints = {
  places: { href: 'places', item: 'places/{id}' },
  vocabularies: { href: 'vocabularies' },
};
const valence = {
  type: 'place',
  inseeCode: '26362',
  name: 'Valence',
  postcodes: ['26000'],
  departmentCode: '26',
};
const isContent = (error: unknown): boolean =>
  error instanceof TransportError && error.failure === 'content';

test('searches places and leaves out those that cannot be read', async () => {
  let asked = '';
  network.use(
    answers('', discovery(endpoints)),
    http.get(`${base}places`, ({ request }) => {
      asked = new URL(request.url).search;
      return HttpResponse.json({ items: [valence, { type: 'place', name: 'Nulle part' }] });
    }),
  );

  const places = await client().searchPlaces({ q: 'valance', limit: 5 });

  assert.equal(asked, '?q=valance&limit=5');
  assert.deepEqual(places, [valence]);
});

test('gets one place', async () => {
  network.use(answers('', discovery(endpoints)), answers('places/26362', valence));

  assert.deepEqual(await client().getPlace('26362'), valence);
});

test('lists vocabularies and leaves out those that cannot be read', async () => {
  const categories = { id: 'mission-categories', values: [{ value: 'other', label: 'Autre' }] };
  network.use(
    answers('', discovery(endpoints)),
    answers('vocabularies', { items: [categories, { id: 3 }] }),
  );

  assert.deepEqual(await client().listVocabularies(), [categories]);
});

test('a backend without places or vocabularies is not asked for them', async () => {
  network.use(answers('', discovery({})));

  assert.deepEqual(await client().searchPlaces({ q: 'valence' }), []);
  assert.deepEqual(await client().listVocabularies(), []);
  await assert.rejects(client().getPlace('26362'), ProblemError);
});

test('places and vocabularies that cannot be read are content failures', async () => {
  network.use(
    answers('', discovery(endpoints)),
    answers('places', []),
    answers('places/26362', { name: 'Valence' }),
    answers('vocabularies', { values: [] }),
  );

  await assert.rejects(client().searchPlaces({ q: 'v' }), isContent);
  await assert.rejects(client().getPlace('26362'), isContent);
  await assert.rejects(client().listVocabularies(), isContent);
});
