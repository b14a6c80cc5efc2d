import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import type { Database } from './database.ts';
import { StorageError } from './storage-error.ts';

/** Where the package keeps its migrations, from `src/` and from `dist/` alike. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url));

const FILE_NAME = /^\d{4}-[a-z0-9-]+\.sql$/;

/**
 * Brings the database to the schema of this release. Forward only, all or nothing: the pending files run in
 * one transaction. Processes that start together wait for the first (an advisory lock); the others find
 * nothing to do.
 *
 * @returns the names of the migrations that ran now, oldest first, e.g. `['0001-site']`.
 * @throws StorageError `newer-schema` when a later release migrated it, `migration-failed` otherwise.
 */
export async function migrateToLatest(
  database: Database,
  folder: string = MIGRATIONS_FOLDER,
): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const migrator = new Migrator({
    db: database.kysely,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  await refuseNewer(database, Object.keys(migrations));
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results.find((result) => result.status === 'Error')?.migrationName;
    throw new StorageError(
      'migration-failed',
      `Migration${failed === undefined ? '' : ` ${failed}`} failed, nothing was changed: ` +
        `${error instanceof Error ? error.message : 'no reason given'}. Restore the previous release, or repair the ` +
        'cause and start again.',
      { cause: error },
    );
  }
  return results.map((result) => result.migrationName);
}

/** The migrations of a folder, by name. @throws TypeError on a file that is not `0000-words.sql`. */
async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted();
  const stray = files.find((file) => !FILE_NAME.test(file));
  if (stray !== undefined) {
    throw new TypeError(
      `${join(folder, stray)}: name it with four digits and words, e.g. 0004-aide.sql.`,
    );
  }
  const entries = files.map(async (file): Promise<readonly [string, Migration]> => {
    const text = await readFile(join(folder, file), 'utf8');
    return [
      file.slice(0, -'.sql'.length),
      {
        async up(db) {
          await sql.raw(text).execute(db);
        },
      },
    ];
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function refuseNewer(database: Database, known: readonly string[]): Promise<void> {
  const [table] = await database.query<{ exists: boolean }>(
    `select to_regclass('kysely_migration') is not null as exists`,
  );
  if (table?.exists !== true) return;
  const executed = await database.query<{ name: string }>(
    'select name from kysely_migration order by name',
  );
  const unknown = executed.map(({ name }) => name).filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new StorageError(
    'newer-schema',
    `The database was migrated by a later release (${unknown.join(', ')}). Start that release or a later ` +
      'one; an older one would damage the data. To go back, restore the backup taken before the upgrade.',
  );
}
