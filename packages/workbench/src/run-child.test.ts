import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { test } from 'node:test';
import { repositoryRoot } from './repository.ts';
import { runChild } from './run-child.ts';
import { temporaryRepository } from './testing/temporary-repository.ts';

test('gives what the command said and how it ended', async () => {
  const script = `console.log('out'); console.error('err'); process.exit(3)`;
  const { code, output } = await runChild('node', ['--eval', script]);
  assert.equal(code, 3);
  assert.deepEqual(output.trim().split('\n').toSorted(), ['err', 'out']);
});

test('a command that is not there, or is killed, has failed and says so', async () => {
  assert.match((await runChild('no-such-command', [])).output, /no-such-command: .*ENOENT/);
  const killed = await runChild('node', ['--eval', `process.kill(process.pid, 'SIGKILL')`]);
  assert.equal(killed.code, 1);
  assert.match(killed.output, /stopped by SIGKILL/);
});

test('a signal ends the command too', async (context) => {
  const root = temporaryRepository(context, {});
  const changes = watch(root);
  // Would run for ever; leaves a file behind when it is told to end.
  const eternal = `
    process.on('SIGTERM', () => {
      require('node:fs').writeFileSync('ended', '');
      process.exit();
    });
    setInterval(() => {}, 1000);
    console.log('running');`;
  const parent = spawn(
    'node',
    [
      '--input-type=module',
      '--eval',
      `import { runChild } from '${repositoryRoot}packages/workbench/src/run-child.ts';
       const options = { cwd: ${JSON.stringify(root)}, echo: true };
       await runChild('node', ['--eval', ${JSON.stringify(eternal)}], options);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exit = once(parent, 'exit');
  await once(parent.stdout, 'data');
  const change = once(changes, 'change');
  parent.kill('SIGTERM');
  assert.deepEqual((await change)[1], 'ended');
  assert.equal((await exit)[0], 143);
  changes.close();
});
