import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runConformance } from '../run-conformance.ts';
import { counted, onePlace, type Difference } from '../testing/one-place.ts';
import { base } from '../testing/pretend.ts';

const ofPlaces = [
  'http/same-key-same-receipt',
  'http/same-key-other-body',
  'http/at-the-same-time',
  'http/refused-key-is-free',
  'applications/places-follow',
  'applications/second-like-first',
  'tracking/receipt-does-not-confirm',
  'tracking/erase',
];

/** What became of each check that wants a place, and what the backend still holds. */
async function run(difference: Difference) {
  const backend = onePlace(difference);
  const { fetch, held } = backend;
  const report = await runConformance({ base, fetch, write: true, rate: 10_000, only: ofPlaces });
  const looked = report.checks.filter(({ id }) => ofPlaces.includes(id));
  return {
    ...Object.fromEntries(
      looked.map(({ id, status, why, actual }) => [id, { status, why: why?.en, actual }]),
    ),
    left: [...held.values()],
    exitCode: report.exitCode,
  } as Readonly<Record<string, { status: string; why?: string; actual?: string }>> & {
    readonly left: readonly string[];
    readonly exitCode: number;
  };
}

describe('a mission with one place left', () => {
  it('is given back before the next check wants it', async () => {
    const became = await run({ places: 1 });
    for (const id of ofPlaces.filter((one) => !/second|follow/.test(one))) {
      assert.deepEqual(became[id]?.status, 'pass', `${id}: ${JSON.stringify(became[id])}`);
    }
    assert.deepEqual(became.left, []);
  });

  it('is no failure where two are wanted at once: not looked at, and how to go on', async () => {
    const second = (await run({ places: 1 }))['applications/second-like-first'];
    assert.equal(second?.status, 'skip');
    assert.match(second?.why ?? '', /--fixtures/);
  });

  it('is no failure where the place does not come back', async () => {
    const became = await run({ places: 1, keepsPlaces: true });
    assert.equal(became['tracking/erase']?.status, 'skip');
    assert.match(became['tracking/erase']?.why ?? '', /no place left/);
    assert.equal(became.exitCode, 2);
  });

  it('is left alone where another mission does not count its places', async () => {
    const others = [{ ...counted, id: 'colis' }];
    const became = await run({ places: 1, others });
    assert.equal(became['applications/second-like-first']?.status, 'pass');
  });

  it('is not said to be none that counts', async () => {
    const { why } = (await run({ places: 1 }))['applications/places-follow'] ?? {};
    assert.match(why ?? '', /has two left/);
    const none = (await run({}))['applications/places-follow'];
    assert.match(none?.why ?? '', /No mission counts/);
  });
});

describe('another receipt for the same key', () => {
  it('is told by the name of what differs, never by a token', async () => {
    const { status, actual = '' } =
      (await run({ drawsTokens: true }))['http/same-key-same-receipt'] ?? {};
    assert.equal(status, 'fail');
    assert.match(actual, /another manageToken$/);
    assert.doesNotMatch(actual, /xxx/);
  });
});
