import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { repositoryRoot } from './repository.ts';

/** How a command ended. `output` holds both of its streams in the order they came. */
export interface ChildResult {
  code: number;
  output: string;
  seconds: number;
}

/** What a command may be given beside its arguments. `echo` lets the user read along. */
export interface ChildOptions {
  cwd?: string;
  env?: Record<string, string | undefined>;
  echo?: boolean;
}

/**
 * Runs a command of the repository (`node`, or a tool of `node_modules/.bin`) to its end.
 * A command that cannot be started or is killed counts as failed, with the reason in `output`.
 */
export async function runChild(
  command: string,
  args: readonly string[],
  { cwd = repositoryRoot, env = {}, echo = false }: ChildOptions = {},
): Promise<ChildResult> {
  const start = performance.now();
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env } });
  let output = '';
  const collect = (chunk: string): void => {
    output += chunk;
    if (echo) process.stdout.write(chunk);
  };
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  const forgetSignals = endWith(child);
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      output += `${command}: ${error.message}\n`;
      resolve(127);
    });
    child.once('close', (exitCode, signal) => {
      if (signal !== null) output += `${command} was stopped by ${signal}\n`;
      resolve(exitCode ?? 1);
    });
  });
  forgetSignals();
  return { code, output, seconds: (performance.now() - start) / 1000 };
}

/** A tool that outlives us would hold files and ports: pass the signal on, then go ourselves. */
function endWith(child: ChildProcess): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    child.kill(signal);
    process.exit(128 + constants.signals[signal]);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

/** The flag that makes Node read the packages' TypeScript sources instead of what was built. */
export const SOURCE_CONDITION = '--conditions=@coup-de-main/source';
