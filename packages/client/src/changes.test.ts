import assert from 'node:assert/strict';
import { test } from 'node:test';
import { http, HttpResponse } from 'msw';
import { changes } from './changes.ts';
import type { ChangePage } from './changes.ts';
import { ProblemError, TransportError } from './errors.ts';
import { answers, base, discovery, pretendNetwork } from './testing/backend.ts';

const network = pretendNetwork();
const options = { backend: base, retries: 0 };
const mission = {
  type: 'mission',
  id: 'colis',
  title: 'Trier des colis',
  organization: { id: 'banque', name: 'La Banque' },
  apply: { mode: 'protocol' },
  updatedAt: '2026-11-02T18:30:00+01:00',
};
const upsert = { op: 'upsert', id: 'colis', rev: 1, mission };
const gone = { op: 'delete', id: 'parti', rev: 2 };
const page = (items: unknown[], next: string, upToDate: boolean) => ({
  items,
  next,
  upToDate,
  tombstoneDays: 30,
});

function serves(pages: Readonly<Record<string, object>>): void {
  network.use(
    answers('', discovery({ sync: { href: 'sync/missions' } })),
    http.get(`${base}sync/missions`, ({ request }) =>
      HttpResponse.json(pages[new URL(request.url).searchParams.get('after') ?? '']),
    ),
  );
}
async function read(from?: string): Promise<readonly ChangePage[]> {
  const pages: ChangePage[] = [];
  for await (const one of changes({ ...options, ...(from !== undefined && { from }) })) {
    pages.push(one);
  }
  return pages;
}

test('reads page after page until it is up to date, and says where to ask again', async () => {
  serves({
    '': page([upsert], 'missions?after=1', false),
    '1': page([gone], 'missions?after=2', true),
  });
  const pages = await read();
  assert.deepEqual(
    pages.map((one) => one.changes),
    [[upsert], [gone]],
  );
  assert.equal(pages.at(-1)?.next, `${base}sync/missions?after=2`);
});

test('goes on from where a pass ended', async () => {
  serves({ '2': page([], 'missions?after=2', true) });
  const pages = await read(`${base}sync/missions?after=2`);
  assert.deepEqual(pages, [{ changes: [], unread: [], next: `${base}sync/missions?after=2` }]);
});

test('a change that cannot be read is named and costs no other', async () => {
  const later = { op: 'merge', id: 'fusion', rev: 3 };
  serves({ '': page([upsert, later, { rev: 4 }, gone], 'missions?after=4', true) });
  const [only] = await read();
  assert.deepEqual(only?.changes, [upsert, gone]);
  assert.deepEqual(only?.unread, ['fusion']);
});

test('a backend without a feed has none', async () => {
  network.use(answers('', discovery({})));
  await assert.rejects(
    read(),
    (error) => error instanceof ProblemError && error.code === 'not-found',
  );
});

test('an expired place is told by its code', async () => {
  network.use(
    http.get(`${base}sync/missions`, () =>
      HttpResponse.json(
        {
          type: 'urn:coup-de-main:problem:sync-expired',
          title: 'Expiré',
          status: 410,
          code: 'sync-expired',
        },
        { status: 410 },
      ),
    ),
  );
  await assert.rejects(
    read(`${base}sync/missions?after=1`),
    (error) => error instanceof ProblemError && error.code === 'sync-expired',
  );
});

for (const [what, answer] of [
  ['no page', { items: 'x' }],
  ['a next that leads nowhere', page([], 'javascript:alert(1)', true)],
  ['a circle', page([], 'missions', false)],
] as const) {
  test(`${what} is an answer that cannot be used`, async () => {
    serves({ '': answer });
    await assert.rejects(
      read(),
      (error) => error instanceof TransportError && error.failure === 'content',
    );
  });
}
