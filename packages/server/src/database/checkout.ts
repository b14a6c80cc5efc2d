import type pg from 'pg';
import { StorageError } from './storage-error.ts';

/** What the rest of the kernel may do with a pool: take a connection that is fit for use, and end. */
export interface GuardedPool {
  /** @throws StorageError `busy` when none became free in time. */
  connect(): Promise<pg.PoolClient>;
  end(): Promise<void>;
  readonly options: object;
}

const BUSY = 'timeout exceeded when trying to connect';

/**
 * Wraps a pool so that waiting for ever becomes an error that names its likely cause.
 *
 * The embedded engine has ONE session: `db` used inside a transaction (instead of the transaction's own
 * handle) waits for a connection that its own transaction holds. Without a limit that is a silent hang.
 *
 * @param timeoutMs the pool's own `connectionTimeoutMillis`, repeated in the message.
 * @param beforeUse runs on each connection handed out; its error gives the connection back as broken.
 */
export function guardCheckout(
  pool: pg.Pool,
  timeoutMs: number,
  beforeUse?: (client: pg.PoolClient) => Promise<void>,
): GuardedPool {
  // A connection that breaks while it is in use would end this process; its queries carry the error, and the
  // pool throws it away.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect().catch((error: unknown) => {
        throw error instanceof Error && error.message === BUSY ? busy(timeoutMs, error) : error;
      });
      try {
        await beforeUse?.(client);
      } catch (error) {
        client.release(true);
        throw error;
      }
      return client;
    },
  };
}

function busy(timeoutMs: number, cause: Error): StorageError {
  return new StorageError(
    'busy',
    `No database connection became free within ${timeoutMs} ms. Either a transaction used the database ` +
      'handle instead of its own (`trx`) and waits for itself, or there is more load than connections: ' +
      'the embedded database has one, PostgreSQL as many as `maxConnections`.',
    { cause },
  );
}
