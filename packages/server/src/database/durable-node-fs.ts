import { fdatasyncSync, fstatSync, fsyncSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import { StorageError } from './storage-error.ts';

type InitOptions = Parameters<NodeFS['init']>[1];

/** The part of Emscripten's NODEFS that the hook touches; PGlite does not type it. */
interface NodeFileSystem {
  readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number };
  tryFSOperation(operation: () => void): void;
}

/**
 * The file system of the embedded engine, with the `fsync` that Emscripten's lacks: as shipped, no write
 * ever reaches the disk before the acknowledgement (electric-sql/pglite issue 1107), whatever `fsync` says.
 *
 * It leans on internals of PGlite, hence on an exact version: opening counts the calls (`syncCount`) and
 * refuses when none came, and a test counts the system calls of each commit.
 */
export class DurableNodeFS extends NodeFS {
  /** Flushes asked for so far. */
  syncCount = 0;

  override async init(pglite: PGlite, options: InitOptions): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pglite, options);
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        preRun: [...(emscriptenOpts.preRun ?? []), (module) => this.#install(module.NODEFS)],
      },
    };
  }

  #install(fileSystem: unknown): void {
    if (!isNodeFileSystem(fileSystem)) {
      throw new StorageError(
        'incompatible',
        'The embedded engine has another file system inside than the one this release hardens: ' +
          'install the exact version of @electric-sql/pglite that package.json names.',
      );
    }
    fileSystem.stream_ops.fsync = ({ nfd }) => {
      this.syncCount += 1;
      // tryFSOperation turns a disk's error into an errno, on which PostgreSQL stops rather than go on.
      fileSystem.tryFSOperation(() => flush(nfd));
      return 0;
    };
  }
}

/**
 * Proves, on a running engine, that the hook is reached: a checkpoint flushes on any healthy one.
 *
 * @throws StorageError `incompatible` when nothing was flushed; the engine is closed then.
 */
export async function proveFlush(
  engine: PGlite,
  fs: Pick<DurableNodeFS, 'syncCount'>,
): Promise<void> {
  await engine.exec('checkpoint');
  if (fs.syncCount > 0) return;
  await engine.close();
  throw new StorageError(
    'incompatible',
    'The embedded engine does not flush to disk: install the exact version of @electric-sql/pglite that ' +
      'package.json names, or use PostgreSQL (DATABASE_URL).',
  );
}

/** Sizes travel with fdatasync, so files need no more; a directory's new entries need fsync. */
function flush(descriptor: number): void {
  if (fstatSync(descriptor).isDirectory()) fsyncSync(descriptor);
  else fdatasyncSync(descriptor);
}

function isNodeFileSystem(value: unknown): value is NodeFileSystem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'stream_ops' in value &&
    typeof value.stream_ops === 'object' &&
    'tryFSOperation' in value &&
    typeof value.tryFSOperation === 'function'
  );
}
