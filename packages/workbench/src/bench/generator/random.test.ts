import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createRandom } from './random.ts';

it('is the same for the same seed, on every machine', () => {
  const random = createRandom(1);
  assert.deepEqual([random.below(1000), random.below(1000), random.below(1000)], [627, 2, 527]);
});

it('spreads evenly', () => {
  const random = createRandom(42);
  const counts = Array.from({ length: 10 }, () => 0);
  for (let turn = 0; turn < 10_000; turn += 1) counts[random.below(10)]! += 1;
  assert.ok(
    counts.every((count) => count > 850 && count < 1150),
    counts.join(' '),
  );
});

it('picks items and chances', () => {
  const random = createRandom(3);
  const picked = new Set(Array.from({ length: 100 }, () => random.pick(['a', 'b', 'c'])));
  assert.deepEqual([...picked].toSorted(), ['a', 'b', 'c']);
  const hits = Array.from({ length: 1000 }, () => random.chance(0.2)).filter(Boolean).length;
  assert.ok(hits > 150 && hits < 250, String(hits));
});
