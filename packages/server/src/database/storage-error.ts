/**
 * Why the storage refused. Stable words, so that a start script or a health check can branch on them:
 * - `busy`: no connection became free in time;
 * - `stopped`: the embedded engine has stopped itself (a disk that fails); only a restart helps;
 * - `locked`: another process holds the data directory;
 * - `incompatible`: the data, the server or the engine is of a version that this code cannot use;
 * - `unreachable`: PostgreSQL does not answer, or the address is not one;
 * - `newer-schema`: the database was migrated by a later release than this one;
 * - `migration-failed`: a migration did not run; nothing of the batch was kept.
 */
export type StorageErrorCode =
  | 'busy'
  | 'stopped'
  | 'locked'
  | 'incompatible'
  | 'unreachable'
  | 'newer-schema'
  | 'migration-failed';

/** An error of the storage kernel. Its message says what happened and how to get out of it. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
