import { browserGateFiles } from '../check/browser-gates.ts';
import { listFiles } from '../repository.ts';
import { runBrowserSuite } from './browser-suite.ts';
import { runNodeSuite } from './node-suite.ts';
import { runOnPostgres } from './postgres-suite.ts';
import type { Suite } from './suite.ts';

/** Every suite of the repository, fast ones first. */
export function allSuites(): Suite[] {
  const server = listFiles('packages/server/src/**/*.test.ts');
  const workbench = listFiles('packages/workbench/{bin,src}/**/*.test.{ts,mjs}').filter(
    (file) => !browserGateFiles.includes(file),
  );
  return [
    node('protocol', listFiles('packages/protocol/src/**/*.test.ts')),
    node('client', listFiles('packages/client/src/**/*.test.ts')),
    node('conformance', listFiles('packages/conformance/src/**/*.test.ts')),
    node(
      'workbench',
      workbench.filter((file) => !isEndToEnd(file)),
    ),
    {
      name: 'server on PGlite',
      files: server,
      needsBuild: true,
      run: (files) => runNodeSuite(files, { TEST_DATABASE_URL: undefined }),
    },
    { name: 'server on PostgreSQL', files: server, needsBuild: true, run: runOnPostgres },
    {
      name: 'widgets in Chromium',
      files: listFiles('packages/widgets/src/**/*.test.ts'),
      run: runBrowserSuite,
    },
    { ...node('examples', listFiles('examples/*/{test,*.test}.ts')), needsBuild: true },
    { ...node('end to end', workbench.filter(isEndToEnd)), needsBuild: true },
    { ...node('gates in Chromium', [...browserGateFiles]), needsBuild: true, onlyByName: true },
  ];
}

function node(name: string, files: string[]): Suite {
  return { name, files, run: (files) => runNodeSuite(files) };
}

function isEndToEnd(file: string): boolean {
  return file.includes('/src/e2e/');
}
