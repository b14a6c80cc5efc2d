import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { acquireExclusiveLock } from './exclusive-lock.ts';
import type { ExclusiveLock } from './exclusive-lock.ts';
import { StorageError } from './storage-error.ts';

/** Major version of PostgreSQL inside the pinned @electric-sql/pglite. */
export const EMBEDDED_MAJOR = '18';

/** A data directory that this process holds: the database's own files are in `cluster`. */
export interface DataDirectory {
  readonly cluster: string;
  release(): void;
}

/**
 * Takes a data directory for this process and makes sure that there is a database of the right version in it.
 *
 * @param initialise makes a new, empty database in the folder it is given and closes it again. That folder is
 *   flushed and only then given its final name, so that a first start that is cut off leaves nothing half made.
 * @throws StorageError `locked` or `incompatible`; the directory is untouched then.
 */
export async function takeDataDirectory(
  directory: string,
  initialise: (folder: string) => Promise<void>,
): Promise<DataDirectory> {
  const root = resolve(directory);
  // Personal data lives here: nobody but the owner may look inside.
  mkdirSync(root, { recursive: true, mode: 0o700 });
  const lock = lockDirectory(root);
  try {
    const cluster = join(root, 'cluster');
    if (existsSync(cluster)) checkVersion(root, cluster);
    else await create(root, cluster, initialise);
    return { cluster, release: () => lock.release() };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function lockDirectory(root: string): ExclusiveLock {
  try {
    return acquireExclusiveLock(join(root, 'lock'));
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    throw new StorageError(
      'locked',
      `The data directory is already in use: ${error.message} An embedded database belongs to one process: ` +
        'stop the other one, choose another DATA_DIR, or move to PostgreSQL with DATABASE_URL.',
      { cause: error },
    );
  }
}

function checkVersion(root: string, cluster: string): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === EMBEDDED_MAJOR) return;
  throw new StorageError(
    'incompatible',
    `The data in ${root} was written by PostgreSQL ${version}; this release reads PostgreSQL ` +
      `${EMBEDDED_MAJOR} and has left it untouched. Start the release that wrote it, dump the database, and ` +
      'restore the dump into PostgreSQL (DATABASE_URL) or into a new DATA_DIR: docs/decisions/0002-storage.md.',
  );
}

async function create(
  root: string,
  cluster: string,
  initialise: (folder: string) => Promise<void>,
): Promise<void> {
  const unfinished = join(root, 'cluster.unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  await initialise(unfinished);
  flushTree(unfinished);
  renameSync(unfinished, cluster);
  flushPath(root);
}

function flushTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) flushTree(path);
    else flushPath(path);
  }
  flushPath(folder);
}

function flushPath(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
