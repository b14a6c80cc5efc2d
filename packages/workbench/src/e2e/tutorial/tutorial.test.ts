import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { listFiles, repositoryRoot } from '../../repository.ts';
import { findPython, NO_PYTHON } from '../../setup/python.ts';
import { conformanceCommand } from '../../testing/conformance-command.ts';
import { startPython } from '../../testing/python-server.ts';
import { readTutorial } from './read-tutorial.ts';

const read = (path: string) => readFile(join(repositoryRoot, path), 'utf8');
const steps = readTutorial(await read('docs/backend-in-an-afternoon.md'));
const python = findPython();

/** What the suite printed, without what differs from run to run and the classes that are not claimed. */
function lasting(output: string): string {
  return output
    .trimEnd()
    .replaceAll(/^ {2}· .*not claimed\n/gm, '')
    .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:8000')
    .replaceAll(/\d+ checks, \d+ requests, [\d.]+ s\b/g, 'N checks, N requests, N s');
}

describe('the tutorial', () => {
  it('has four steps, and ends with the files of the example', async () => {
    assert.equal(steps.length, 4);
    const { files } = steps[3] ?? assert.fail('there is no fourth step');
    const example = listFiles('*.{py,json}', join(repositoryRoot, 'examples/python'));
    assert.deepEqual(Object.keys(files).toSorted(), [...example].toSorted());
    for (const [name, text] of Object.entries(files)) {
      assert.equal(text, await read(`examples/python/${name}`), name);
    }
  });

  for (const [index, { files, script, path, output }] of steps.entries()) {
    const skip = python === undefined ? NO_PYTHON : false;
    it(`ends step ${String(index + 1)} with the green suite that it shows`, { skip }, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'coup-de-main-tutorial-'));
      for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
      const server = await startPython(python ?? '', folder, script);
      try {
        const address = new URL(path, server.base).href;
        const { code, out } = await conformanceCommand(address, '--lang', 'en', '--rate', '1000');
        assert.equal(lasting(out), lasting(output));
        assert.equal(code, 0);
      } finally {
        await server.stop();
        await rm(folder, { recursive: true });
      }
    });
  }
});
