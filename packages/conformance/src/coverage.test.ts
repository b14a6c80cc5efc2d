import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageOf } from './coverage.ts';

test('a requirement is covered by its checks, or by a reason why none can', () => {
  assert.ok(coverageOf('REQ-core-01').checks.length > 0);
  assert.equal(coverageOf('REQ-core-01').unseen, undefined);
  assert.deepEqual(coverageOf('REQ-core-05').checks, []);
  assert.match(coverageOf('REQ-core-05').unseen ?? '', /readers/);
});

test('a check that only warns is told apart', () => {
  assert.deepEqual(coverageOf('REQ-core-08').warnings, ['core/relative-addresses']);
  assert.equal(coverageOf('REQ-core-01').warnings, undefined);
});

test('what nobody requires is covered by nothing', () => {
  assert.deepEqual(coverageOf('REQ-none-01'), { checks: [] });
});
