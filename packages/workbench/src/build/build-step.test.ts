import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { runStaleSteps, type BuildStep } from './build-step.ts';

let root: string;
let runs: number;
let step: BuildStep;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cdm-build-'));
  runs = 0;
  writeFileSync(join(root, 'a.ts'), 'one');
  step = {
    name: 'the thing',
    inputs: ['*.ts'],
    outputs: ['out.js'],
    run: async () => {
      runs += 1;
      writeFileSync(join(root, 'out.js'), '');
    },
  };
});
afterEach(() => rmSync(root, { recursive: true }));

const build = (): Promise<string[]> => runStaleSteps([step], () => {}, root);

describe('runStaleSteps', () => {
  it('builds once, then not again', async () => {
    assert.deepEqual(await build(), ['the thing']);
    assert.deepEqual(await build(), []);
    assert.equal(runs, 1);
  });

  it('builds again when an input changed, came or went', async () => {
    await build();
    writeFileSync(join(root, 'a.ts'), 'two');
    await build();
    writeFileSync(join(root, 'b.ts'), '');
    await build();
    rmSync(join(root, 'b.ts'));
    await build();
    assert.equal(runs, 4);
  });

  it('builds again when the output is gone', async () => {
    await build();
    rmSync(join(root, 'out.js'));
    await build();
    assert.equal(runs, 2);
  });

  it('tries again after a failure', async () => {
    const { run } = step;
    step.run = async () => {
      throw new Error('broken');
    };
    await assert.rejects(build, /broken/);
    step.run = run;
    assert.deepEqual(await build(), ['the thing']);
  });
});
