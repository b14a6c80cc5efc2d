import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatTally, parseTap, sumTallies } from './tally.ts';

const TAP = `TAP version 13
# Subtest: a
ok 1 - a
1..1
# tests 6
# suites 0
# pass 2
# fail 1
# cancelled 1
# skipped 1
# todo 1
# duration_ms 50.5
`;

describe('parseTap', () => {
  it('counts cancelled tests as failed and open ones as skipped', () => {
    assert.deepEqual(parseTap(TAP), { passed: 2, failed: 2, skipped: 2 });
  });

  it('counts a run that was cut short as a failure', () => {
    assert.deepEqual(parseTap('TAP version 13\nok 1 - a\n'), { passed: 0, failed: 1, skipped: 0 });
  });
});

describe('formatTally', () => {
  it('says nothing of skipped tests when there are none', () => {
    assert.equal(formatTally({ passed: 3, failed: 0, skipped: 0 }), '3 passed, 0 failed');
    assert.equal(
      formatTally({ passed: 3, failed: 0, skipped: 2 }),
      '3 passed, 0 failed, 2 skipped',
    );
  });
});

describe('sumTallies', () => {
  it('adds up', () => {
    const tally = { passed: 1, failed: 2, skipped: 3 };
    assert.deepEqual(sumTallies([tally, tally]), { passed: 2, failed: 4, skipped: 6 });
  });
});
