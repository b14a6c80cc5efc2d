import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkByTool } from './tool-gate.ts';

const says = (script: string) =>
  checkByTool({ gate: 'x', command: 'node', args: ['--eval', script], fault: /^a\.ts/ });

test('counts the faults that a tool prints', async () => {
  const figure = await says(`console.log('a.ts:1 bad\\na.ts:2 bad\\n2 problems'); process.exit(1)`);
  assert.deepEqual(figure.details, ['a.ts:1 bad', 'a.ts:2 bad']);
});

test('a tool that fails in words of its own fails', async () => {
  assert.match((await says(`throw new Error('no config')`)).details?.[0] ?? '', /no config/);
  assert.deepEqual((await says('process.exit(3)')).details, ['node ended with code 3']);
});

test('a tool that cannot be started fails', async () => {
  const figure = await checkByTool({ gate: 'x', command: 'no-such-tool', args: [], fault: /^a/ });
  assert.equal(figure.ok, false);
});

test('a tool that is content passes', async () => {
  assert.equal((await says(`console.log('all good')`)).ok, true);
});
