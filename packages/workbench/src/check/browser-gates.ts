import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNodeSuite } from '../suites/node-suite.ts';
import { FIGURES_FILE } from '../testing/report-figure.ts';
import type { Figure } from './figure.ts';

const here = 'packages/workbench/src';

/**
 * Gates that take a real browser: their tests measure, and leave their figures to the check. `npm test` runs
 * them only when asked by name, because the check has.
 */
export const browserGates: Readonly<Record<string, readonly string[]>> = {
  policies: [`${here}/e2e/embedding/policies.test.ts`],
  'first visit': [`${here}/e2e/embedding/first-visit.test.ts`],
  'seeded defects': [`${here}/accessibility/audit.test.ts`],
  accessibility: [
    `${here}/e2e/gates/accessibility.test.ts`,
    `${here}/e2e/gates/form-elements.test.ts`,
    `${here}/e2e/gates/pages.test.ts`,
    `${here}/e2e/gates/form-pages.test.ts`,
  ],
};

/** Every test file that is a gate, from the repository's root. */
export const browserGateFiles: readonly string[] = Object.values(browserGates).flat();

/**
 * Runs the test files of a gate and collects what they measured. A test that failed breaks the gate, whatever
 * the figures say; so do tests that measured nothing.
 */
export async function checkInBrowser(gate: string, files: readonly string[]): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'coup-de-main-gate-'));
  const file = join(folder, 'figures');
  try {
    const { tally, report } = await runNodeSuite(files, { [FIGURES_FILE]: file });
    const figures = await readFigures(file);
    const measured = `${String(tally.passed)} passed, ${String(tally.failed)} failed`;
    if (tally.failed === 0 && figures.length > 0) return figures;
    const details =
      tally.failed > 0 ? report.trim().split('\n') : ['its tests left no figure behind'];
    const broken = { gate: `${gate}: its tests`, bound: '0 failed', measured, ok: false, details };
    return [...figures, broken];
  } finally {
    await rm(folder, { recursive: true });
  }
}

// No file: no test got as far as to measure something.
async function readFigures(file: string): Promise<Figure[]> {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Figure);
}
