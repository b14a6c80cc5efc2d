import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import { StorageError } from './storage-error.ts';

/** A lock that this process holds. */
export interface ExclusiveLock {
  /** Gives the lock back. The operating system does so too when the process dies, however it dies. */
  release(): void;
}

const SQLITE_BUSY = 5;

/**
 * Takes the lock on `file` for this process alone.
 *
 * Not a file with a process id in it: a dead holder's file must be taken over, and two processes that do so
 * at once both win; process ids repeat, and mean nothing across containers that share a volume. Instead the
 * kernel keeps the lock (SQLite's portable wrapper of it, on an empty file) and drops it with the process.
 * The holder writes who it is in `<file>.holder`, only to be named to others.
 *
 * @param waitMs how long to wait for another holder; the thread is blocked meanwhile.
 * @throws StorageError `locked`, naming the holder.
 */
export function acquireExclusiveLock(file: string, waitMs = 0): ExclusiveLock {
  const handle = new DatabaseSync(file, { timeout: waitMs });
  try {
    handle.exec('pragma journal_mode = memory; begin exclusive');
  } catch (error) {
    handle.close();
    if (!isBusy(error)) throw error;
    throw new StorageError('locked', `${file} is held by ${describeHolder(file)}.`, {
      cause: error,
    });
  }
  // oxlint-disable-next-line no-restricted-globals -- only to name the holder to a person; nothing depends on it
  const holder = `process ${process.pid} on ${hostname()} since ${new Date().toISOString()}`;
  writeFileSync(holderFile(file), holder);
  return {
    release() {
      rmSync(holderFile(file), { force: true });
      handle.close();
    },
  };
}

function holderFile(file: string): string {
  return `${file}.holder`;
}

function describeHolder(file: string): string {
  try {
    return readFileSync(holderFile(file), 'utf8');
  } catch (error) {
    // The holder has taken the lock and not yet said who it is, or is just giving it back.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return 'another process';
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
