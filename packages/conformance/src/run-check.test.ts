import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Bench } from './bench.ts';
import type { Check } from './check.ts';
import { runCheck } from './run-check.ts';
import { say } from './text.ts';

const check = (run: Check['run']): Check => ({
  id: 'core/pretended',
  level: 'must',
  requirements: ['REQ-core-01'],
  rule: say('Règle.', 'Rule.'),
  run,
});
const bench = {} as Omit<Bench, 'expect'>;

test('a check that looks at nothing does not pass', async () => {
  const result = await runCheck(
    check(async () => {}),
    bench,
  );
  assert.equal(result.status, 'skip');
  assert.equal(result.reason, 'no-data');
});

test('a fault of the suite is never blamed on the backend', async () => {
  const broken = check(async () => {
    throw new TypeError('undefined is not a function');
  });
  const result = await runCheck(broken, bench);
  assert.equal(result.status, 'error');
  assert.match(result.why?.en ?? '', /fault of the suite/);
});
