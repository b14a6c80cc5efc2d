import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Demonstration, startDemonstration } from '../../setup/demonstration.ts';
import { townData } from '../../testing/town.ts';

/** A real backend in a process of its own, which is killed and comes back. */
export interface MortalBackend {
  /** Folder of its embedded database; its keys are beside it. */
  readonly dataDirectory: string;
  /** Resolves with its port once it answers: at once, or after it has come back. */
  ready(): Promise<number>;
  /** `kill -9`, then a new start on the same data. Resolves as soon as the old one is dead. */
  kill(): Promise<void>;
  /** Ends it gracefully, so that its data can be read. */
  stop(): Promise<void>;
  /** Starts it again after `stop`. */
  start(): void;
  /** Kills it if it still runs, and removes its data. */
  remove(): Promise<void>;
}

/** @param databaseUrl an empty PostgreSQL database instead of the embedded one */
export async function startMortalBackend(databaseUrl?: string): Promise<MortalBackend> {
  const folder = await mkdtemp(join(tmpdir(), 'coup-de-main-chaos-'));
  if (databaseUrl === undefined) await cp(await townData(), folder, { recursive: true });
  const dataDirectory = join(folder, 'data');
  const options = {
    dataDirectory,
    env: {
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'error',
      RATE_LIMIT: '1000000',
      // Everybody's address is the one that the proxy says.
      TRUST_PROXY: '1',
    },
  };
  let alive: number | undefined;
  const begin = async (): Promise<Demonstration> => {
    const backend = await startDemonstration(options);
    alive = backend.pid;
    void backend.ended.then(() => (alive = undefined));
    return backend;
  };
  let running = begin();
  await running;
  return {
    dataDirectory,
    ready: async () => (await running).port,
    async kill() {
      const victim = await running;
      running = (async () => {
        process.kill(victim.pid, 'SIGKILL');
        await victim.stop();
        return begin();
      })();
      await victim.ended;
    },
    async stop() {
      await (await running).stop();
    },
    start() {
      running = begin();
    },
    async remove() {
      await Promise.allSettled([running]);
      if (alive !== undefined) process.kill(alive, 'SIGKILL');
      await rm(folder, { recursive: true });
    },
  };
}
