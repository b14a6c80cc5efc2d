import { randomUUID } from 'node:crypto';
import { openDatabase } from '../database/database.ts';
import type { Database } from '../database/database.ts';
import { migrateToLatest } from '../database/migrate.ts';
import { memoryParts, startInMemory, wrapPglite } from '../database/open-pglite.ts';
import { databaseTemplate } from './database-template.ts';

/** What a test may ask of its database; everything has a default that suits. */
export interface TestDatabaseOptions {
  /** Folder of migrations instead of the package's own. */
  readonly migrations?: string;
  /** As in `openDatabase`; short in tests of a wait. */
  readonly checkoutTimeoutMs?: number;
}

/**
 * A fresh, migrated, empty database that nobody else uses: PGlite in memory (about half a second), or, when
 * the environment has `TEST_DATABASE_URL`, a new database on that PostgreSQL server. The test closes it,
 * which also removes it. Ask for one per test file and empty or re-seed what you change.
 *
 * @example
 * const database = await createTestDatabase();
 * after(() => database.close());
 */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<Database> {
  const url = process.env['TEST_DATABASE_URL'];
  return url === undefined || url === ''
    ? createInMemory(options)
    : createOnServer(new URL(url), options);
}

async function createInMemory(options: TestDatabaseOptions): Promise<Database> {
  const { migrations } = options;
  // A folder of a test's own is not worth a template.
  const template = await (migrations === undefined ? databaseTemplate() : databaseTemplate(null));
  const database = wrapPglite(await startInMemory(template), memoryParts(options));
  if (migrations === undefined) return database;
  try {
    await migrateToLatest(database, migrations);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function createOnServer(server: URL, options: TestDatabaseOptions): Promise<Database> {
  const name = `coup_de_main_test_${randomUUID().replaceAll('-', '')}`;
  await runOnServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const { migrations, ...rest } = options;
  const database = await openDatabase({ ...rest, kind: 'postgres', url: url.href });
  const close = async () => {
    await database.close();
    await runOnServer(server, `drop database ${name} with (force)`);
  };
  try {
    await migrateToLatest(database, migrations);
    return { ...database, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function runOnServer(server: URL, statement: string): Promise<void> {
  const admin = await openDatabase({ kind: 'postgres', url: server.href, maxConnections: 1 });
  try {
    await admin.query(statement);
  } finally {
    await admin.close();
  }
}
