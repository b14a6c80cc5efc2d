// The elements' tests run in a real Chromium: `npm test -- widgets`, or, for one file,
// `npx web-test-runner --files packages/widgets/src/mission-list/mission-list.test.ts`.
import { readFile } from 'node:fs/promises';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumFlags, findChromium } from './packages/workbench/src/setup/chromium.ts';
import { tallyReporter } from './packages/workbench/src/suites/tally-reporter.ts';

const tallyFile = process.env.COUP_DE_MAIN_TALLY;

/** msw's worker has to come from our origin and to be allowed to see every request of the page. */
async function serveMockWorker(context, next) {
  if (context.path !== '/mockServiceWorker.js') {
    await next();
    return;
  }
  context.type = 'text/javascript';
  context.set('Service-Worker-Allowed', '/');
  context.body = await readFile(new URL(import.meta.resolve('msw/mockServiceWorker.js')), 'utf8');
}

export default {
  files: 'packages/widgets/src/**/*.test.ts',
  nodeResolve: {
    browser: true,
    exportConditions: ['@coup-de-main/source', 'browser', 'development'],
    extensions: ['.ts', '.mjs', '.js'],
  },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'packages/widgets/tsconfig.json' }),
  ],
  middleware: [serveMockWorker],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: { executablePath: findChromium(), args: chromiumFlags() },
    }),
  ],
  concurrency: 2,
  testsFinishTimeout: 120_000,
  testFramework: { config: { timeout: 20_000 } },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: false }),
    ...(tallyFile ? [tallyReporter(tallyFile)] : []),
  ],
};
