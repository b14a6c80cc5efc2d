import assert from 'node:assert/strict';
import { test } from 'node:test';
import { http, HttpResponse } from 'msw';
import { createClient } from './create-client.ts';
import { ProblemError, TransportError } from './errors.ts';
import { answers, base, discovery, mission, pretendNetwork } from './testing/backend.ts';

const network = pretendNetwork();
const client = () => createClient({ backend: base, retries: 0 });

test('lists a page of missions and resolves its next link', async () => {
  network.use(
    answers('', discovery()),
    answers('missions', { items: [mission('a')], next: 'missions?cursor=2', total: 2 }),
  );

  const list = await client().listMissions();

  assert.deepEqual(
    list.items.map(({ id }) => id),
    ['a'],
  );
  assert.equal(list.next, `${base}missions?cursor=2`);
  assert.equal(list.total, 2);
});

test('leaves out an item that cannot be read, says so, and keeps the others', async () => {
  const future = {
    ...mission('b'),
    remote: 'by-hologram',
    apply: { mode: 'telepathy' },
    mood: 'good',
  };
  network.use(
    answers('', discovery()),
    answers('missions', { items: [mission('a'), { type: 'mission', id: 'broken' }, null, future] }),
  );

  const list = await client().listMissions();

  assert.deepEqual(
    list.items.map(({ id }) => id),
    ['a', 'b'],
  );
  assert.deepEqual(
    list.rejected.map(({ index }) => index),
    [1, 2],
  );
});

test('walks through every page, once each, even when a backend links in a circle', async () => {
  network.use(
    answers('', discovery()),
    http.get(`${base}missions`, ({ request }) =>
      new URL(request.url).searchParams.has('cursor')
        ? HttpResponse.json({ items: [mission('b')], next: 'missions' })
        : HttpResponse.json({ items: [mission('a')], next: 'missions?cursor=2' }),
    ),
  );

  const ids = [];
  for await (const { id } of client().missions()) ids.push(id);

  assert.deepEqual(ids, ['a', 'b']);
});

test('sends what the backend declares and names what it left out', async () => {
  let asked = '';
  const declared = {
    href: 'missions',
    parameters: ['q', 'sort', 'facets'],
    sorts: ['newest'],
    facets: ['category'],
  };
  network.use(
    answers('', discovery({ missions: declared })),
    http.get(`${base}missions`, ({ request }) => {
      asked = new URL(request.url).search;
      return HttpResponse.json({ items: [] });
    }),
  );

  const list = await client().listMissions({
    q: 'courses',
    minors: true,
    sort: 'nearest',
    facets: ['category', 'domain'],
  });

  assert.equal(asked, '?q=courses&facets=category');
  assert.deepEqual(list.ignored, ['minors', 'sort']);
});

test('gets one mission by the item address, with the identifier escaped', async () => {
  network.use(answers('', discovery()), answers('missions/a%3A1', mission('a:1')));

  assert.equal((await client().getMission('a:1')).title, 'Mission a:1');
});

test('searches the pages for a mission when the backend has no item address', async () => {
  network.use(
    answers('', discovery({ missions: { href: 'missions.json' } })),
    answers('missions.json', { items: [mission('a')], next: 'missions-2.json' }),
    answers('missions-2.json', { items: [mission('b')] }),
  );

  assert.equal((await client().getMission('b')).id, 'b');
  await assert.rejects(client().getMission('z'), (error) => {
    assert.ok(error instanceof ProblemError);
    assert.equal(error.code, 'not-found');
    return true;
  });
});

test('a mission or a list that cannot be read is a content failure', async () => {
  network.use(
    answers('', discovery()),
    answers('missions/a', { id: 'a' }),
    answers('missions', { items: {} }),
  );

  const isContent = (error: unknown) =>
    error instanceof TransportError && error.failure === 'content';
  await assert.rejects(client().getMission('a'), isContent);
  await assert.rejects(client().listMissions(), isContent);
});

test('a backend without missions gives an empty list', async () => {
  network.use(answers('', discovery({})));

  assert.deepEqual((await client().listMissions({ q: 'x' })).items, []);
});
