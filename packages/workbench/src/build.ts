/**
 * `npm run build`: everything that is not committed, as far as it is stale: the communes, the widget
 * bundles, the custom elements manifest, and the packages' `dist/` as npm would publish them.
 */
import { runBuild } from './build/run-build.ts';
import { runChild } from './run-child.ts';

try {
  const built = await runBuild(console.log);
  const { code, output } = await runChild('tsc', ['--build']);
  if (code !== 0) throw new Error(`TypeScript found errors:\n${output}`);
  console.log(built.length > 0 ? 'Everything is built.' : 'Everything was up to date.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
