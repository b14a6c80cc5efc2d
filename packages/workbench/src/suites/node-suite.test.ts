import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { runNodeSuite } from './node-suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'coup-de-main-suite-'));
after(() => rmSync(folder, { recursive: true }));

function write(name: string, body: string): string {
  const file = join(folder, name);
  writeFileSync(file, `import { test } from 'node:test';\n${body}\n`);
  return file;
}

describe('runNodeSuite', () => {
  it('counts, and reports only failures', async () => {
    const good = write('good.test.mjs', `test('two', () => {}); test.skip('later', () => {});`);
    assert.deepEqual(await runNodeSuite([good]), {
      tally: { passed: 1, failed: 0, skipped: 1 },
      report: '',
    });
    const bad = write('bad.test.mjs', `test('sums', () => { throw new Error('2 is not 3'); });`);
    const { tally, report } = await runNodeSuite([good, bad]);
    assert.deepEqual(tally, { passed: 1, failed: 1, skipped: 1 });
    assert.match(report, /sums[\s\S]*2 is not 3/);
    assert.doesNotMatch(report, /two/);
  });

  it('hands the environment on', async () => {
    const file = write(
      'env.test.mjs',
      `test('x', () => { if (process.env.CDM !== 'yes') throw 1; });`,
    );
    assert.equal((await runNodeSuite([file], { CDM: 'yes' })).tally.passed, 1);
  });

  it('counts a file that cannot even be loaded as a failure', async () => {
    const file = write('broken.test.mjs', `import './not-there.mjs';`);
    const { tally, report } = await runNodeSuite([file]);
    assert.equal(tally.failed, 1);
    assert.match(report, /not-there/);
  });
});
