/**
 * `npm test`: every suite, on every database and in a real browser. `npm test -- <word>` runs only the
 * suites with that word in their name, or the test files with it in their path.
 * The last line is the sum over all runners: `N passed, N failed`.
 */
import { runBuild } from './build/run-build.ts';
import { allSuites } from './suites/all-suites.ts';
import { runSuites, selectSuites, type Suite } from './suites/suite.ts';
import { EMPTY_TALLY, formatTally, sumTallies } from './suites/tally.ts';

const [filter] = process.argv.slice(2);
const suites = selectSuites(allSuites(), filter);

if (suites.length === 0) {
  console.error(`No suite and no test file has "${filter}" in its name.`);
  process.exit(2);
}

const build: Suite = {
  name: 'build',
  files: [],
  run: async () => {
    await runBuild(console.log);
    return { tally: EMPTY_TALLY, report: '' };
  },
};
const needed = suites.some(({ needsBuild }) => needsBuild === true) ? [build] : [];
const total = sumTallies(await runSuites([...needed, ...suites], console.log));
console.log(`\n${formatTally(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
