import { readdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../database/database.ts';
import { MIGRATIONS_FOLDER } from '../database/migrate.ts';
import { readKeyFile } from '../personal/key-file.ts';
import { PersonalDataError } from '../personal/personal-data-error.ts';

/** One thing that must hold before requests are sent here, and what to do when it does not. */
export interface ReadinessCheck {
  readonly name: 'database' | 'migrations' | 'disk' | 'keys';
  readonly ok: boolean;
  readonly detail: string;
}

/** What `/readyz` says. */
export interface Readiness {
  readonly ready: boolean;
  readonly checks: readonly ReadinessCheck[];
  /** What the storage promises about acknowledged writes. */
  readonly durability: string;
}

/** What readiness is judged by. */
export interface ReadinessSources {
  readonly database: Database;
  /** Bytes free where the data is; absent when the data is on another machine. */
  readonly freeBytes?: () => Promise<number>;
  /** The file of keys that seal personal data; absent: there is none to look at. */
  readonly keyFile?: string;
  /** Milliseconds that the database has for an answer. Default 2,000. */
  readonly patienceMs?: number;
}

/** Below this the embedded database may be unable to write its log. */
const LEAST_FREE_BYTES = 256 * 1024 * 1024;

const PUT_BACK =
  'Put it back from your backup, where KEY_FILE says, readable by the user that runs the server.';

const FLUSHED = 'Every acknowledged write has been flushed to disk.';
const NOT_FLUSHED = 'Acknowledged writes may be lost in a crash.';

/** Looks at everything once. It never throws: what cannot be known is not ready. */
export async function judgeReadiness(sources: ReadinessSources): Promise<Readiness> {
  const checks = await Promise.all([
    attempt('database', sources, () => askDatabase(sources.database)),
    attempt('migrations', sources, () => compareMigrations(sources.database)),
    attempt('disk', sources, () => measureDisk(sources)),
    attempt('keys', sources, async () => lookForKeys(sources)),
  ]);
  // Not the engine's own sentence: that one names folders and hosts, and everybody may read this.
  const durability = sources.database.durable ? FLUSHED : NOT_FLUSHED;
  return { ready: checks.every(({ ok }) => ok), checks, durability };
}

type Finding = Omit<ReadinessCheck, 'name'>;

async function attempt(
  name: ReadinessCheck['name'],
  { patienceMs = 2000 }: ReadinessSources,
  look: () => Promise<Finding>,
): Promise<ReadinessCheck> {
  const giveUp = new AbortController();
  const late = wait(patienceMs, undefined, { ref: false, signal: giveUp.signal }).then(
    () => ({ ok: false, detail: `No answer within ${patienceMs} ms.` }),
    () => ({ ok: false, detail: '' }),
  );
  try {
    return { name, ...(await Promise.race([look(), late])) };
  } catch {
    // The reason may quote data; the log of the failing requests has its frames.
    return { name, ok: false, detail: 'It cannot be reached.' };
  } finally {
    giveUp.abort();
  }
}

async function askDatabase(database: Database): Promise<Finding> {
  await database.query('select 1');
  return { ok: true, detail: `${database.kind} answers.` };
}

async function compareMigrations(database: Database): Promise<Finding> {
  const files = await readdir(MIGRATIONS_FOLDER);
  const wanted = files.filter((file) => file.endsWith('.sql')).map((file) => file.slice(0, -4));
  const done = await database.query<{ name: string }>('select name from kysely_migration');
  const names = new Set(done.map(({ name }) => name));
  const missing = wanted.filter((name) => !names.has(name)).toSorted();
  return missing.length === 0
    ? { ok: true, detail: `${wanted.length} of ${wanted.length} done.` }
    : { ok: false, detail: `Not done yet: ${missing.join(', ')}. Restart the server to run them.` };
}

/** Without them nothing that people submitted can be read after the next start. Names no folder. */
function lookForKeys({ keyFile }: ReadinessSources): Finding {
  if (keyFile === undefined) return { ok: true, detail: 'No file of keys is used.' };
  try {
    if (readKeyFile(keyFile) !== undefined)
      return { ok: true, detail: 'The file of keys is there.' };
    return { ok: false, detail: `The file of keys is missing. ${PUT_BACK}` };
  } catch (error) {
    if (!(error instanceof PersonalDataError)) throw error;
    return { ok: false, detail: `The file of keys cannot be read. ${PUT_BACK}` };
  }
}

async function measureDisk({ freeBytes }: ReadinessSources): Promise<Finding> {
  if (freeBytes === undefined) return { ok: true, detail: 'The data is not on this disk.' };
  const free = await freeBytes();
  const detail = `${Math.floor(free / 1024 / 1024)} MiB free.`;
  return free >= LEAST_FREE_BYTES
    ? { ok: true, detail }
    : { ok: false, detail: `${detail} Make room: at least 256 MiB are needed.` };
}
