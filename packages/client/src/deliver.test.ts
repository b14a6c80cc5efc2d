import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { delay, http, HttpResponse } from 'msw';
import { createDeliver, type Delivered } from './deliver.ts';
import { ProblemError, TransportError, type Outcome, type TransportFailure } from './errors.ts';
import type { Delivery } from './send-once.ts';
import { base, pretendNetwork } from './testing/backend.ts';
import { inTurn, problem } from './testing/submissions.ts';

const network = pretendNetwork();
const url = `${base}aides`;
const ok = () => HttpResponse.json({ id: 's-1' }, { status: 201 });
const failing = (status: number, headers?: HeadersInit) => () =>
  new HttpResponse('<h1>Oops</h1>', { status, ...(headers && { headers }) });

beforeEach(() => {
  // Every pause is random up to its longest: here it is none.
  mock.method(Math, 'random', () => 0);
});

function deliver(options = {}, delivery: Partial<Delivery> = {}): Promise<Delivered> {
  const headers = { 'idempotency-key': 'k' };
  const send = createDeliver({ backend: base, ...options });
  return send({ method: 'POST', url, headers, body: '{}', ...delivery });
}

function fails(failure: TransportFailure, outcome: Outcome | undefined, status?: number) {
  return (error: unknown): boolean => {
    assert.ok(error instanceof TransportError, String(error));
    assert.deepEqual([error.failure, error.outcome, error.status], [failure, outcome, status]);
    return true;
  };
}

for (const status of [408, 425, 429, 500, 502, 503, 504]) {
  test(`tries again after ${status}, with the same key and body`, async () => {
    const { handler, sent } = inTurn('post', 'aides', failing(status), ok);
    network.use(handler);

    assert.deepEqual(await deliver(), { json: { id: 's-1' } });

    assert.deepEqual(
      sent.map(({ headers }) => headers.get('idempotency-key')),
      ['k', 'k'],
    );
    assert.deepEqual(await Promise.all(sent.map((request) => request.text())), ['{}', '{}']);
  });
}

test('tries again after a network that failed, and while the first is being worked on', async () => {
  const running = () => problem('request-in-progress', 409, { 'retry-after': '0' });
  const { handler, sent } = inTurn('post', 'aides', () => HttpResponse.error(), running, ok);
  network.use(handler);

  await deliver();

  assert.equal(sent.length, 3);
});

test('does not send again what was understood and refused', async () => {
  const { handler, sent } = inTurn('post', 'aides', () => problem('mission-full', 409));
  network.use(handler);

  const delivered = await deliver();

  assert.ok(delivered.problem instanceof ProblemError);
  assert.equal(delivered.problem.code, 'mission-full');
  assert.equal(delivered.doubtful, false);
  assert.equal(sent.length, 1);
});

test('a refusal after a lost answer may be about what the lost one did', async () => {
  const refuse = () => problem('state-conflict', 409);
  network.use(inTurn('post', 'aides', () => HttpResponse.error(), refuse).handler);

  const delivered = await deliver();

  assert.ok(delivered.problem && delivered.doubtful);
});

const endings: [string, () => Response, ReturnType<typeof fails>, number][] = [
  ['429 every time: turned away at the door', failing(429), fails('status', 'not-sent', 429), 3],
  ['503 every time: turned away at the door', failing(503), fails('status', 'not-sent', 503), 3],
  ['500: it may have been stored before', failing(500), fails('status', 'unknown', 500), 3],
  ['no answer', () => HttpResponse.error(), fails('network', 'unknown'), 3],
  ['a page with 403', failing(403), fails('status', 'unknown', 403), 1],
  ['a page with 200', () => HttpResponse.html('<h1>Wi-Fi</h1>'), fails('content', 'unknown'), 1],
  ['half a document', half, fails('content', 'unknown'), 3],
];
for (const [what, answer, expected, attempts] of endings) {
  test(`tells the truth at the end: ${what}`, async () => {
    const { handler, sent } = inTurn('post', 'aides', answer);
    network.use(handler);

    await assert.rejects(deliver({ retries: 2 }), expected);

    assert.equal(sent.length, attempts);
  });
}

