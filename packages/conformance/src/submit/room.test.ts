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
  const ofCheck = (id: string) => report.checks.find((check) => check.id === id);
  return { ofCheck, left: [...held.values()], exitCode: report.exitCode };
}

describe('a mission with one place left', () => {
  it('is given back before the next check wants it', async () => {
    const became = await run({ places: 1 });
    for (const id of ofPlaces.filter((one) => !/second|follow/.test(one))) {
      assert.deepEqual(became.ofCheck(id)?.status, 'pass', id);
    }
    assert.deepEqual(became.left, []);
  });

  it('is no failure where two are wanted at once: not looked at, and how to go on', async () => {
    const second = (await run({ places: 1 })).ofCheck('applications/second-like-first');
    assert.equal(second?.status, 'skip');
    assert.match(second?.why?.en ?? '', /--fixtures/);
  });

  it('is no failure where the place does not come back', async () => {
    const became = await run({ places: 1, keepsPlaces: true });
    assert.equal(became.ofCheck('tracking/erase')?.status, 'skip');
    assert.match(became.ofCheck('tracking/erase')?.why?.en ?? '', /no place left/);
    assert.equal(became.exitCode, 2);
  });

  it('is left alone where another mission does not count its places', async () => {
    const others = [{ ...counted, id: 'colis' }];
    const became = await run({ places: 1, others });
    assert.equal(became.ofCheck('applications/second-like-first')?.status, 'pass');
  });

  it('is not said to be none that counts', async () => {
    const { why } = (await run({ places: 1 })).ofCheck('applications/places-follow') ?? {};
    assert.match(why?.en ?? '', /has two left/);
    const none = (await run({})).ofCheck('applications/places-follow');
    assert.match(none?.why?.en ?? '', /No mission counts/);
  });
});

describe('another receipt for the same key', () => {
  it('is told by the name of what differs, never by a token', async () => {
    const { status, actual = '' } =
      (await run({ drawsTokens: true })).ofCheck('http/same-key-same-receipt') ?? {};
    assert.equal(status, 'fail');
    assert.match(actual, /another manageToken$/);
    assert.doesNotMatch(actual, /xxx/);
  });
});
