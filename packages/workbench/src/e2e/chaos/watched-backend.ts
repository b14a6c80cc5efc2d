import type { TestContext } from 'node:test';
import { startPostgresCluster } from '../../../../server/src/testing/postgres-cluster.ts';
import { type Ledger, readLedger } from './ledger.ts';
import { type MortalBackend, startMortalBackend } from './mortal-backend.ts';

/** A backend that dies and comes back, and a look at what it stored. Both end with the test. */
export interface WatchedBackend {
  readonly backend: MortalBackend;
  /** Reads its database; only while it does not run. */
  readStored(): Promise<Ledger>;
}

/** One on the embedded database. */
export async function onEmbedded(t: TestContext): Promise<WatchedBackend> {
  const backend = await startMortalBackend();
  t.after(() => backend.remove());
  return { backend, readStored: () => readLedger({ directory: backend.dataDirectory }) };
}

/** One on a PostgreSQL of its own; undefined, and the test skipped, on a machine without. */
export async function onPostgres(t: TestContext): Promise<WatchedBackend | undefined> {
  const cluster = await startPostgresCluster();
  if (cluster.url === null) {
    t.skip(cluster.reason);
    return undefined;
  }
  const { url } = cluster;
  t.after(() => cluster.stop());
  const backend = await startMortalBackend(url);
  t.after(() => backend.remove());
  return { backend, readStored: () => readLedger({ url }) };
}
