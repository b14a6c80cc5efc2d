import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program of this folder that runs in its own process. */
export interface Child {
  /** What it prints, line by line; ends when it has ended. */
  readonly lines: AsyncIterable<string>;
  /** `kill -9`: no handler runs, nothing is tidied up. */
  kill(): void;
  /** Resolves when it has ended: exit code, or null when it was killed. */
  readonly ended: Promise<number | null>;
}

/**
 * Runs a TypeScript file of `testing/` in a child process, e.g. `runChild('commit-loop.ts', [folder, '10'])`.
 *
 * @param around a program and its arguments to run it under, e.g. `['strace', '-f']`.
 * @param preload a file of `testing/` to load before it.
 * @param env more of its environment.
 */
export function runChild(
  file: string,
  args: readonly string[],
  {
    around = [],
    preload,
    env = {},
  }: {
    around?: readonly string[];
    preload?: string;
    env?: Readonly<Record<string, string>>;
  } = {},
): Child {
  const [program = process.execPath, ...rest] = [
    ...around,
    process.execPath,
    '--conditions=@coup-de-main/source',
    ...(preload === undefined ? [] : ['--import', new URL(preload, import.meta.url).href]),
    fileURLToPath(new URL(file, import.meta.url)),
    ...args,
  ];
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  return {
    lines: createInterface({ input: child.stdout }),
    kill: () => void child.kill('SIGKILL'),
    ended: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    }),
  };
}
