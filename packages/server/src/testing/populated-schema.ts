import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '../database/database.ts';
import { migrateToLatest, MIGRATIONS_FOLDER } from '../database/migrate.ts';

/**
 * Rows as they were written under each schema: `0002-missions.sql` goes into a database that has been migrated up
 * to 0002, and fills what that migration brought. It stands outside of the package's `migrations`, so that it is
 * neither published nor taken for one of them.
 */
const POPULATED_FOLDER = fileURLToPath(new URL('populated/', import.meta.url));

/** Every row of every table, by table; moments, bytes and lists as the engine writes them in JSON. */
export type Rows = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;

/** Names of the migrations, oldest first, e.g. `0001-site`. */
export const migrationNames = namesIn(MIGRATIONS_FOLDER);

/** Names of the migrations that there are rows for. */
export const populatedNames = namesIn(POPULATED_FOLDER);

/**
 * Empties a database and lets it live through the migrations up to `last`, with the rows of each schema written
 * before the next one changes it.
 *
 * @param folder an empty one, for the migrations so far.
 */
export async function bringUpTo(database: Database, last: string, folder: string): Promise<void> {
  await database.query('drop schema public cascade');
  await database.query('create schema public');
  mkdirSync(folder);
  for (const name of migrationNames.slice(0, migrationNames.indexOf(last) + 1)) {
    copyFileSync(join(MIGRATIONS_FOLDER, `${name}.sql`), join(folder, `${name}.sql`));
    const rows = join(POPULATED_FOLDER, `${name}.sql`);
    if (!existsSync(rows) && name !== last) continue;
    await migrateToLatest(database, folder);
    if (existsSync(rows)) await runStatements(database, readFileSync(rows, 'utf8'));
  }
}

/** Reads everything but the bookkeeping of migrations. */
export async function readEveryRow(database: Database): Promise<Rows> {
  const tables = await database.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace
     and relkind = 'r' and relname not like 'kysely%' order by relname`,
  );
  const rows = new Map<string, readonly Record<string, unknown>[]>();
  for (const { name } of tables) {
    const read = await database.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from public."${name}" t`,
    );
    rows.set(
      name,
      read.map(({ row }) => row),
    );
  }
  return rows;
}

async function runStatements(database: Database, text: string): Promise<void> {
  for (const statement of text.split(/;\n/).filter((part) => part.trim() !== '')) {
    await database.query(statement);
  }
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => basename(file, '.sql'))
    .toSorted();
}
