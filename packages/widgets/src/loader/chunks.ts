/** One chunk: its file beside the loader, and its SHA-256 in base64. */
export type ChunkRow = readonly [file: string, hash: string];

/** What it takes to run a chunk: itself, then everything it imports statically, all the way down. */
export type ChunkRows = readonly [ChunkRow, ...ChunkRow[]];

/**
 * What the loader itself knows of the chunks: those of `<mission-list>`, whose first card is what a page
 * waits for, and the file that lists the others. Each row costs every page 50 bytes.
 */
export interface LoaderChunks {
  /** Names of all elements. */
  readonly tags: readonly string[];
  /** By name: `mission-list`, and `cards`, which draws missions while the list is on its way. */
  readonly known: Readonly<Record<string, ChunkRows>>;
  /** The chunk whose export is `OtherChunks`. */
  readonly others: ChunkRows;
}

/** The other elements by name, and the chunks that are loaded later by `./` and file name. */
export interface OtherChunks {
  readonly chunks: Readonly<Record<string, ChunkRows>>;
  /** Those of a name; of what comes later once all of it has arrived, so that it can be asked for again if it has not. */
  rowsOf(name: string): Promise<ChunkRows>;
}

/**
 * Loads a module of ours, by the name of its element or by `./` and its file name. Rejects when it, or
 * what it imports, is not what was built: the message is a `LoadFailure`.
 */
export type LoadChunk = (name: string) => Promise<unknown>;

/**
 * Why the code of an element did not come. `chunk-refused`: a file did not arrive, is not the one that
 * was built, or the page's policy refuses it. `code-failed`: it arrived and could not run (for example
 * under `trusted-types 'none'`). `unsupported`: the browser cannot check what it loads.
 */
export type LoadFailure = 'chunk-refused' | 'code-failed' | 'unsupported';

/**
 * Makes the only way in which our code reaches a page: every file is fetched by a `modulepreload` link
 * that carries its hash, and nothing is imported before all of them have passed. `import()` then finds
 * them in the page's module map and fetches nothing itself.
 */
export function verifiedChunks(
  { known, others }: LoaderChunks,
  base: string,
  nonce: string,
): LoadChunk {
  const arrivals: Record<string, Promise<unknown>> = {};

  const verify = ([file, hash]: ChunkRow): Promise<unknown> =>
    (arrivals[file] ??= new Promise((resolve, reject) => {
      const link = Object.assign(document.createElement('link'), {
        rel: 'modulepreload',
        crossOrigin: '',
        integrity: `sha256-${hash}`,
        nonce,
        href: base + file,
        onload: resolve,
        onerror: () => {
          // Forgotten, so that a later attempt (the network is back) asks again.
          delete arrivals[file];
          reject(new Error('chunk-refused'));
        },
      });
      if (!link.relList.supports(link.rel)) throw new Error('unsupported');
      document.head.append(link);
    }));

  const run = async (rows: ChunkRows): Promise<unknown> => {
    await Promise.all(rows.map(verify));
    return import(base + rows[0][0]).catch(() => {
      throw new Error('code-failed');
    });
  };

  // A name that is not in the table cannot come from a build: `run` then rejects with a TypeError.
  return async (name) =>
    run(known[name] ?? (await ((await run(others)) as OtherChunks).rowsOf(name)));
}
