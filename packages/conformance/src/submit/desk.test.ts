import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ConformanceOptions } from '../options.ts';
import { runConformance } from '../run-conformance.ts';
import { onePlace } from '../testing/one-place.ts';
import { base } from '../testing/pretend.ts';

type Options = Omit<ConformanceOptions, 'base'>;
/** What a network or a backend makes of an answer to a submission: `count` is its number. */
type Change = (answer: Response, count: number) => Promise<Response>;

/** A run that writes; what the backend still holds, and what the report says of it. */
async function run(change: Change, options: Options = {}) {
  const { fetch: real, held } = onePlace();
  let count = 0;
  const report = await runConformance({
    base,
    write: true,
    rate: 10_000,
    only: ['http', 'applications'],
    async fetch(input, init) {
      const answer = await real(input, init);
      const isTaken = init?.method === 'POST' && answer.status < 300;
      if (isTaken) count += 1;
      return isTaken ? change(answer, count) : answer;
    },
    ...options,
  });
  return { report, held: held.size, sent: count };
}

const asItIs: Change = async (answer) => answer;
const lost: Change = () => Promise.reject(new TypeError('socket hang up'));

describe('what a run has sent', () => {
  it('is taken back when everybody gets the same reference', async () => {
    const { report, held, sent } = await run(async (answer) => {
      const receipt = (await answer.json()) as object;
      return Response.json({ ...receipt, reference: '0B1C-2D3F' }, { status: answer.status });
    });
    assert.ok(sent > 3, String(sent));
    assert.equal(held, 0);
    assert.deepEqual(report.leftovers, []);
  });

  it('is taken back when the run has asked as often as it may', async () => {
    const { report, held, sent } = await run(asItIs, { maxRequests: 20 });
    assert.ok(sent > 3, String(sent));
    assert.ok(report.checks.some(({ why }) => why?.en.includes('has asked 20 times') === true));
    assert.equal(held, 0);
    assert.deepEqual(report.leftovers, []);
  });

  it('is taken back when its answer was lost: the same key gets the receipt', async () => {
    const { report, held } = await run((answer, count) =>
      count === 1 ? lost(answer, count) : asItIs(answer, count),
    );
    assert.ok(report.checks.some(({ status }) => status === 'error'));
    assert.equal(held, 0);
    assert.deepEqual(report.leftovers, []);
  });

  it('is named by its key when no answer ever comes, and not said to be erased', async () => {
    const { report, held } = await run(lost);
    assert.ok(held > 0);
    assert.ok(report.leftovers.length >= held);
    for (const { reference } of report.leftovers) {
      assert.match(reference, /^(?:Idempotency-Key [\w-]{36,}|\?)$/);
    }
  });

  it('is taken back when somebody interrupts, and the rest counts as not looked at', async () => {
    const stop = new AbortController();
    const { report, held, sent } = await run(
      async (answer, count) => {
        if (count === 3) stop.abort();
        return answer;
      },
      { signal: stop.signal },
    );
    assert.ok(sent >= 3 && sent < 8, String(sent));
    assert.equal(held, 0);
    assert.deepEqual(report.leftovers, []);
    assert.notEqual(report.exitCode, 0);
    assert.ok(report.checks.some(({ reason }) => reason === 'interrupted'));
  });
});
