import { PGlite } from '@electric-sql/pglite';
import type { PGliteOptions } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Pool } from 'pg';
import { guardCheckout } from './checkout.ts';
import { columnTypes } from './column-types.ts';
import { takeDataDirectory } from './data-directory.ts';
import { databaseOver } from './database.ts';
import type { Database, DatabaseParts, PgliteOptions } from './database.ts';
import { DurableNodeFS, proveFlush } from './durable-node-fs.ts';
import { watchEngine } from './engine-watch.ts';

/** Extensions that migrations may create: the engine loads only what it is told of at start. */
const extensions = { unaccent, pg_trgm, btree_gin };

const DURABLE_START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'fsync=on',
  // The default, fdatasync, is a no-op in this build; fsync goes through the hook (and is an fdatasync there).
  '-c',
  'wal_sync_method=fsync',
  // Bounds the write-ahead log on a small disk, and the replay after a crash.
  '-c',
  'max_wal_size=128MB',
];

/** Opens the embedded engine, in memory or hardened on a data directory. See `openDatabase`. */
export async function openPglite(options: PgliteOptions): Promise<Database> {
  return options.directory === undefined
    ? wrapPglite(await startInMemory(), memoryParts(options))
    : openDirectory(options.directory, options);
}

/** Starts a bare engine in memory, optionally from a data folder that `PGlite.dumpDataDir` gave. */
export async function startInMemory(dataFolder?: Blob): Promise<PGlite> {
  return start(dataFolder === undefined ? {} : { loadDataDir: dataFolder });
}

/** What `wrapPglite` must be told about an engine. */
export interface PgliteParts extends Pick<DatabaseParts, 'durable' | 'durability'> {
  readonly checkoutTimeoutMs?: number;
  /** Runs after the engine has closed. */
  readonly afterClose?: () => void;
}

/** The parts of an engine that lives in memory. */
export function memoryParts(options: Pick<PgliteOptions, 'checkoutTimeoutMs'> = {}): PgliteParts {
  return {
    ...options,
    durable: false,
    durability:
      'Embedded database in memory: everything is lost when this process ends. For tests and tryouts only.',
  };
}

/** Makes a `Database` of a running engine and owns it: closing the one closes the other. */
export function wrapPglite(engine: PGlite, parts: PgliteParts): Database {
  const timeoutMs = parts.checkoutTimeoutMs ?? 10_000;
  const config = createPgConfig(engine);
  const settings = Object.assign(config, {
    max: 1,
    // Nothing is gained by closing the one session, and closing it would not reset it.
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: timeoutMs,
    types: columnTypes,
  });
  const pool = new Pool(settings);
  const watch = watchEngine(config.connection, pool);
  return databaseOver({
    kind: 'pglite',
    durable: parts.durable,
    durability: parts.durability,
    pool: guardCheckout(pool, timeoutMs, async (client) => {
      watch.assertRunning();
      // A connection given back broken would end its transaction on PostgreSQL; here the session lives on.
      if (engine.isInTransaction()) await client.query('rollback');
    }),
    async afterClose() {
      try {
        // A stopped engine never answers, not even this.
        if (watch.running()) await engine.close();
      } finally {
        parts.afterClose?.();
      }
    },
  });
}

async function openDirectory(path: string, options: PgliteOptions): Promise<Database> {
  const directory = await takeDataDirectory(path, async (folder) => {
    const engine = await startOn(new DurableNodeFS(folder));
    await engine.close();
  });
  try {
    const fs = new DurableNodeFS(directory.cluster);
    const engine = await startOn(fs);
    await proveFlush(engine, fs);
    return wrapPglite(engine, {
      ...options,
      durable: true,
      durability:
        `Embedded database in ${path}: each acknowledged write is flushed to disk and survives a crash of ` +
        'this process; a power cut could not be tested. Made for one process and up to about 20,000 ' +
        'missions: beyond, use PostgreSQL (DATABASE_URL).',
      afterClose: () => directory.release(),
    });
  } catch (error) {
    directory.release();
    throw error;
  }
}

function startOn(fs: DurableNodeFS): Promise<PGlite> {
  return start({ fs, startParams: DURABLE_START });
}

function start(options: PGliteOptions): Promise<PGlite> {
  return PGlite.create({ ...options, extensions });
}
