import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startOutboxLoop } from './outbox-loop.ts';
import type { Outbox } from './outbox.ts';

const NOTHING = { sent: 0, void: 0, dead: 0, postponed: 0 };
const LONG = 3_600_000;

/** An outbox whose rounds end when the test says so. */
function slowOutbox() {
  const rounds: { end: () => void; fail: (error: Error) => void; stop: AbortSignal | undefined }[] =
    [];
  const waiting: (() => void)[] = [];
  const outbox: Outbox = {
    deliverDue: (stop) =>
      new Promise((resolve, reject) => {
        rounds.push({ end: () => resolve(NOTHING), fail: reject, stop });
        waiting.shift()?.();
      }),
  };
  return {
    outbox,
    rounds,
    /** The next round has begun. */
    next: () => new Promise<void>((resolve) => waiting.push(resolve)),
  };
}

function unexpected(error: unknown): never {
  throw error;
}

describe('the loop of the outbox', () => {
  it('begins at once, and a nudge during a round makes exactly one more', async () => {
    const { outbox, rounds, next } = slowOutbox();
    const loop = startOutboxLoop({ outbox, everyMs: LONG, onError: unexpected });
    assert.equal(rounds.length, 1);
    loop.nudge();
    loop.nudge();
    const second = next();
    rounds[0]?.end();
    await second;
    assert.equal(rounds.length, 2);
    rounds[1]?.end();
    await loop.stop();
    assert.equal(rounds.length, 2);
  });

  it('looks again by itself', async (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    const { outbox, rounds, next } = slowOutbox();
    const loop = startOutboxLoop({ outbox, everyMs: 30_000, onError: unexpected });
    rounds[0]?.end();
    // The end of the round is noticed before time goes on.
    await new Promise(setImmediate);
    const second = next();
    t.mock.timers.tick(30_000);
    await second;
    rounds[1]?.end();
    await loop.stop();
  });

  it('stops after the mail in flight, and begins nothing more', async () => {
    const { outbox, rounds } = slowOutbox();
    const loop = startOutboxLoop({ outbox, everyMs: LONG, onError: unexpected });
    let stopped = false;
    const stopping = loop.stop().then(() => {
      stopped = true;
    });
    assert.equal(rounds[0]?.stop?.aborted, true);
    await new Promise(setImmediate);
    assert.equal(stopped, false);
    loop.nudge();
    rounds[0]?.end();
    await stopping;
    loop.nudge();
    assert.equal(rounds.length, 1);
  });

  it('tells of a round that failed, and goes on at the next nudge', async () => {
    const { outbox, rounds, next } = slowOutbox();
    const errors: unknown[] = [];
    const loop = startOutboxLoop({ outbox, everyMs: LONG, onError: (error) => errors.push(error) });
    rounds[0]?.fail(new Error('database away'));
    await new Promise(setImmediate);
    assert.match(String(errors[0]), /database away/);
    const second = next();
    loop.nudge();
    await second;
    rounds[1]?.end();
    await loop.stop();
  });
});
