import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runSuites, selectSuites, type Suite } from './suite.ts';

const passing: Suite = {
  name: 'protocol',
  files: ['packages/protocol/src/place.test.ts', 'packages/protocol/src/mission.test.ts'],
  run: async (files) => ({ tally: { passed: files.length, failed: 0, skipped: 0 }, report: '' }),
};
const broken: Suite = {
  name: 'browser',
  files: ['packages/widgets/src/a.test.ts'],
  run: async () => {
    throw new Error('no browser here');
  },
};

describe('selectSuites', () => {
  it('takes all files of a suite by its name, single files by their path', () => {
    assert.deepEqual(selectSuites([passing, broken], 'protocol')[0]?.files, passing.files);
    assert.deepEqual(
      selectSuites([passing, broken], 'mission').map(({ files }) => files),
      [['packages/protocol/src/mission.test.ts']],
    );
    assert.equal(selectSuites([passing, broken], undefined).length, 2);
    const gate = { ...broken, onlyByName: true };
    assert.equal(selectSuites([passing, gate], undefined).length, 1);
    assert.deepEqual(selectSuites([passing, gate], 'browser'), [gate]);
    assert.equal(selectSuites([passing, broken], 'nothing like it').length, 0);
  });
});

describe('runSuites', () => {
  it('counts a suite that throws as a failure, shows why, and goes on', async () => {
    const lines: string[] = [];
    const tallies = await runSuites([broken, passing], (line) => lines.push(line));
    assert.deepEqual(
      tallies.map(({ passed, failed }) => [passed, failed]),
      [
        [0, 1],
        [2, 0],
      ],
    );
    assert.match(
      lines.join('\n'),
      /✖ browser: 0 passed, 1 failed[\s\S]*no browser here[\s\S]*✔ protocol: 2 passed/,
    );
  });
});
