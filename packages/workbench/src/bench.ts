/**
 * `npm run bench -- page [url…] [--json]`: how soon a visitor sees the first card, against a static page
 * and against any address given. `npm run bench -- backend [--json]`: what a request costs.
 * `npm run bench -- screenshots [folder]`: pictures of every state and page, for people to look at.
 */
import { runBuild } from './build/run-build.ts';

type Bench = (args: readonly string[]) => Promise<void>;

const benches: Record<string, () => Promise<Bench>> = {
  page: async () => (await import('./bench/page.ts')).benchPage,
  backend: async () => (await import('./bench/backend.ts')).benchBackend,
  screenshots: async () => (await import('./screenshots/take-screenshots.ts')).takeScreenshots,
};

const [name = '', ...args] = process.argv.slice(2);
const load = benches[name];
if (load === undefined) {
  console.error(
    'Which one? npm run bench -- page [url…] [--json], npm run bench -- backend [--json], ' +
      'or npm run bench -- screenshots [folder]',
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
