import type { PglitePgConnection } from '@electric-sql/pglite/node-postgres';
import type pg from 'pg';
import { StorageError } from './storage-error.ts';

/** Knows whether the embedded engine still runs. */
export interface EngineWatch {
  running(): boolean;
  /** @throws StorageError `stopped` with the engine's own last words. */
  assertRunning(): void;
}

/**
 * Notices when the embedded engine stops itself. PostgreSQL does so (PANIC) when the disk refuses a flush,
 * rather than acknowledge what may be lost. A server would drop its connections; this engine just falls
 * silent, and whoever asks it waits for ever. So every waiting query is failed here, and every later one.
 */
export function watchEngine(connection: PglitePgConnection, pool: pg.Pool): EngineWatch {
  let lastWords: string | null = null;
  const stop = (message: string) => {
    if (lastWords !== null) return;
    lastWords = message;
    // After the error itself has been handed to its query: this fails what comes behind it.
    queueMicrotask(() => connection.emit('error', stopped(message)));
  };
  pool.on('connect', () => {
    connection.on('errorMessage', ({ severity, message }: pg.DatabaseError) => {
      if (severity === 'PANIC' || severity === 'FATAL') stop(message);
    });
    connection.on('error', (error: Error) => stop(error.message));
  });
  return {
    running: () => lastWords === null,
    assertRunning() {
      if (lastWords !== null) throw stopped(lastWords);
    },
  };
}

function stopped(lastWords: string): StorageError {
  return new StorageError(
    'stopped',
    `The embedded database has stopped itself: "${lastWords}". Nothing more is read or written. Check the ` +
      'disk and its free space, then restart the server: acknowledged writes are kept.',
  );
}
