import type { LoaderSettings } from './settings.ts';

/**
 * One chunk: its file beside the loader, its SHA-384 in base64, and the places in the table of every
 * chunk that it imports statically, all the way down.
 */
export type ChunkRow = readonly [file: string, hash: string, ...imports: number[]];

/** Loads a module of ours: `./` and its file name. Rejects when it, or what it imports, is not what was built. */
export type LoadChunk = (file: string) => Promise<unknown>;

/**
 * Makes the only way in which our code reaches a page: every file is fetched by a `modulepreload` link
 * that carries its hash, and nothing is imported before all of them have passed. `import()` then finds
 * them in the page's module map and fetches nothing itself.
 */
export function verifiedChunks(
  table: readonly ChunkRow[],
  { base, nonce }: LoaderSettings,
): LoadChunk {
  const verified = new Map<string, Promise<void>>();

  function verify([file, hash]: ChunkRow): Promise<void> {
    const known = verified.get(file);
    if (known) return known;
    const arrival = new Promise<void>((resolve, reject) => {
      const link = document.createElement('link');
      if (!link.relList.supports('modulepreload')) throw new LoadError('unsupported');
      link.rel = 'modulepreload';
      link.crossOrigin = '';
      link.integrity = `sha384-${hash}`;
      link.nonce = nonce;
      link.href = base + file;
      link.addEventListener('load', () => {
        resolve();
      });
      link.addEventListener('error', () => {
        // Forgotten, so that a later attempt (the network is back) asks again.
        verified.delete(file);
        link.remove();
        reject(new LoadError('chunk-refused'));
      });
      document.head.append(link);
    });
    verified.set(file, arrival);
    return arrival;
  }

  return async (file) => {
    const row = table.find(([name]) => file === `./${name}`);
    if (!row) throw new LoadError('chunk-refused');
    const [, , ...imports] = row;
    // Imports first: an eager browser that follows a chunk's imports then meets them already checked.
    const needed = imports.map((index) => table[index] ?? row);
    await Promise.all([...needed, row].map(verify));
    return import(base + row[0]).catch(() => {
      throw new LoadError('code-failed');
    });
  };
}

/**
 * Why the code of an element did not come. `chunk-refused`: a file did not arrive, is not the one that
 * was built, or the page's policy refuses it. `code-failed`: it arrived and could not run (for example
 * under `trusted-types 'none'`). `unsupported`: the browser cannot check what it loads.
 */
export type LoadFailure = 'chunk-refused' | 'code-failed' | 'unsupported';

/** What `LoadChunk` rejects with. */
export class LoadError extends Error {
  readonly reason: LoadFailure;

  constructor(reason: LoadFailure) {
    super(reason);
    this.reason = reason;
  }
}
