import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fastify from 'fastify';
import { startBackground } from './background.ts';
import type { Background } from './background.ts';
import type { Jobs } from './jobs/jobs.ts';
import { loggerOptions } from './logging.ts';
import type { Outbox } from './outbox/outbox.ts';
import { keepLogLines } from './testing/log-lines.ts';

const NOTHING = { sent: 0, void: 0, dead: 0, postponed: 0 };

/** Lets what was resolved go on. */
const settle = () => new Promise(setImmediate);

function begin(parts: { deliver?: Outbox['deliverDue']; run?: Jobs['runDue'] } = {}) {
  const lines = keepLogLines();
  const { log } = fastify({ logger: loggerOptions('trace', lines) });
  const calls: string[] = [];
  const background: Background = startBackground({
    log,
    outbox: {
      deliverDue: async (stop) => {
        calls.push('deliver');
        return (await parts.deliver?.(stop)) ?? NOTHING;
      },
    },
    deliveries: {
      deliverDue: async () => {
        calls.push('tell');
      },
    },
    jobs: {
      runDue: async (stop) => {
        calls.push('jobs');
        return (await parts.run?.(stop)) ?? [];
      },
    },
  });
  return { background, calls, lines };
}

describe('what a server does unasked', () => {
  it('sends mails and webhooks at once, when nudged and every half minute; jobs every minute, and then mails', async (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    const { background, calls } = begin();
    await settle();
    assert.deepEqual(calls.splice(0), ['deliver', 'tell']);
    background.nudge();
    await settle();
    assert.deepEqual(calls.splice(0), ['deliver', 'tell']);
    t.mock.timers.tick(30_000);
    await settle();
    assert.deepEqual(calls.splice(0), ['deliver', 'tell']);
    t.mock.timers.tick(30_000);
    await settle();
    assert.ok(calls.includes('jobs'));
    assert.deepEqual(calls.slice(-2).toSorted(), ['deliver', 'tell']);
    await background.stop();
  });

  it('does not begin jobs while the last ones still run', async (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    const slow = Promise.withResolvers<readonly string[]>();
    const { background, calls } = begin({ run: () => slow.promise });
    t.mock.timers.tick(60_000);
    t.mock.timers.tick(60_000);
    await settle();
    assert.equal(calls.filter((call) => call === 'jobs').length, 1);
    slow.resolve([]);
    await background.stop();
  });

  it('ends when the mail and the job in hand are done, which are told to stop', async (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] });
    const job = Promise.withResolvers<readonly string[]>();
    let told = false;
    const { background } = begin({
      run: (stop) => {
        stop?.addEventListener('abort', () => (told = true));
        return job.promise;
      },
    });
    t.mock.timers.tick(60_000);
    let ended = false;
    const stopping = background.stop().then(() => (ended = true));
    await settle();
    assert.deepEqual([told, ended], [true, false]);
    job.resolve([]);
    await stopping;
    assert.equal(ended, true);
  });

  it('goes on when the database is away, and says so without a word of what was asked', async () => {
    const { background, calls, lines } = begin({
      deliver: async () => {
        throw new Error('CANARY lea@exemple.fr');
      },
    });
    await settle();
    background.nudge();
    await settle();
    assert.equal(calls.filter((call) => call === 'deliver').length, 2);
    assert.match(lines.text(), /mails cannot be sent; the next attempt is in 30 s/);
    assert.doesNotMatch(lines.text(), /CANARY/);
    await background.stop();
  });
});
