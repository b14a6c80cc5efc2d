import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { OutputBundle, OutputChunk, Plugin } from 'rollup';

/** One published file: its name beside the loader, and the hash that a browser checks it by. */
export interface CdnChunk {
  file: string;
  integrity: string;
  /** Bytes as they are, and by brotli 11 as they travel. */
  bytes: number;
  brotli: number;
  /** Files that it imports statically, all the way down. */
  imports: string[];
}

/** What `cdn/manifest.json` says: which element needs which files before it can show anything. */
export interface CdnManifest {
  version: string;
  /** By element name: its entry first, then every other file that must come before it runs. */
  elements: Record<string, string[]>;
  /** The file that draws missions while the list's code is on its way. */
  firstCards: string;
  /** Every file of the ESM build, also those that are only loaded later (languages, details). */
  chunks: CdnChunk[];
  /** Files outside the ESM build: the loader, the first cards, the single-file build. */
  scripts: CdnChunk[];
}

/** The hash of a file as the `integrity` attribute has it. */
export function integrityOf(content: string | Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/**
 * Rollup plugin: hands over, once the ESM build is complete, which chunks each element needs.
 * An entry's name is its element's.
 */
export function describeChunks(
  receive: (manifest: Pick<CdnManifest, 'elements' | 'chunks'>) => void,
): Plugin {
  return {
    name: 'coup-de-main-describe-chunks',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        receive(describeBundle(bundle));
      },
    },
  };
}

/** The elements and chunks of a finished bundle. */
export function describeBundle(bundle: OutputBundle): Pick<CdnManifest, 'elements' | 'chunks'> {
  const chunks = Object.values(bundle)
    .filter((output) => output.type === 'chunk')
    .toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1));
  const elements = chunks
    .filter((chunk) => chunk.isEntry)
    .map(
      (chunk) => [chunk.name, [chunk.fileName, ...staticImports(chunk, bundle)]] satisfies Entry,
    );
  return {
    elements: Object.fromEntries(elements.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    chunks: chunks.map((chunk) =>
      describeFile(chunk.fileName, chunk.code, staticImports(chunk, bundle)),
    ),
  };
}

type Entry = [element: string, files: string[]];

function describeFile(file: string, code: string, imports: string[]): CdnChunk {
  return {
    file,
    integrity: integrityOf(code),
    bytes: Buffer.byteLength(code),
    brotli: brotliCompressSync(code).length,
    imports,
  };
}

/** Everything that `chunk` imports statically, all the way down. */
export function staticImports(chunk: OutputChunk, bundle: OutputBundle): string[] {
  const seen = new Set<string>();
  const visit = ({ imports }: OutputChunk): void => {
    for (const file of imports) {
      const imported = bundle[file];
      if (seen.has(file) || imported?.type !== 'chunk') continue;
      seen.add(file);
      visit(imported);
    }
  };
  visit(chunk);
  return [...seen].toSorted();
}

/**
 * Rollup plugin of the other files: adds the file to the manifest and writes the manifest again,
 * and beside it `sri.json`, the `integrity` of every file by name.
 */
export function writeManifest(manifest: CdnManifest, file: string): Plugin {
  return {
    name: 'coup-de-main-write-manifest',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        for (const { fileName, code } of chunks) {
          manifest.scripts.push(describeFile(fileName, code, []));
        }
        // The outputs of one bundle are written in any order.
        manifest.scripts.sort((a, b) => (a.file < b.file ? -1 : 1));
        const files = [...manifest.chunks, ...manifest.scripts];
        const sri = Object.fromEntries(files.map(({ file, integrity }) => [file, integrity]));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
        writeFileSync(join(dirname(file), 'sri.json'), `${JSON.stringify(sri, null, 2)}\n`);
      },
    },
  };
}
