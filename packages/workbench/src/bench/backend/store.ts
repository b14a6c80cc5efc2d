import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@coup-de-main/server';
import type { Database } from '@coup-de-main/server';
import { startPostgresCluster } from '../../../../server/src/testing/postgres-cluster.ts';

/** An empty database to measure on, and how another process opens the same one. */
export interface Store {
  readonly engine: 'PGlite' | 'PostgreSQL';
  readonly database: Database;
  /** Environment of a server on it; close `database` first when it is embedded. */
  readonly env: Readonly<Record<string, string>>;
  /** Closes what is open and deletes the data. */
  remove(): Promise<void>;
}

/** The embedded engine on a temporary folder, with every write flushed. */
export async function openEmbedded(): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'cdm-bench-'));
  const directory = join(folder, 'data');
  const database = once(await openDatabase({ kind: 'pglite', directory }));
  return {
    engine: 'PGlite',
    database,
    env: { DATA_DIR: directory },
    async remove() {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A real PostgreSQL with its own settings as they come; `undefined` and why when the machine has none. */
export async function openServer(say: (line: string) => void): Promise<Store | undefined> {
  const cluster = await startPostgresCluster();
  if (cluster.url === null) {
    say(cluster.reason);
    return undefined;
  }
  const { url } = cluster;
  const folder = await mkdtemp(join(tmpdir(), 'cdm-bench-'));
  const database = once(await openDatabase({ kind: 'postgres', url }));
  return {
    engine: 'PostgreSQL',
    database,
    env: { DATABASE_URL: url, KEY_FILE: join(folder, 'keys.json') },
    async remove() {
      await database.close();
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Closing twice is closing once. */
function once(database: Database): Database {
  let closed: Promise<void> | undefined;
  return { ...database, close: () => (closed ??= database.close()) };
}
