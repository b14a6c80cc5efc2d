import assert from 'node:assert/strict';
import { it } from 'node:test';
import { MAX_ATTEMPTS, waitAfter } from './retry-schedule.ts';

const HOUR = 3_600_000;

it('waits grow, vary by a fifth, and end after about three days', () => {
  let total = 0;
  for (let attempts = 1; attempts < MAX_ATTEMPTS; attempts += 1) {
    const [least, middle, most] = [0, 0.5, 0.999].map((random) => waitAfter(attempts, random) ?? 0);
    assert.ok(least !== undefined && middle !== undefined && most !== undefined);
    assert.ok(Math.abs(least / middle - 0.8) < 0.01, String(attempts));
    assert.ok(Math.abs(most / middle - 1.2) < 0.01, String(attempts));
    assert.ok(middle > (attempts === 1 ? 0 : (waitAfter(attempts - 1, 0.5) ?? 0)));
    total += middle;
  }
  assert.ok(total > 72 * HOUR && total < 80 * HOUR, `${String(total / HOUR)} h`);
  assert.equal(waitAfter(MAX_ATTEMPTS, 0), undefined);
});
