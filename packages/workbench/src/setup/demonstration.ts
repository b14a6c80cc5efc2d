import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { repositoryRoot } from '../repository.ts';
import { SOURCE_CONDITION } from '../run-child.ts';
import { freePort } from './free-port.ts';

/** A demonstration that runs: the backend with its invented town, and the town hall's site. */
export interface Demonstration {
  /** Without a slash at its end: `http://localhost:8080`. The backend's base is `/v1/`. */
  readonly origin: string;
  readonly port: number;
  /** Process of the backend. */
  readonly pid: number;
  /** Resolves with the backend's exit code when it ends, asked or not. */
  readonly ended: Promise<number>;
  /** Ends it gracefully; deletes the data if they were temporary. */
  stop(): Promise<void>;
}

/** Everything has a default that suits a test. */
export interface DemonstrationOptions {
  /** 0, the default: any free port. */
  port?: number;
  /** Folder of the embedded database; without it a temporary one. */
  dataDirectory?: string;
  /** Further environment of the backend (`DATABASE_URL`, …). */
  env?: Record<string, string | undefined>;
  /** Program that is started, for tests of this module. */
  program?: string;
  /** What the backend says, line ends included. */
  log?: (text: string) => void;
}

const READY_WITHIN_MS = 180_000;

/**
 * Starts the backend with the demonstration town and waits until it answers.
 * @throws Error with the backend's last words when it ends before it is ready, or with the way out
 *   when the port is taken
 */
export async function startDemonstration(
  options: DemonstrationOptions = {},
): Promise<Demonstration> {
  const port = await freePort(options.port ?? 0);
  const temporary = await mkdtemp(join(tmpdir(), 'coup-de-main-demonstration-'));
  const origin = `http://localhost:${port}`;
  const child = spawn(
    'node',
    [SOURCE_CONDITION, options.program ?? 'packages/server/src/main.ts'],
    {
      cwd: repositoryRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        DATA_DIR: options.dataDirectory ?? join(temporary, 'data'),
        DEMO: '1',
        SITE_DIR: 'examples/town-hall',
        ...options.env,
        PORT: String(port),
      },
    },
  );
  const lastWords = listen(child, options.log);
  const ended = new Promise<number>((resolve) => {
    child.once('close', (code) => resolve(code ?? 1));
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    await rm(temporary, { recursive: true, force: true });
  };
  try {
    await untilReady(`${origin}/readyz`, ended, lastWords);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, port, pid: child.pid ?? 0, ended, stop };
}

/** Passes on what the backend says; returns a function that gives the end of it. */
function listen(child: ChildProcess, log: (text: string) => void = () => {}): () => string {
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      tail = (tail + text).slice(-4000);
      log(text);
    });
  }
  return () => tail.trim();
}

async function untilReady(
  url: string,
  ended: Promise<number>,
  lastWords: () => string,
): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  let exitCode: number | undefined;
  void ended.then((code) => (exitCode = code));
  while (performance.now() < deadline) {
    if (exitCode !== undefined) {
      throw new Error(
        `The backend ended with code ${exitCode} before it was ready:\n${lastWords()}`,
      );
    }
    if (await answers(url)) return;
    await wait(100);
  }
  throw new Error(`The backend was not ready after ${READY_WITHIN_MS / 1000} s:\n${lastWords()}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    // Nobody listens yet: that is what we wait for.
    return false;
  }
}
