/**
 * `npm run bench -- page [url…] [--json]`: how soon a visitor sees the first card, against a static page
 * and against any address given. `npm run bench -- backend [--json]`: what a request costs.
 */
import { runBuild } from './build/run-build.ts';

type Bench = (args: readonly string[]) => Promise<void>;

const benches: Record<string, () => Promise<Bench>> = {
  page: async () => (await import('./bench/page.ts')).benchPage,
  backend: async () => (await import('./bench/backend.ts')).benchBackend,
};

const [name = '', ...args] = process.argv.slice(2);
const load = benches[name];
if (load === undefined) {
  console.error(
    'Which benchmark? npm run bench -- page [url…] [--json], or npm run bench -- backend [--json]',
  );
  process.exit(2);
}

try {
  // Machines read the standard output; what is built along the way is for people.
  await runBuild(console.error);
  await (
    await load()
  )(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