function half(): Response {
  return new HttpResponse('{"id":"s-', { headers: { 'content-type': 'application/json' } });
}

test('one attempt that may have arrived makes the end unknown, whatever came after', async () => {
  network.use(inTurn('post', 'aides', () => HttpResponse.error(), failing(503)).handler);

  await assert.rejects(deliver({ retries: 1 }), fails('status', 'unknown', 503));
});

test('no cookie, no cache, no redirect, and a referrer without its path', async () => {
  let sent: RequestInit | undefined;
  const fetch = (_: unknown, init: RequestInit) => {
    sent = init;
    return Promise.resolve(ok());
  };

  await deliver({ fetch });

  const { cache, credentials, redirect, referrerPolicy } = sent ?? {};
  assert.deepEqual(
    [cache, credentials, redirect, referrerPolicy],
    ['no-store', 'omit', 'error', 'strict-origin'],
  );
});

test('without a network nothing is sent, and that is sure', async (t) => {
  t.mock.getter(globalThis, 'navigator', () => ({ onLine: false }));

  await assert.rejects(deliver(), fails('network', 'not-sent'));
  await assert.rejects(deliver({}, { method: 'GET' }), fails('network', undefined));
});

test('gives the first attempt its time, and three times as much to the others', async (t) => {
  const given: number[] = [];
  const { setTimeout } = globalThis;
  t.mock.method(globalThis, 'setTimeout', (go: () => void, milliseconds: number) => {
    given.push(milliseconds);
    return setTimeout(go, 0);
  });
  const hanging: typeof fetch = (_, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => {
        reject(new DOMException('aborted', 'AbortError'));
      });
    });

  await assert.rejects(deliver({ fetch: hanging, retries: 2 }), fails('timeout', 'unknown'));

  assert.deepEqual(
    given.filter((milliseconds) => milliseconds > 0),
    [10_000, 30_000, 30_000],
  );
});

test('waits as long as it is asked to, and no shorter than it would anyway', async (t) => {
  t.mock.method(Math, 'random', () => 0.5);
  const pauses: number[] = [];
  const { setTimeout } = globalThis;
  t.mock.method(globalThis, 'setTimeout', (go: () => void, milliseconds: number) => {
    if (milliseconds === 10_000 || milliseconds === 30_000) return setTimeout(go, milliseconds);
    pauses.push(milliseconds);
    return setTimeout(go, 0);
  });
  const wait = { 'retry-after': '7' };
  const inAMinute = { 'retry-after': new Date(Date.now() + 3_600_000).toUTCString() };
  const turns = [failing(500), failing(503, wait), failing(500), failing(503, inAMinute)];
  const fetch = () => Promise.resolve(turns.shift()?.());

  await assert.rejects(deliver({ retries: 9, fetch }), (error) => {
    assert.ok(error instanceof TransportError && error.retryAfter !== undefined);
    assert.ok(error.retryAfter > 3_590_000, 'a longer wait is left to the caller');
    return true;
  });

  assert.deepEqual(pauses, [250, 7500, 1000]);
});

test('an abort ends it with its reason, on its way and between two attempts', async () => {
  const controller = new AbortController();
  const reason = new Error('the visitor left');
  network.use(
    http.post(url, async () => {
      controller.abort(reason);
      await delay('infinite');
    }),
  );
  await assert.rejects(deliver({}, { signal: controller.signal }), reason);

  const later = new AbortController();
  mock.method(Math, 'random', () => {
    queueMicrotask(() => {
      later.abort(reason);
    });
    return 1;
  });
  network.use(http.post(url, failing(500)));
  await assert.rejects(deliver({}, { signal: later.signal }), reason);
});
