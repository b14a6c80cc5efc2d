import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { acquireExclusiveLock } from '../database/exclusive-lock.ts';
import { migrateToLatest, MIGRATIONS_FOLDER } from '../database/migrate.ts';
import { memoryParts, startInMemory, wrapPglite } from '../database/open-pglite.ts';

const OLD_MS = 24 * 60 * 60 * 1000;
/** Building one takes about 5 s alone; a busy machine may need many times that. */
const BUILD_WAIT_MS = 120_000;

const ready = new Map<string | null, Promise<Blob>>();

/**
 * The data folder of an embedded database without data, as a tar: restoring it takes 0.5 s where making one
 * takes 4. Built once per content of the migrations and version of the engine, kept in the temporary folder
 * of this user for a day, and shared by all test processes (the first builds, the others wait).
 *
 * @param migrations folder of the migrations that have run in it; null: none.
 */
export function databaseTemplate(migrations: string | null = MIGRATIONS_FOLDER): Promise<Blob> {
  const known = ready.get(migrations) ?? readOrBuild(migrations);
  ready.set(migrations, known);
  return known;
}

async function readOrBuild(migrations: string | null): Promise<Blob> {
  const folder = join(tmpdir(), `coup-de-main-templates-${userInfo().username}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${await fingerprint(migrations)}.tar`);
  if (!existsSync(file)) {
    const lock = acquireExclusiveLock(join(folder, 'build.lock'), BUILD_WAIT_MS);
    try {
      if (!existsSync(file)) await build(migrations, file);
      removeOld(folder);
    } finally {
      lock.release();
    }
  }
  return new Blob([await readFile(file)]);
}

async function build(migrations: string | null, file: string): Promise<void> {
  const engine = await startInMemory();
  const database = wrapPglite(engine, memoryParts());
  try {
    if (migrations !== null) await migrateToLatest(database, migrations);
    await database.query('checkpoint');
    const dump = await engine.dumpDataDir('none');
    // Renamed when complete, so that a reader without the lock never meets a half-written one.
    await writeFile(`${file}.part`, new Uint8Array(await dump.arrayBuffer()));
    await rename(`${file}.part`, file);
  } finally {
    await database.close();
  }
}

async function fingerprint(migrations: string | null): Promise<string> {
  const hash = createHash('sha256');
  const engine = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  hash.update(await readFile(join(engine, '../../package.json')));
  if (migrations !== null) {
    for (const name of (await readdir(migrations)).toSorted()) {
      hash.update(`\0${name}\0`);
      hash.update(await readFile(join(migrations, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Each is 40 MB, and every edit of a migration makes another. */
function removeOld(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.tar'))) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > OLD_MS) rmSync(path, { force: true });
  }
}
