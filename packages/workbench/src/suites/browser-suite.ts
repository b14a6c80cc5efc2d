import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from '../run-child.ts';
import { findChromium } from '../setup/chromium.ts';
import type { SuiteResult } from './suite.ts';
import { EMPTY_TALLY, type Tally } from './tally.ts';

/**
 * Runs the elements' test files in a real Chromium, by web-test-runner (`web-test-runner.config.mjs`).
 * @throws Error when the machine has no browser and none can be installed
 */
export async function runBrowserSuite(files: readonly string[]): Promise<SuiteResult> {
  const folder = await mkdtemp(join(tmpdir(), 'coup-de-main-browser-'));
  const tallyFile = join(folder, 'tally.json');
  try {
    const { code, output } = await runChild('web-test-runner', ['--files', ...files], {
      env: { CHROME_PATH: findChromium(), COUP_DE_MAIN_TALLY: tallyFile },
    });
    const tally = await readTally(tallyFile);
    if (code !== 0 && tally.failed === 0) tally.failed = 1;
    return { tally, report: tally.failed > 0 ? output : '' };
  } finally {
    await rm(folder, { recursive: true });
  }
}

// No file: the runner never got as far as the tests. Its exit code then says that it failed.
async function readTally(file: string): Promise<Tally> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Tally;
  } catch {
    return { ...EMPTY_TALLY, failed: 1 };
  }
}
