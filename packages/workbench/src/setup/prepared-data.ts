import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, repositoryRoot } from '../repository.ts';

/** Everything that decides what a freshly started demonstration has in its database. */
const INPUTS = [
  'packages/protocol/src/**/!(*.test).ts',
  'packages/server/{src,migrations,generated}/**/!(*.test).{ts,sql,json}',
  'package-lock.json',
];

/**
 * A data folder that `fill` fills once for each state of the sources, and that is kept in `.cache/`:
 * copy it, never start on it. Two runs may fill at once; the first to be done is kept.
 * @param root the repository, another one in tests of this module
 */
export async function preparedData(
  fill: (folder: string) => Promise<void>,
  root = repositoryRoot,
): Promise<string> {
  const kept = join(root, '.cache', 'demonstration');
  const name = (await fingerprint(root)).slice(0, 16);
  const folder = join(kept, name);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${String(process.pid)}`;
  await mkdir(unfinished, { recursive: true });
  for (const other of await readdir(kept)) {
    if (!other.startsWith(name)) await rm(join(kept, other), { recursive: true, force: true });
  }
  try {
    await fill(unfinished);
  } catch (error) {
    await rm(unfinished, { recursive: true });
    throw error;
  }
  await rename(unfinished, folder).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

async function fingerprint(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of listFiles(INPUTS, root)) {
    hash.update(`${file}\0`).update(await readFile(join(root, file)));
  }
  return hash.digest('hex');
}
