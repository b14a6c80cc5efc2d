import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tallySession } from './tally-reporter.ts';

const test = (passed: boolean, skipped = false) => ({ name: 'x', passed, skipped });

describe('tallySession', () => {
  it('counts the tests of nested suites', () => {
    const testResults = {
      name: '',
      tests: [test(true)],
      suites: [{ name: 'inner', tests: [test(false), test(false, true)], suites: [] }],
    };
    assert.deepEqual(tallySession({ testResults, errors: [], passed: false }), {
      passed: 1,
      failed: 1,
      skipped: 1,
    });
  });

  it('counts a file that could not be loaded', () => {
    const error = { message: 'Failed to fetch dynamically imported module' };
    assert.deepEqual(tallySession({ errors: [error], passed: false }), {
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });

  it('counts a session that ended without a word', () => {
    assert.equal(tallySession({ errors: [], passed: false }).failed, 1);
  });
});
