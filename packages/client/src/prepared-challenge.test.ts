import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mock, test } from 'node:test';
import { HttpResponse } from 'msw';
import { createClient } from './create-client.ts';
import type { Discovered } from './discover.ts';
import { createDeliver } from './deliver.ts';
import { createPreparedChallenge, type PreparedChallenge } from './prepared-challenge.ts';
import { base, discovery, pretendNetwork } from './testing/backend.ts';
import * as given from './testing/submissions.ts';

const { aide, everything, inTurn, receipt, takesEverything } = given;
const network = pretendNetwork();
const endpoint = { challenge: { href: 'challenge' } };

/** A challenge that is solved at the seventh number; each has a salt of its own. */
let made = 0;
function challenge(more: Record<string, unknown> = {}): Response {
  made += 1;
  const salt = `salt${made}`;
  return HttpResponse.json({
    type: 'altcha-v1',
    algorithm: 'SHA-256',
    challenge: createHash('sha256').update(`${salt}7`).digest('hex'),
    maxnumber: 50,
    salt,
    signature: 's',
    ...more,
  });
}

function prepared(endpoints: object = endpoint, age = 0): PreparedChallenge {
  const document = discovery({ ...everything, ...endpoints }) as Discovered['document'];
  const deliver = createDeliver({ backend: base, retries: 0 });
  return createPreparedChallenge({ discover: async () => ({ document, url: base }), deliver }, age);
}

test('asks once and solves once, for whoever wants it', async () => {
  const { handler, sent } = inTurn('get', 'challenge', challenge);
  network.use(handler);
  const { prepare } = prepared();

  const [first, second] = await Promise.all([prepare(), prepare()]);

  assert.equal(first?.type, 'altcha-v1');
  assert.equal(await prepare(), first);
  assert.equal(second, first);
  assert.equal(sent.length, 1);
});

test('an answer that the backend has seen is not given again', async () => {
  network.use(inTurn('get', 'challenge', challenge).handler);
  const { prepare, spend } = prepared();
  const first = await prepare();

  spend({ type: 'altcha-v1', payload: 'of-somebody-else' });
  assert.equal(await prepare(), first);
  spend(first);

  assert.notEqual((await prepare())?.payload, first?.payload);
});

const lives: [string, Record<string, unknown>, number][] = [
  ['when it is about to expire', { expiresAt: '2026-11-22T10:05:00Z' }, 4.6],
  ['after ten minutes when nothing is said', {}, 10.1],
  ['after ten minutes whatever is said', { expiresAt: '2026-11-22T18:00:00Z' }, 10.1],
  [
    'after ten minutes by a clock that is two years fast',
    { expiresAt: '2024-11-22T10:20:00Z' },
    10.1,
  ],
];
for (const [when, more, minutes] of lives) {
  test(`is renewed silently ${when}, and not before`, async (t) => {
    let now = Date.parse('2026-11-22T10:00:00Z');
    t.mock.method(Date, 'now', () => now);
    network.use(inTurn('get', 'challenge', () => challenge(more)).handler);
    const { prepare } = prepared();
    const first = await prepare();

    now += (minutes - 0.3) * 60_000;
    assert.equal(await prepare(), first);
    now += 0.3 * 60_000;
    const second = await prepare();

    assert.notEqual(second?.payload, first?.payload);
    now -= 3_600_000;
    assert.notEqual(await prepare(), second, 'a clock that was set back proves nothing');
  });
}

test('is not given away so soon that its backend takes the person for a program', async (t) => {
  const waits: number[] = [];
  const { setTimeout } = globalThis;
  t.mock.method(globalThis, 'setTimeout', (go: () => void, milliseconds: number) => {
    waits.push(milliseconds);
    return setTimeout(go, milliseconds > 1000 && milliseconds < 4000 ? 0 : milliseconds);
  });
  network.use(inTurn('get', 'challenge', challenge).handler);

  assert.ok(await prepared(endpoint, 3500).prepare());

  assert.ok(waits.some((wait) => wait > 3000 && wait <= 3500));
});

const nothings: [string, () => Response][] = [
  ['a page', () => HttpResponse.html('<h1>Wi-Fi</h1>')],
  ['an error', () => HttpResponse.error()],
  ['a refusal', () => given.problem('rate-limited', 400)],
  ['another kind', () => challenge({ type: 'riddle-v7' })],
  ['one without a solution', () => challenge({ maxnumber: 3 })],
];
for (const [what, answer] of nothings) {
  test(`is none when the backend answers ${what}; the next may be better`, async () => {
    network.use(inTurn('get', 'challenge', answer, challenge).handler);
    const { prepare } = prepared();
    assert.equal(await prepare(), undefined);
    assert.ok(await prepare());
  });
}

test('is none on a backend that wants none', async () => {
  assert.equal(await prepared({}).prepare(), undefined);
});

test('whoever leaves is let go; the others are still served', async () => {
  network.use(inTurn('get', 'challenge', challenge).handler);
  const { prepare } = prepared();
  const reason = new Error('the visitor left');

  const left = prepare({ signal: AbortSignal.abort(reason) });

  await assert.rejects(left, reason);
  assert.ok(await prepare());
});

test('a submission carries the answer, and leaves without one when there is none', async () => {
  mock.method(Math, 'random', () => 0);
  const sending = inTurn('post', 'aides', () => HttpResponse.json(receipt(), { status: 201 }));
  const turns = inTurn('get', 'challenge', () => HttpResponse.error(), challenge);
  network.use(takesEverything(endpoint), turns.handler, sending.handler);
  const client = createClient({ backend: base, retries: 0 });

  await client.submitAide(aide, { key: 'first' });
  const answer = await client.prepareChallenge();
  await client.submitAide(aide, { key: 'second' });
  await client.submitAide(
    { ...aide, challenge: { type: 'altcha-v1', payload: 'b3du' } },
    { key: 'x' },
  );

  const bodies = await Promise.all(sending.sent.map((request) => request.json()));
  assert.ok(answer);
  assert.deepEqual(
    bodies.map(({ challenge: sent }: { challenge?: unknown }) => sent),
    [undefined, answer, { type: 'altcha-v1', payload: 'b3du' }],
  );
});

test('a submission does not wait longer than six seconds for the answer', async (t) => {
  const { setTimeout } = globalThis;
  t.mock.method(globalThis, 'setTimeout', (go: (...given: unknown[]) => void, wait: number) =>
    setTimeout(go, wait === 6000 ? 0 : wait),
  );
  const never = () => new HttpResponse(new ReadableStream());
  const sending = inTurn('post', 'aides', () => HttpResponse.json(receipt(), { status: 201 }));
  network.use(
    takesEverything(endpoint),
    inTurn('get', 'challenge', never).handler,
    sending.handler,
  );
  const client = createClient({ backend: base, retries: 0, timeout: 300 });

  const { id } = await client.submitAide(aide, { key: 'k' });

  assert.equal(id, 's-1');
  assert.deepEqual(await sending.sent[0]?.json(), aide);
});
