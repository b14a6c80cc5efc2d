import { randomBytes } from 'node:crypto';
import { constants, readFileSync } from 'node:fs';
import { link, open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { PersonalDataError } from './personal-data-error.ts';

const KEY_BYTES = 32;
const Secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** One key that seals: what it is called in the database, when it was made, when another took its place. */
const KeyEntry = z.strictObject({
  id: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
  secret: Secret,
  madeAt: z.iso.datetime(),
  retiredAt: z.optional(z.iso.datetime()),
});
export type KeyEntry = z.infer<typeof KeyEntry>;

/** The file of keys: `root` for what must stay the same for ever, `keys` for what can be sealed anew. */
const KeyFile = z.strictObject({
  version: z.literal(1),
  root: Secret,
  /** Oldest first; the last one seals. */
  keys: z.array(KeyEntry).check(
    z.minLength(1),
    z.refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length),
  ),
});
export type KeyFile = z.infer<typeof KeyFile>;

/** A new key. */
export function makeKey(now: Date): KeyEntry {
  return { id: randomBytes(4).toString('hex'), secret: secret(), madeAt: now.toISOString() };
}

/** The content of a new file, with one key. */
export function makeKeys(now: Date): KeyFile {
  return { version: 1, root: secret(), keys: [makeKey(now)] };
}

function secret(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

/**
 * The keys in a file; undefined when there is no such file.
 *
 * @throws PersonalDataError `key-file-unreadable`.
 */
export function readKeyFile(file: string): KeyFile | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw unreadable(file, `it cannot be read (${codeOf(error)})`, error);
  }
  const parsed = z.safeParse(KeyFile, parseJson(text));
  if (parsed.success) return parsed.data;
  // No cause: what was read is secret.
  throw unreadable(file, 'it does not hold keys, or only a part of them');
}

/**
 * Writes a new file that only its owner may read, flushed to the disk; an existing one is left as it is.
 *
 * @returns false when there is one already, made by somebody else in the meantime.
 * @throws PersonalDataError `key-file-unreadable` when the folder cannot be written.
 */
export async function addKeyFile(file: string, keys: KeyFile): Promise<boolean> {
  return writing(file, async () => {
    const part = await writePart(file, keys);
    try {
      // Unlike a rename, a link never replaces.
      await link(part, file);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    } finally {
      await unlink(part);
      await flushFolder(file);
    }
  });
}

/** Replaces the file at once: whoever reads meets the old keys or the new ones. @throws as `addKeyFile`. */
export async function replaceKeyFile(file: string, keys: KeyFile): Promise<void> {
  await writing(file, async () => {
    await rename(await writePart(file, keys), file);
    await flushFolder(file);
  });
}

async function writePart(file: string, keys: KeyFile): Promise<string> {
  const part = `${file}.${randomBytes(4).toString('hex')}.part`;
  const handle = await open(part, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(keys, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return part;
}

async function flushFolder(file: string): Promise<void> {
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function writing<Result>(file: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw unreadable(file, `it cannot be written (${codeOf(error)})`, error);
  }
}

function unreadable(file: string, what: string, cause?: unknown): PersonalDataError {
  return new PersonalDataError(
    'key-file-unreadable',
    `The file of keys ${file} cannot be used: ${what}. Put it back from your backup, let the user that runs ` +
      'the server read and write it, or name another with KEY_FILE. Never make a new one over existing data: ' +
      'it could not be read any more.',
    { cause },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'no reason given';
}
