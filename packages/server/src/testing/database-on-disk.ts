import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../database/database.ts';
import type { Database } from '../database/database.ts';
import { migrateToLatest } from '../database/migrate.ts';
import { createTestDatabase } from './test-database.ts';

/** A fresh database whose files a test may read. */
export interface DatabaseOnDisk {
  readonly database: Database;
  /** Every row of every table of the server's own, as text: what a dump shows. */
  dump(): Promise<readonly DumpedTable[]>;
  /** Everything that is on the disk, after it was all written there; another's file may be gone meanwhile. */
  files(): AsyncGenerator<DataFile>;
  /** For when the database has been closed. */
  remove(): Promise<void>;
}

/** A table with its rows. */
export interface DumpedTable {
  readonly table: string;
  readonly rows: readonly string[];
}

/** A file of the database. */
export interface DataFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Opens it: PGlite in a folder, or on the PostgreSQL server of `createTestDatabase`, which is on this machine. */
export async function openDatabaseOnDisk(): Promise<DatabaseOnDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'cdm-on-disk-'));
  const remove = () => rm(folder, { recursive: true });
  const onServer = await createTestDatabase();
  if (onServer.kind === 'postgres') {
    const [row] = await onServer.query<{ path: string; data: string }>(
      `select current_setting('data_directory') as data,
        (select 'base/' || oid from pg_database where datname = current_database()) as path`,
    );
    const folders = row === undefined ? [] : [join(row.data, row.path), join(row.data, 'pg_wal')];
    return { database: onServer, remove, ...reading(onServer, folders) };
  }
  await onServer.close();
  const directory = join(folder, 'data');
  const database = await openDatabase({ kind: 'pglite', directory });
  await migrateToLatest(database);
  return { database, remove, ...reading(database, [directory]) };
}

function reading(
  database: Database,
  folders: readonly string[],
): Pick<DatabaseOnDisk, 'dump' | 'files'> {
  return {
    async dump() {
      const tables = await database.query<{ name: string }>(
        `select relname as name from pg_class
         where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
      );
      return Promise.all(
        tables.map(async ({ name }) => {
          const rows = await database.query<{ row: string }>(
            `select t::text as row from "${name}" t`,
          );
          return { table: name, rows: rows.map(({ row }) => row) };
        }),
      );
    },
    async *files() {
      await database.query('checkpoint');
      for (const folder of folders) {
        const entries = await readdir(folder, { recursive: true, withFileTypes: true });
        for (const entry of entries.filter((one) => one.isFile())) {
          const name = join(entry.parentPath, entry.name);
          yield { name, bytes: await readFile(name) };
        }
      }
    },
  };
}
