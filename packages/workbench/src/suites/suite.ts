import { EMPTY_TALLY, type Tally } from './tally.ts';

/** What a suite counted, and the text to show when something failed. */
export interface SuiteResult {
  tally: Tally;
  report: string;
}

/** One part of the test run. `files` are paths from the repository's root. */
export interface Suite {
  name: string;
  files: readonly string[];
  /** Whether it reads what is built: the communes, the bundles. */
  needsBuild?: boolean;
  /** Whether it runs only when a filter asks for it: `npm run check` runs it already. */
  onlyByName?: boolean;
  run: (files: readonly string[]) => Promise<SuiteResult>;
}

/**
 * The suites and files that a filter asks for: all files of a suite whose name holds it,
 * otherwise the files whose path does. Without a filter, everything that is not left to the check.
 */
export function selectSuites(suites: readonly Suite[], filter: string | undefined): Suite[] {
  return suites
    .filter(({ onlyByName }) => filter !== undefined || onlyByName !== true)
    .map((suite) =>
      filter === undefined || suite.name.includes(filter)
        ? suite
        : { ...suite, files: suite.files.filter((file) => file.includes(filter)) },
    )
    .filter((suite) => suite.files.length > 0);
}

/**
 * Runs suites one after the other and prints a line for each as it ends, failures in full below it.
 * A suite that throws counts as one failure.
 */
export async function runSuites(
  suites: readonly Suite[],
  print: (text: string) => void,
): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const { name, files, run } of suites) {
    print(`… ${name}${files.length > 0 ? ` (${files.length} files)` : ''}`);
    const start = performance.now();
    const { tally, report } = await run(files).catch((error: unknown) => ({
      tally: { ...EMPTY_TALLY, failed: 1 },
      report: error instanceof Error ? error.message : String(error),
    }));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
    print(
      `${tally.failed > 0 ? '✖' : '✔'} ${name}: ${tally.passed} passed, ${tally.failed} failed${skipped} in ${seconds} s`,
    );
    if (report !== '') print(`\n${report.trimEnd()}\n`);
    tallies.push(tally);
  }
  return tallies;
}
