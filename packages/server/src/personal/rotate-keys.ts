import { sql } from 'kysely';
import type { SealedColumns } from '../database/submission-tables.ts';
import { makeKey, readKeyFile, replaceKeyFile } from './key-file.ts';
import type { KeyFile } from './key-file.ts';
import type { KeyRing } from './key-ring.ts';
import { openKeyRing } from './open-key-ring.ts';
import type { KeyRingOptions } from './open-key-ring.ts';
import { rewrap } from './seal.ts';
import { sealedTables } from './sealed-tables.ts';
import { usedKeys } from './used-keys.ts';
import type { SealedTable } from './sealed-tables.ts';

/** Rows whose keys are wrapped anew in one transaction. */
const BATCH = 200;
const DAY_MS = 86_400_000;
/**
 * Days that a key which seals nothing any more stays in the file: backups made before the rotation can be read as
 * long. What was erased can be read in no backup once its key is gone.
 */
const RETIRED_DAYS = 35;

/** What a rotation did. */
export interface Rotation {
  readonly newKeyId: string;
  /** Rows whose key is now wrapped by the new one. */
  readonly rewrapped: number;
  /** Names of the retired keys that left the file. */
  readonly forgotten: readonly string[];
}

/**
 * Makes a new key, wraps the keys of all sealed rows with it, and forgets retired keys after `RETIRED_DAYS`.
 * Servers that run meanwhile find the new key by themselves and seal with it from then on. Cut off in the middle
 * nothing is lost: run it again.
 *
 * @throws PersonalDataError as `openKeyRing`, or when a row does not open.
 */
export async function rotateKeys(options: KeyRingOptions): Promise<Rotation> {
  const { clock } = options;
  await openKeyRing(options);
  await changeFile(options, (keys) => addKey(keys, clock.now()));
  const ring = await openKeyRing(options);
  let rewrapped = 0;
  for (const table of sealedTables) rewrapped += await rewrapTable(options, ring, table);
  const used = await usedKeys(options.database, options.siteId);
  const forgotten: string[] = [];
  // From the file as it is now: another rotation may have added a key meanwhile, and sealed with it.
  await changeFile(options, (keys) => {
    const kept = forgetRetired(keys, { used, now: clock.now() });
    forgotten.push(...keys.keys.filter((key) => !kept.keys.includes(key)).map(({ id }) => id));
    return kept;
  });
  return { newKeyId: ring.newest().id, rewrapped, forgotten };
}

/** Of rotations that run at once, one after the other: the row is the lock, which ends with who holds it. */
function changeFile(
  { database, siteId, file }: KeyRingOptions,
  change: (keys: KeyFile) => KeyFile,
): Promise<void> {
  return database.kysely.transaction().execute(async (tx) => {
    await tx
      .selectFrom('key_check')
      .select('site_id')
      .where('site_id', '=', siteId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const keys = readKeyFile(file);
    if (keys === undefined) throw new TypeError(`${file} was there and is gone.`);
    await replaceKeyFile(file, change(keys));
  });
}

function addKey(keys: KeyFile, now: Date): KeyFile {
  const retiredAt = now.toISOString();
  return { ...keys, keys: [...keys.keys.map((key) => ({ retiredAt, ...key })), makeKey(now)] };
}

function forgetRetired(
  keys: KeyFile,
  { used, now }: { readonly used: ReadonlySet<string>; readonly now: Date },
): KeyFile {
  const limit = now.getTime() - RETIRED_DAYS * DAY_MS;
  const stays = ({ id, retiredAt }: KeyFile['keys'][number]) =>
    retiredAt === undefined || used.has(id) || Date.parse(retiredAt) > limit;
  return { ...keys, keys: keys.keys.filter(stays) };
}

async function rewrapTable(
  options: KeyRingOptions,
  ring: KeyRing,
  table: SealedTable,
): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await rewrapBatch(options, ring, table);
    total += count;
    if (count < BATCH) return total;
  }
}

interface SealedRow extends SealedColumns {
  readonly row_id: string;
}

function rewrapBatch(
  { database, siteId }: KeyRingOptions,
  ring: KeyRing,
  { table, idColumn }: SealedTable,
): Promise<number> {
  return database.kysely.transaction().execute(async (tx) => {
    const { rows } = await sql<SealedRow>`
      select ${sql.ref(idColumn)} as row_id, sealed, data_key, key_id from ${sql.table(table)}
      where site_id = ${siteId} and key_id <> ${ring.newest().id}
      order by 1 limit ${BATCH} for update`.execute(tx);
    for (const row of rows) {
      const place = { siteId, table, rowId: row.row_id, column: 'sealed' } as const;
      const { data_key, key_id } = rewrap(ring, place, row);
      await sql`
        update ${sql.table(table)} set data_key = ${data_key}, key_id = ${key_id}
        where site_id = ${siteId} and ${sql.ref(idColumn)} = ${row.row_id}`.execute(tx);
    }
    return rows.length;
  });
}
