import { createClient } from '@coup-de-main/client';
import { type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts';
import type { MortalBackend } from './mortal-backend.ts';
import type { Network } from './networks.ts';
import { readTown, type Town } from './people.ts';

/** How much of it. */
export interface ChaosOptions {
  readonly submissions: number;
  /** How many people send at once. */
  readonly crowd: number;
  /** How often the backend is killed. */
  readonly kills: number;
  /** What happens to what is sent. */
  readonly network: Network;
}

/** What came of it. */
export interface Chaos<Ending> {
  readonly endings: readonly Ending[];
  readonly town: Town;
  readonly proxy: FaultyProxy;
  readonly kills: number;
}

/** What everybody's visit happens in. */
export interface Arena {
  readonly proxy: FaultyProxy;
  readonly town: Town;
  /** Resolves when somebody who looks again finds that the backend is back. */
  readonly backAgain: () => Promise<unknown>;
}

/**
 * People send their submissions through a bad network, a crowd at a time, to a backend that is killed every so
 * often while it works on one. Ends when everybody has read their last screen. The proxy stays open.
 *
 * @param visit what one of them does, and reads at the end
 */
export async function unleash<Ending>(
  backend: MortalBackend,
  options: ChaosOptions,
  visit: (person: number, arena: Arena) => Promise<Ending>,
): Promise<Chaos<Ending>> {
  let calm = true;
  const proxy = await startFaultyProxy((request) => (calm ? undefined : options.network(request)));
  proxy.port = await backend.ready();
  const town = await readTown(createClient({ backend: `${proxy.origin}/v1/` }));
  calm = false;
  const reaper = summonReaper(backend, proxy, options);
  const endings: Ending[] = [];
  let next = 0;
  const arena: Arena = { proxy, town, backAgain: () => backend.ready() };
  const worker = async (): Promise<void> => {
    while (next < options.submissions) {
      const person = next;
      next += 1;
      // One of four comes while the backend is away.
      if (person % 4 !== 0) await arena.backAgain();
      endings.push(await visit(person, arena));
      reaper.after(endings.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: options.crowd }, worker));
  } catch (error) {
    await proxy.close();
    throw error;
  }
  await reaper.done();
  calm = true;
  return { endings, town, proxy, kills: reaper.kills };
}

interface Reaper {
  readonly kills: number;
  /** Told how many visits have ended: when it is time, the next submission that is being worked on is the last. */
  after(ended: number): void;
  /** Resolves when the backend is back after the last kill. */
  done(): Promise<unknown>;
}

function summonReaper(
  backend: MortalBackend,
  proxy: FaultyProxy,
  { submissions, kills: wanted }: ChaosOptions,
): Reaper {
  let kills = 0;
  let due = 0;
  let busy = Promise.resolve();
  const kill = async (): Promise<void> => {
    await backend.kill();
    proxy.port = undefined;
    proxy.port = await backend.ready();
  };
  proxy.events.on('forwarded', () => {
    if (kills >= due) return;
    kills += 1;
    busy = busy.then(kill);
  });
  return {
    get kills() {
      return kills;
    },
    after(ended) {
      due = Math.min(wanted, Math.floor((ended * (wanted + 1)) / submissions));
    },
    done: () => busy,
  };
}
