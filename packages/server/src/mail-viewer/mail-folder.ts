import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readEml } from './read-eml.ts';
import type { ReadMail } from './read-eml.ts';

/** A mail of the folder. */
export interface FiledMail extends ReadMail {
  /** Name of its file without `.eml`. */
  readonly id: string;
}

/** The mails that were put instead of being sent. */
export interface MailFolder {
  /** Newest first. A folder that nobody has made yet is empty. */
  list(): Promise<readonly FiledMail[]>;
  /** Undefined: there is none of that name. */
  read(id: string): Promise<FiledMail | undefined>;
}

/** Opens no more than the `.eml` files of one folder. */
export function openMailFolder(folder: string): MailFolder {
  async function read(id: string): Promise<FiledMail | undefined> {
    if (!/^[\w-]{1,80}$/.test(id)) return undefined;
    const raw = await unlessAbsent(readFile(join(folder, `${id}.eml`), 'utf8'));
    const mail = raw === undefined ? undefined : readEml(raw);
    return mail && { id, ...mail };
  }
  return {
    read,
    async list() {
      const files = (await unlessAbsent(readdir(folder))) ?? [];
      const ids = files.flatMap((file) => /^(.+)\.eml$/.exec(file)?.[1] ?? []);
      const mails = await Promise.all(ids.map(read));
      return mails
        .filter((mail) => mail !== undefined)
        .toSorted((a, b) => b.date.getTime() - a.date.getTime() || (a.id < b.id ? 1 : -1));
    },
  };
}

async function unlessAbsent<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ENOENT') return undefined;
    throw error;
  }
}
