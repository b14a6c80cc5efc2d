import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from './create-client.ts';
import { expandItem, resolveHref } from './links.ts';
import { answers, base, discovery, mission, pretendNetwork } from './testing/backend.ts';

const network = pretendNetwork();

test('references resolve against the document they come from', () => {
  assert.equal(resolveHref('missions', 'https://a.example/v1/'), 'https://a.example/v1/missions');
  assert.equal(resolveHref('/m', 'https://a.example/v1/'), 'https://a.example/m');
  assert.equal(expandItem('missions/{id}.json', 'a b', base), `${base}missions/a%20b.json`);
});

for (const href of ['https://a%zz/', 'javascript:alert(1)', 'data:text/html,x', 'http://[']) {
  test(`${href} is no address`, () => {
    assert.equal(resolveHref(href, base), undefined);
  });
}

test('a next link that is no address ends the list instead of breaking it', async () => {
  network.use(
    answers('', discovery()),
    answers('missions', { items: [mission('a')], next: 'https://a%zz/' }),
  );

  const list = await createClient({ backend: base }).listMissions();

  assert.equal(list.items.length, 1);
  assert.equal(list.next, undefined);
});

test('an endpoint whose address is no address is not there', async () => {
  const nowhere = { href: 'https://a%zz/' };
  network.use(
    answers('', discovery({ missions: nowhere, places: nowhere, vocabularies: nowhere })),
  );
  const client = createClient({ backend: base });

  assert.deepEqual((await client.listMissions()).items, []);
  assert.deepEqual(await client.searchPlaces({ q: 'valence' }), []);
  assert.deepEqual(await client.listVocabularies(), []);
});
