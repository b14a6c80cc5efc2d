/** What a runner counted. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** Nothing counted yet. */
export const EMPTY_TALLY: Tally = { passed: 0, failed: 0, skipped: 0 };

/** The sum of what several runners counted. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    EMPTY_TALLY,
  );
}

/** The line that ends a test run: `12 passed, 0 failed`, and `, 3 skipped` when there were any. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Reads the closing lines of Node's TAP reporter (`# pass 3`, `# fail 0`, …).
 * A run that was cut short has none of them: it counts as one failure, never as zero tests.
 */
export function parseTap(tap: string): Tally {
  const count = (name: string): number | undefined => {
    const match = new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap);
    return match === null ? undefined : Number(match[1]);
  };
  const passed = count('pass');
  if (passed === undefined) return { passed: 0, failed: 1, skipped: 0 };
  return {
    passed,
    failed: (count('fail') ?? 0) + (count('cancelled') ?? 0),
    skipped: (count('skipped') ?? 0) + (count('todo') ?? 0),
  };
}
