import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { addKeyFile, makeKeys, readKeyFile } from './key-file.ts';
import type { KeyFile } from './key-file.ts';
import { keyRingOver } from './key-ring.ts';
import type { KeyRing } from './key-ring.ts';
import { PersonalDataError } from './personal-data-error.ts';
import { usedKeys } from './used-keys.ts';

/** Where the keys are and whose data they seal. */
export interface KeyRingOptions {
  /** Outside the database, so that a copy of the data alone tells nothing. */
  readonly file: string;
  readonly database: Database;
  readonly siteId: string;
  readonly clock: Clock;
}

/**
 * The ring of keys of a site. The first start makes the file (mode 0600); later ones refuse keys that do not
 * belong to the data, before anything is sealed with them.
 *
 * @throws PersonalDataError with a sentence that says how to restore the file.
 */
export async function openKeyRing(options: KeyRingOptions): Promise<KeyRing> {
  const { file, clock } = options;
  const expected = await readCheck(options);
  if (readKeyFile(file) === undefined) {
    if (expected !== undefined) throw missing(file);
    await addKeyFile(file, makeKeys(clock.now()));
  }
  const ring = keyRingOver(() => present(file));
  const kept = expected ?? (await keepCheck(options, checkOf(ring)));
  if (!kept.equals(checkOf(ring))) throw wrong(file);
  await refuseUnknownKeys(options, ring);
  return ring;
}

function present(file: string): KeyFile {
  const keys = readKeyFile(file);
  if (keys === undefined) throw missing(file);
  return keys;
}

/** Tells two rings apart and nothing else. */
function checkOf(ring: KeyRing): Buffer {
  return ring.secret('key-check');
}

async function readCheck({ database, siteId }: KeyRingOptions): Promise<Buffer | undefined> {
  const row = await database.kysely
    .selectFrom('key_check')
    .select('check_value')
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  return row?.check_value;
}

/** Of processes that start together on one database, the first decides. */
async function keepCheck(options: KeyRingOptions, check_value: Buffer): Promise<Buffer> {
  await options.database.kysely
    .insertInto('key_check')
    .values({ site_id: options.siteId, check_value })
    .onConflict((conflict) => conflict.column('site_id').doNothing())
    .execute();
  return (await readCheck(options)) ?? check_value;
}

async function refuseUnknownKeys(options: KeyRingOptions, ring: KeyRing): Promise<void> {
  const used = await usedKeys(options.database, options.siteId);
  for (const keyId of used) {
    if (ring.find(keyId) === undefined) throw keyMissing(options.file, keyId);
  }
}

function missing(file: string): PersonalDataError {
  return new PersonalDataError(
    'key-file-missing',
    `This database holds personal data sealed by keys that were in a file, and there is none at ${file}. ` +
      'Put it back from your backup, or set KEY_FILE to where it is now. Without it nobody can read what ' +
      'people submitted; to begin anew, start with an empty database.',
  );
}

function wrong(file: string): PersonalDataError {
  return new PersonalDataError(
    'wrong-keys',
    `The keys in ${file} are not those of this database. Put the file back that was used with it, or set ` +
      'KEY_FILE to where it is. Several servers on one database share one file: copy it to each.',
  );
}

function keyMissing(file: string, keyId: string): PersonalDataError {
  return new PersonalDataError(
    'key-missing',
    `Some personal data was sealed by the key ${keyId}, which is not in ${file}: the file is older than the ` +
      'data. Put back the one written by the last "rotate-keys".',
  );
}
