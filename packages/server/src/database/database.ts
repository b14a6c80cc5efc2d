import { Kysely, PostgresDialect } from 'kysely';
import type { GuardedPool } from './checkout.ts';
import type { Schema } from './schema.ts';

/** The embedded engine: nothing to install, one process, one session. */
export interface PgliteOptions {
  readonly kind: 'pglite';
  /** Folder that keeps the data, made when missing. Absent: in memory, gone at the end of the process. */
  readonly directory?: string;
  /** How long one waits for the single session, in milliseconds. Default 10,000. */
  readonly checkoutTimeoutMs?: number;
}

/** PostgreSQL 15 or later. */
export interface PostgresOptions {
  readonly kind: 'postgres';
  /** `postgres://user:password@host:port/database`, as pg reads it. */
  readonly url: string;
  /** Default 10. */
  readonly maxConnections?: number;
  /** How long one waits for a connection, new or freed, in milliseconds. Default 10,000. */
  readonly checkoutTimeoutMs?: number;
  /** Told when an idle connection breaks. The next query opens a new one, so ignoring it loses nothing. */
  readonly onConnectionLost?: (error: Error) => void;
}

export type DatabaseOptions = PgliteOptions | PostgresOptions;

/** The one way to the data, the same on both engines. */
export interface Database {
  readonly kind: DatabaseOptions['kind'];
  /** True when an acknowledged write has been flushed to disk by the engine. */
  readonly durable: boolean;
  /** One sentence for the start message: what is promised about acknowledged writes, and what is not. */
  readonly durability: string;
  /** Queries and transactions. Inside a transaction use its handle only, never this one. */
  readonly kysely: Kysely<Schema>;
  /** One statement as plain text with `$1…` parameters, for benchmarks and maintenance. */
  query<Row extends object>(text: string, params?: readonly unknown[]): Promise<readonly Row[]>;
  /** Waits for what runs, then frees connections and the data directory. Call it once. */
  close(): Promise<void>;
}

/**
 * Opens the store and proves that it answers. It creates no table: see `migrate.ts`.
 *
 * @throws StorageError with a sentence that says what to do (directory in use, data of another major
 *   version, PostgreSQL unreachable or too old).
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  // Loaded on demand: the embedded engine is 27 MB that a PostgreSQL host never needs.
  return options.kind === 'pglite'
    ? (await import('./open-pglite.ts')).openPglite(options)
    : (await import('./open-postgres.ts')).openPostgres(options);
}

/** What an engine gives to become a `Database`. */
export interface DatabaseParts {
  readonly kind: DatabaseOptions['kind'];
  readonly pool: GuardedPool;
  readonly durable: boolean;
  readonly durability: string;
  /** Runs after the pool has ended. */
  readonly afterClose?: () => Promise<void>;
}

/** Composes the engine's parts into a `Database`; for the engines and the test helpers. */
export function databaseOver(parts: DatabaseParts): Database {
  const { pool, kind, durable, durability, afterClose } = parts;
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind,
    durable,
    durability,
    kysely,
    async query<Row extends object>(text: string, params: readonly unknown[] = []) {
      const client = await pool.connect();
      try {
        return (await client.query<Row>(text, [...params])).rows;
      } finally {
        client.release();
      }
    },
    async close() {
      try {
        // Kysely ends a pool only if it has used it.
        await pool.end();
      } finally {
        await afterClose?.();
      }
    },
  };
}
