import type { Database } from './database.ts';
import { StorageError } from './storage-error.ts';

const OLDEST_MAJOR = 15;

/** What a PostgreSQL server says about itself. */
export interface ServerFacts {
  /** `server_version_num`, e.g. 150020. */
  readonly version: number;
  /** `server_version`, e.g. `15.20 (Debian 15.20-0+deb12u1)`. */
  readonly version_text: string;
  readonly fsync: string;
  readonly synchronous_commit: string;
}

/**
 * Says what a server promises about acknowledged writes.
 *
 * @param target host and database, for the sentences; never a password.
 * @throws StorageError `incompatible` when it is older than PostgreSQL 15.
 */
export function judgeServer(
  facts: ServerFacts,
  target: string,
): Pick<Database, 'durable' | 'durability'> {
  if (facts.version < OLDEST_MAJOR * 10_000) {
    throw new StorageError(
      'incompatible',
      `PostgreSQL ${facts.version_text} at ${target} is too old: this server needs ` +
        `PostgreSQL ${OLDEST_MAJOR} or later. Upgrade it, or give another DATABASE_URL.`,
    );
  }
  const name = `PostgreSQL ${facts.version_text} at ${target}`;
  const weak = [
    ...(facts.fsync === 'on' ? [] : [`fsync=${facts.fsync}`]),
    ...(facts.synchronous_commit === 'off' ? ['synchronous_commit=off'] : []),
  ];
  return weak.length === 0
    ? {
        durable: true,
        durability: `${name}: each acknowledged write is flushed to its disk before the answer.`,
      }
    : {
        durable: false,
        durability:
          `${name} runs with ${weak.join(' and ')}: an acknowledged write can be lost. ` +
          'Set them to on before you use this server for real.',
      };
}
