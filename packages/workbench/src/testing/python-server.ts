import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A backend written in Python, running. */
export interface PythonServer {
  /** The address that it printed: of its discovery document. */
  readonly base: string;
  /** What it wrote to its error stream so far. */
  complaints(): string;
  stop(): Promise<void>;
}

/**
 * Runs a script that listens on `PORT` and prints its address first.
 * @throws Error with what it complained of, when it ends without printing one
 */
export async function startPython(
  python: string,
  folder: string,
  script: string,
): Promise<PythonServer> {
  const child = spawn(python, ['-B', script], {
    cwd: folder,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const ended = once(child, 'exit');
  const first = once(createInterface(child.stdout), 'line');
  const [base]: readonly unknown[] = await Promise.race([first, ended]);
  if (typeof base !== 'string') throw new Error(`${script} did not start: ${complaints}`);
  return {
    base,
    complaints: () => complaints,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
