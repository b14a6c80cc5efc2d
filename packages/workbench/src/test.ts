/**
 * `npm test`: every suite, on every database and in a real browser. `npm test -- <word>` runs only the
 * suites with that word in their name, or the test files with it in their path.
 * The last line is the sum over all runners: `N passed, N failed`.
 */
import { runBuild } from './build/run-build.ts';
import { allSuites } from './suites/all-suites.ts';
import { runSuites, selectSuites } from './suites/suite.ts';
import { formatTally, sumTallies } from './suites/tally.ts';

const [filter] = process.argv.slice(2);
const suites = selectSuites(allSuites(), filter);

if (suites.length === 0) {
  console.error(`No suite and no test file has "${filter}" in its name.`);
  process.exit(2);
}

await runBuild(console.log);
const total = sumTallies(await runSuites(suites, console.log));
console.log(`\n${formatTally(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
