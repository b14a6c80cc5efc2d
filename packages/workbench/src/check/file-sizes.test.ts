import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryRepository } from '../testing/temporary-repository.ts';
import { checkFileSizes } from './file-sizes.ts';

const lines = (count: number): string => '//\n'.repeat(count);

test('file sizes hold at their bounds', (context) => {
  const root = temporaryRepository(context, {
    'packages/a/src/one.ts': lines(80),
    'packages/a/src/one.test.ts': lines(300),
  });
  const figures = checkFileSizes(root);
  assert.deepEqual(
    figures.map(({ ok }) => ok),
    [true, true, true, true],
  );
  assert.equal(figures[3]?.measured, '3.75 (300 ÷ 80)');
});

test('file sizes break one line above them', (context) => {
  const root = temporaryRepository(context, {
    'packages/a/src/one.ts': lines(81),
    'packages/a/src/two.ts': lines(201),
    'packages/a/src/three.ts': lines(20),
    'packages/a/src/one.test.ts': lines(301),
  });
  const [median, p95, longest] = checkFileSizes(root);
  assert.equal(median?.ok, false);
  assert.equal(p95?.ok, false);
  assert.match(longest?.details?.join() ?? '', /one\.test\.ts: 301 lines/);
});

test('generated and built files are nobody’s to shorten', (context) => {
  const root = temporaryRepository(context, {
    'packages/a/src/generated/all.ts': lines(999),
    'packages/a/dist/one.ts': lines(999),
  });
  assert.ok(checkFileSizes(root).every(({ ok }) => ok));
});
