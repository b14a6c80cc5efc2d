import { Pool } from 'pg';
import { guardCheckout } from './checkout.ts';
import { columnTypes } from './column-types.ts';
import { databaseOver } from './database.ts';
import type { Database, PostgresOptions } from './database.ts';
import { judgeServer } from './server-facts.ts';
import type { ServerFacts } from './server-facts.ts';
import { StorageError } from './storage-error.ts';

/** Connects to a PostgreSQL server and checks its version. See `openDatabase`. */
export async function openPostgres(options: PostgresOptions): Promise<Database> {
  const timeoutMs = options.checkoutTimeoutMs ?? 10_000;
  const target = describeTarget(options.url);
  const pool = new Pool({
    connectionString: options.url,
    application_name: 'coup-de-main',
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: timeoutMs,
    types: columnTypes,
  });
  // Without a listener a server restart would end this process; the pool itself replaces the connection.
  pool.on('error', (error) => options.onConnectionLost?.(error));
  try {
    const facts = await readFacts(pool, target);
    return databaseOver({
      kind: 'postgres',
      pool: guardCheckout(pool, timeoutMs),
      ...judgeServer(facts, target),
    });
  } catch (error) {
    await pool.end();
    throw error;
  }
}

async function readFacts(pool: Pool, target: string): Promise<ServerFacts> {
  try {
    const { rows } = await pool.query<ServerFacts>(
      `select current_setting('server_version_num')::int as version,
              current_setting('server_version') as version_text,
              current_setting('fsync') as fsync,
              current_setting('synchronous_commit') as synchronous_commit`,
    );
    const [facts] = rows;
    if (facts === undefined)
      throw new Error('the server gave no answer to a question about itself');
    return facts;
  } catch (error) {
    throw new StorageError(
      'unreachable',
      `PostgreSQL at ${target} cannot be used: ${reasonOf(error)}. ` +
        'Check that it runs and that DATABASE_URL has the right host, port, user, password and database.',
      { cause: error },
    );
  }
}

/** A refused connection to several addresses is an AggregateError, whose own message is empty. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}

/** Host, port and database of an address, never its user or password. */
function describeTarget(url: string): string {
  if (!URL.canParse(url) || !/^postgres(?:ql)?:$/.test(new URL(url).protocol)) {
    throw new StorageError(
      'unreachable',
      'DATABASE_URL is not the address of a PostgreSQL database. ' +
        'Write it as postgres://user:password@host:5432/database.',
    );
  }
  const { host, pathname, searchParams } = new URL(url);
  return `${searchParams.get('host') ?? host}${pathname}`;
}
