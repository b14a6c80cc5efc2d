import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTokenBuckets } from './token-buckets.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22) + seconds * 1000);

describe('token buckets', () => {
  it('give the burst at once, then say how long to wait', () => {
    const buckets = createTokenBuckets({ burst: 2, perMinute: 3 });
    assert.deepEqual(buckets.take('a', at(0)), { left: true });
    assert.deepEqual(buckets.take('a', at(0)), { left: true });
    assert.deepEqual(buckets.take('a', at(0)), { waitSeconds: 20 });
    assert.deepEqual(buckets.take('a', at(15)), { waitSeconds: 5 });
    assert.deepEqual(buckets.take('a', at(20)), { left: true });
    assert.deepEqual(buckets.take('a', at(20)), { waitSeconds: 20 });
  });

  it('count each key by itself', () => {
    const buckets = createTokenBuckets({ burst: 1, perMinute: 1 });
    assert.deepEqual(buckets.take('a', at(0)), { left: true });
    assert.deepEqual(buckets.take('b', at(0)), { left: true });
    assert.deepEqual(buckets.take('a', at(1)), { waitSeconds: 59 });
  });

  it('fill up to the burst and no further, however long nobody came', () => {
    const buckets = createTokenBuckets({ burst: 2, perMinute: 60 });
    buckets.take('a', at(0));
    const later = [1, 2, 3].map(() => buckets.take('a', at(86_400)));
    assert.deepEqual(later, [{ left: true }, { left: true }, { waitSeconds: 1 }]);
  });

  it('being asked in vain costs nothing', () => {
    const buckets = createTokenBuckets({ burst: 1, perMinute: 1 });
    buckets.take('a', at(0));
    for (let second = 1; second < 60; second += 1) buckets.take('a', at(second));
    assert.deepEqual(buckets.take('a', at(60)), { left: true });
  });

  it('neither give nor take when the clock is set back', () => {
    const buckets = createTokenBuckets({ burst: 1, perMinute: 1 });
    buckets.take('a', at(3600));
    assert.deepEqual(buckets.take('a', at(0)), { waitSeconds: 60 });
  });

  it('forget the key that was used longest ago when there are too many', () => {
    const buckets = createTokenBuckets({ burst: 1, perMinute: 1 }, 2);
    buckets.take('a', at(0));
    buckets.take('b', at(0));
    buckets.take('a', at(1));
    buckets.take('c', at(2));
    assert.deepEqual(buckets.take('a', at(3)), { waitSeconds: 57 });
    assert.deepEqual(buckets.take('b', at(3)), { left: true });
  });
});
