#!/usr/bin/env node
/**
 * The one door of the five npm scripts: `start`, `test`, `check`, `build`, `bench`.
 * Runs on Node 20 with nothing installed: brings the dependencies (and with them the pinned Node),
 * then hands over to `src/<command>.ts`, whose exit code it returns.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';

const COMMANDS = ['start', 'test', 'check', 'build', 'bench'];
const root = fileURLToPath(new URL('../../../', import.meta.url));
const [command = '', ...args] = process.argv.slice(2);

if (!COMMANDS.includes(command)) {
  console.error(
    `Unknown command "${command}". Use one of: npm run ${COMMANDS.join(', npm run ')}.`,
  );
  process.exit(2);
}

try {
  ensureDependencies(root);
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}

const bin = join(root, 'node_modules', '.bin');
const child = spawn(
  join(bin, 'node'),
  [
    '--conditions=@coup-de-main/source',
    join('packages', 'workbench', 'src', `${command}.ts`),
    ...args,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  },
);

// A terminal sends Ctrl-C to the child as well; passing it on would look like a second, impatient one.
process.on('SIGINT', () => {
  if (!process.stdin.isTTY) child.kill('SIGINT');
});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));

child.on('error', (error) => {
  console.error(
    `The pinned Node could not be started: ${error.message}. Delete node_modules and try again.`,
  );
  process.exit(1);
});
child.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
});
