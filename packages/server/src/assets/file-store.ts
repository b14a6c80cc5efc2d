import { hash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** One file of a folder, in memory, with its compressed forms made at first use. */
export interface StoredFile {
  readonly body: Buffer;
  /** Media type by the file's extension. */
  readonly type: string;
  /** Weak, because the compressed forms share it. */
  readonly etag: string;
  /** The body as `br` (level 11) or `gzip` (level 9); undefined when the type gains nothing by it. */
  encoded(encoding: 'br' | 'gzip'): Promise<Buffer> | undefined;
}

/** The files of a folder, and nothing beside or above it. */
export interface FileStore {
  /** @param path decoded, relative, e.g. `v1/loader.js`. Undefined when there is no such file. */
  find(path: string): Promise<StoredFile | undefined>;
}

/** Larger files are not for a server that keeps them in memory. */
const LARGEST = 20 * 1024 * 1024;

/** A name of a file or folder: no dot in front, so neither `..` nor a hidden file; no separators. */
const SEGMENT = /^[\p{L}\p{N}_@][\p{L}\p{N} ._@()+-]*$/u;

const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const brotliLater = promisify(brotliCompress);
const gzipLater = promisify(gzip);

/**
 * Serves a folder from memory. A file is read at first use and again when its date or size has changed.
 * Paths are checked name by name, and links that lead out of the folder are not followed.
 */
export function createFileStore(folder: string): FileStore {
  const cache = new Map<string, { stamp: string; file: StoredFile }>();
  return {
    async find(path) {
      if (!path.split('/').every((segment) => SEGMENT.test(segment))) return undefined;
      const found = await locate(folder, path);
      if (found === undefined) return undefined;
      const known = cache.get(found.path);
      if (known?.stamp === found.stamp) return known.file;
      const file = storedFile(await readFile(found.path), extname(found.path).toLowerCase());
      cache.set(found.path, { stamp: found.stamp, file });
      return file;
    },
  };
}

async function locate(
  folder: string,
  path: string,
): Promise<{ path: string; stamp: string } | undefined> {
  try {
    const root = await realpath(folder);
    const real = await realpath(join(root, path));
    const { mtimeMs, size, isFile } = await factsOf(real);
    if (!real.startsWith(root + sep) || !isFile || size > LARGEST) return undefined;
    return { path: real, stamp: `${mtimeMs} ${size}` };
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw error;
  }
}

async function factsOf(path: string) {
  const stats = await stat(path);
  return { mtimeMs: stats.mtimeMs, size: stats.size, isFile: stats.isFile() };
}

function isAbsence(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG';
}

function storedFile(body: Buffer, extension: string): StoredFile {
  const type = TYPES[extension] ?? 'application/octet-stream';
  const gains = /^text\/|json|svg/.test(type) && body.length > 512;
  const encodings = new Map<string, Promise<Buffer>>();
  return {
    body,
    type,
    etag: `W/"${hash('sha256', body, 'base64url').slice(0, 22)}"`,
    encoded(encoding) {
      if (!gains) return undefined;
      const made = encodings.get(encoding) ?? compress(body, encoding);
      encodings.set(encoding, made);
      return made;
    },
  };
}

/** Node's default brotli level is 11, the strongest. */
function compress(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  return encoding === 'br' ? brotliLater(body) : gzipLater(body, { level: 9 });
}
