import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readUpstream } from './read-upstream.ts';
import {
  discovery,
  feedPage,
  fetchLocally,
  gone,
  pretendUpstream,
  theirs,
  upsert,
} from './testing/pretended-upstream.ts';
import type { Answer, PretendedUpstream } from './testing/pretended-upstream.ts';
import { UpstreamError } from './upstream-error.ts';

let upstream: PretendedUpstream;
before(async () => {
  upstream = await pretendUpstream();
});
after(() => upstream.close());

const hasFeed = discovery({ sync: { href: 'sync' } });
const hasList = discovery({ missions: { href: 'missions' } });

async function read(answers: Readonly<Record<string, Answer>>, from?: string) {
  upstream.serve(answers);
  const at = from === undefined ? undefined : new URL(from, upstream.base).href;
  const { changes, unread, isWhole, next, unreadCount } = await readUpstream(fetchLocally(), {
    base: upstream.base,
    from: at,
  });
  return {
    present: [...changes].flatMap(([id, mission]) => (mission ? [id] : [])),
    gone: [...changes].flatMap(([id, mission]) => (mission ? [] : [id])),
    unread: [...unread],
    unreadCount,
    isWhole,
    next: next?.replace(upstream.base, ''),
  };
}

async function refused(answers: Readonly<Record<string, Answer>>, code: string): Promise<void> {
  await assert.rejects(read(answers), (error: unknown) => {
    assert.ok(error instanceof UpstreamError, String(error));
    assert.equal(error.code, code);
    assert.match(error.message, /^[a-zé’'].{10,}\.$/);
    return true;
  });
}

describe('a feed', () => {
  it('is read page by page; of several changes of a mission the last one counts', async () => {
    assert.deepEqual(
      await read({
        '': hasFeed,
        sync: feedPage([upsert(1, theirs('a')), upsert(2, theirs('b'))], 'sync?p=2', false),
        'sync?p=2': feedPage([gone(3, 'a'), gone(4, 'old')], '?p=3', true),
      }),
      {
        present: ['b'],
        gone: ['a', 'old'],
        unread: [],
        unreadCount: 0,
        isWhole: true,
        next: 'sync?p=3',
      },
    );
    assert.deepEqual(upstream.requests, ['', 'sync', 'sync?p=2']);
  });

  it('goes on from where it was', async () => {
    const { isWhole, gone: left } = await read(
      { '': hasFeed, 'sync?p=3': feedPage([gone(5, 'b')], 'sync?p=4', true) },
      'sync?p=3',
    );
    assert.deepEqual([isWhole, left], [false, ['b']]);
    assert.deepEqual(upstream.requests, ['', 'sync?p=3']);
  });

  for (const [status, code] of [
    [410, 'sync-expired'],
    [400, 'invalid-cursor'],
    [404, 'not-found'],
  ] as const) {
    it(`is read from its beginning when it does not know the place any more (${code})`, async () => {
      const { isWhole, present } = await read(
        {
          '': hasFeed,
          'sync?p=3': (response) => response.writeHead(status).end(JSON.stringify({ code })),
          sync: feedPage([upsert(9, theirs('c'))], 'sync?p=9', true),
        },
        'sync?p=3',
      );
      assert.deepEqual([isWhole, present], [true, ['c']]);
    });
  }

  it('loses no more than the item that cannot be read', async () => {
    const odd = theirs('b', { title: 'x'.repeat(301) });
    const answers = {
      '': hasFeed,
      sync: feedPage(
        [
          upsert(1, theirs('a')),
          upsert(2, odd),
          { op: 'merge', id: 'c', rev: 3 },
          { ...upsert(4, theirs('d')), id: 'other' },
          upsert(5, theirs('e', { description: 'fin\0' })),
          upsert(6, theirs('f', { ext: { x: '\ud800' } })),
          upsert(
            7,
            theirs('g', { ext: { x: JSON.parse('['.repeat(60) + ']'.repeat(60)) as unknown } }),
          ),
          upsert(8, theirs('h', { ext: { x: 'x'.repeat(300_000) } })),
          42,
          gone(9, 'z'),
        ],
        'sync?p=9',
        true,
      ),
    };
    const { present, gone: left, unread, unreadCount } = await read(answers);
    assert.deepEqual([present, left], [['a'], ['z']]);
    assert.deepEqual(unread, ['b', 'c', 'other', 'e', 'f', 'g', 'h']);
    assert.equal(unreadCount, 8);
  });

  it('that cannot be read is refused with a sentence', async () => {
    await refused({ '': hasFeed }, 'no-feed');
    await refused({ '': hasFeed, sync: { items: 'x' } }, 'no-page');
    await refused({ '': hasFeed, sync: feedPage([], 'javascript:alert(1)', true) }, 'no-page');
    await refused({ '': hasFeed, sync: feedPage([], 'sync', false) }, 'circle');
    await refused({ '': hasFeed, sync: (r) => r.writeHead(503).end() }, 'http-503');
    await refused({ '': hasFeed, sync: (r) => r.end('<html>') }, 'no-page');
    const many = Array.from({ length: 50_001 }, (_, index) => gone(index, `m${String(index)}`));
    await refused({ '': hasFeed, sync: feedPage(many, 'sync?p=2', false) }, 'endless');
  });
});

describe('a list', () => {
  it('is walked to its end', async () => {
    const { present, isWhole, next } = await read({
      '': hasList,
      missions: { items: [theirs('a')], next: 'missions?p=2', total: 2 },
      'missions?p=2': { items: [theirs('b')], total: 2 },
    });
    assert.deepEqual([present, isWhole, next], [['a', 'b'], true, undefined]);
  });

  it('of which something was missed is not the whole', async () => {
    const short = await read({ '': hasList, missions: { items: [theirs('a')], total: 2 } });
    assert.equal(short.isWhole, false);
    const odd = await read({ '': hasList, missions: { items: [theirs('a'), { id: 'b' }] } });
    assert.deepEqual([odd.present, odd.isWhole, odd.unreadCount], [['a'], false, 1]);
    const unkept = await read({
      '': hasList,
      missions: { items: [theirs('a', { summary: '\0' })] },
    });
    assert.deepEqual([unkept.isWhole, unkept.unreadCount], [false, 1]);
  });

  it('that cannot be read is refused with a sentence', async () => {
    await refused({ '': hasList }, 'http-404');
    await refused({ '': hasList, missions: { items: {} } }, 'no-page');
    await refused({ '': hasList, missions: { items: [], next: 'missions' } }, 'circle');
  });
});

describe('what is no backend', () => {
  it('is refused with a sentence', async () => {
    await refused({}, 'http-404');
    await refused({ '': (r) => r.end('<!doctype html><title>Mairie</title>') }, 'no-discovery');
    await refused({ '': { hello: 'world' } }, 'no-discovery');
    await refused({ '': discovery({}) }, 'no-missions');
    await refused({ '': discovery({ missions: { href: 'http://[' } }) }, 'no-discovery');
  });
});

describe('the page of a mission', () => {
  const pageOf = async (members: object) => {
    upstream.serve({
      '': discovery({ sync: { href: 'sync' } }, members),
      sync: feedPage([], '', true),
    });
    const { facts } = await readUpstream(fetchLocally(), { base: upstream.base, from: undefined });
    return facts.pageOf('été:1')?.replace(upstream.base, '');
  };

  it('is its own, else that of all, else that of who answers for it, else none', async () => {
    const pages = { mission: 'e/{id}', missionList: '/liste' };
    assert.equal(await pageOf({ pages }), 'e/%C3%A9t%C3%A9%3A1');
    assert.match((await pageOf({ pages: { missionList: '/liste' } })) ?? '', /:\d+\/liste$/);
    const operator = { name: 'Mairie', url: 'https://mairie.example/' };
    assert.equal(await pageOf({ service: { name: 'V', operator } }), 'https://mairie.example/');
    assert.equal(await pageOf({}), undefined);
  });
});
