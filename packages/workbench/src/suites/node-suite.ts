import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild, SOURCE_CONDITION } from '../run-child.ts';
import { parseTap } from './tally.ts';
import type { SuiteResult } from './suite.ts';

/** No single test may take longer: a run that hangs must end with the name of who hung it. */
const TEST_TIMEOUT_MS = 120_000;

/**
 * Runs files with Node's own test runner and counts what it says.
 * @returns the count and, when something failed, Node's readable report of the failures
 */
export async function runNodeSuite(
  files: readonly string[],
  env: Record<string, string | undefined> = {},
): Promise<SuiteResult> {
  const folder = await mkdtemp(join(tmpdir(), 'coup-de-main-tests-'));
  const tapFile = join(folder, 'run.tap');
  try {
    const { code, output } = await runChild(
      'node',
      [
        SOURCE_CONDITION,
        '--test',
        `--test-timeout=${TEST_TIMEOUT_MS}`,
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=tap',
        `--test-reporter-destination=${tapFile}`,
        ...files,
      ],
      // A runner that is itself run by a test would otherwise answer in the parent's private format.
      { env: { ...env, NODE_TEST_CONTEXT: undefined } },
    );
    const tally = parseTap(await readFile(tapFile, 'utf8').catch(() => ''));
    if (code !== 0 && tally.failed === 0) tally.failed = 1;
    return { tally, report: tally.failed > 0 ? failuresOf(output) : '' };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * What Node's spec reporter said, without the tests that passed: what files printed, then each failure.
 * A file that cannot be loaded says why in its own words only, so those have to stay.
 */
function failuresOf(output: string): string {
  return output
    .split('\n')
    .filter((line) => !/^\s*[✔▶﹣ℹ] /.test(line))
    .join('\n');
}
