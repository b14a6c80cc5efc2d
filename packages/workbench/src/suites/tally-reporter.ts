import { writeFileSync } from 'node:fs';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { EMPTY_TALLY, sumTallies, type Tally } from './tally.ts';

/** Writes what a web-test-runner run counted, as JSON, for the process that sums all runners. */
export function tallyReporter(file: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      writeFileSync(file, JSON.stringify(sumTallies(sessions.map(tallySession))));
    },
  };
}

/**
 * Counts one test file in one browser. A file that could not be loaded, or that threw outside its
 * tests, counts as a failure of its own.
 */
export function tallySession(
  session: Pick<TestSession, 'testResults' | 'errors' | 'passed'>,
): Tally {
  const tally = session.testResults ? tallySuite(session.testResults) : EMPTY_TALLY;
  const failedAsAWhole = session.passed !== true && tally.failed === 0;
  return session.errors.length > 0 || failedAsAWhole
    ? { ...tally, failed: tally.failed + 1 }
    : tally;
}

function tallySuite({ tests, suites }: TestSuiteResult): Tally {
  const own = tests.map(({ passed, skipped }) => ({
    passed: passed && !skipped ? 1 : 0,
    failed: !passed && !skipped ? 1 : 0,
    skipped: skipped ? 1 : 0,
  }));
  return sumTallies([...own, ...suites.map(tallySuite)]);
}
