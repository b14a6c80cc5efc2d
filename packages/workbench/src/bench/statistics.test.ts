import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, percentile } from './statistics.ts';

test('the median of an odd and of an even number of values, in any order', () => {
  assert.equal(median([9, 1, 5]), 5);
  assert.equal(median([4, 1, 3, 2]), 2.5);
});

test('percentiles are interpolated', () => {
  assert.equal(percentile([0, 10, 20, 30, 40], 99), 39.6);
  assert.equal(percentile([7], 99), 7);
});

test('nothing has no median', () => {
  assert.ok(Number.isNaN(median([])));
});
