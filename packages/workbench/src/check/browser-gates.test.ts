import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { describe, it, type TestContext } from 'node:test';
import { join } from 'node:path';
import { repositoryRoot } from '../repository.ts';
import { allSuites } from '../suites/all-suites.ts';
import { selectSuites } from '../suites/suite.ts';
import { temporaryRepository } from '../testing/temporary-repository.ts';
import { browserGateFiles, checkInBrowser } from './browser-gates.ts';

const reporting = join(repositoryRoot, 'packages/workbench/src/testing/report-figure.ts');

/** A test file that measures `measured` faults and then passes or fails. */
function gateFile(test: TestContext, measured: readonly number[], passes: boolean): string {
  const figures = measured.map((faults) => ({
    gate: 'faults',
    bound: '0',
    measured: `${String(faults)} in 3 pages`,
    ok: faults === 0,
  }));
  const root = temporaryRepository(test, {
    'a.test.mjs': `import { after, test } from 'node:test';
      import { reportFigure } from ${JSON.stringify(reporting)};
      test('looks', () => { if (!${String(passes)}) throw new Error('the page never came'); });
      after(() => ${JSON.stringify(figures)}.forEach(reportFigure));`,
  });
  return join(root, 'a.test.mjs');
}

describe('checkInBrowser', () => {
  it('gives what the tests measured', async (t) => {
    const figures = await checkInBrowser('pages', [gateFile(t, [0, 2], true)]);
    assert.deepEqual(
      figures.map(({ gate, measured, ok }) => [gate, measured, ok]),
      [
        ['faults', '0 in 3 pages', true],
        ['faults', '2 in 3 pages', false],
      ],
    );
  });

  it('breaks when a test failed, though nothing was found', async (t) => {
    const [found, tests] = await checkInBrowser('pages', [gateFile(t, [0], false)]);
    assert.equal(found?.ok, true);
    assert.deepEqual([tests?.ok, tests?.measured], [false, '0 passed, 1 failed']);
    assert.match(tests?.details?.join('\n') ?? '', /the page never came/);
  });

  it('breaks when nothing was measured', async (t) => {
    const [figure, ...more] = await checkInBrowser('pages', [gateFile(t, [], true)]);
    assert.deepEqual([figure?.ok, more], [false, []]);
    assert.match(figure?.details?.join() ?? '', /no figure/);
  });
});

describe('the gates in a browser', () => {
  it('are files that there are, every one of those in e2e/gates among them', () => {
    for (const file of browserGateFiles) assert.ok(existsSync(join(repositoryRoot, file)), file);
    const folder = globSync('packages/workbench/src/e2e/gates/*.test.ts', { cwd: repositoryRoot });
    assert.deepEqual(
      folder.filter((file) => !browserGateFiles.includes(file)),
      [],
    );
  });

  it('are run by the tests only when somebody names them', () => {
    const filesOf = (filter?: string) =>
      selectSuites(allSuites(), filter).flatMap(({ files }) => files);
    assert.deepEqual(
      filesOf().filter((file) => browserGateFiles.includes(file)),
      [],
    );
    assert.deepEqual(new Set(filesOf('gates in Chromium')), new Set(browserGateFiles));
    assert.ok(filesOf('first-visit').length === 1);
  });
});
