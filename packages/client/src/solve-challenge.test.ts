import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mock, test } from 'node:test';
import type { Challenge } from '@coup-de-main/protocol';
import { solveChallenge } from './solve-challenge.ts';

function challengeOf(number: number, more: Partial<Challenge> = {}): Challenge {
  const { salt = 'é4c9e2f71a5?expires=1795339200&' } = more;
  return {
    type: 'altcha-v1',
    algorithm: 'SHA-256',
    challenge: createHash('sha256').update(`${salt}${number}`).digest('hex'),
    maxnumber: 5000,
    salt,
    signature: 'signed',
    ...more,
  };
}

function payloadOf(payload: string): unknown {
  return JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
}

for (const number of [0, 1, 4321, 5000]) {
  test(`finds ${number}, and answers as the wire wants it`, async () => {
    const challenge = challengeOf(number);

    const { type, payload } = await solveChallenge(challenge);

    const { algorithm, challenge: wanted, salt, signature } = challenge;
    assert.equal(type, 'altcha-v1');
    assert.deepEqual(payloadOf(payload), { algorithm, challenge: wanted, number, salt, signature });
  });
}

test('says that no number fits instead of searching for ever', async () => {
  await assert.rejects(solveChallenge(challengeOf(5001)), RangeError);
});

test('gives the page its turn every 8 milliseconds, looking at the clock often enough for slow phones', async () => {
  // A clock on which 16 hashes take a millisecond and a half: a phone 20 times slower than this machine.
  let now = 0;
  const clock = mock.method(performance, 'now', () => (now += 1.5));
  const slices: number[] = [];
  let last = 0;
  try {
    await solveChallenge(challengeOf(3000), {
      onProgress: (part) => {
        slices.push(now - last);
        last = now;
        assert.ok(part > 0 && part <= 1);
      },
    });
  } finally {
    clock.mock.restore();
  }
  assert.ok(slices.length > 20, `${slices.length} slices`);
  assert.ok(Math.max(...slices) <= 12, `the longest took ${Math.max(...slices)} ms`);
});

test('lets other work in between', async () => {
  let turns = 0;
  let solving = true;
  const work = (): void => {
    turns += 1;
    if (solving) setImmediate(work);
  };
  work();
  await solveChallenge(challengeOf(40_000, { maxnumber: 50_000 }));
  solving = false;
  assert.ok(turns > 3, `${turns} turns`);
});

test('takes turns by messages where there is no setImmediate, as in browsers', async (t) => {
  t.mock.property(globalThis, 'setImmediate', undefined);

  const { payload } = await solveChallenge(challengeOf(4999));

  assert.match(Buffer.from(payload, 'base64').toString(), /"number":4999,/);
});

test('stops when it is no longer wanted, with the reason', async () => {
  const controller = new AbortController();
  const reason = new Error('the visitor left');

  const solving = solveChallenge(challengeOf(9_999_999, { maxnumber: 9_999_999 }), {
    signal: controller.signal,
    onProgress: () => {
      controller.abort(reason);
    },
  });

  await assert.rejects(solving, reason);
});
