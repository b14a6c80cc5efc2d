import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { SealedColumns } from '../database/submission-tables.ts';
import type { KeyRing } from './key-ring.ts';
import { PersonalDataError } from './personal-data-error.ts';
import type { SealedPlace } from './sealed-tables.ts';

const CIPHER = 'aes-256-gcm';
/** First byte of everything sealed, so that another form may come later. */
const FORM = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What `seal` makes, named as the columns that keep it: `insert … values ({ ...seal(…) })`. */
export type Sealed = { readonly [Name in keyof SealedColumns]: NonNullable<SealedColumns[Name]> };

/**
 * Seals a value for one place: AES-256-GCM under a key made for it alone, which is wrapped by the newest key
 * of the ring. Forgetting the three columns erases it; sealing again makes another key.
 *
 * @param value anything that JSON can say.
 */
export function seal(ring: KeyRing, place: SealedPlace, value: unknown): Sealed {
  const dataKey = randomBytes(32);
  const { id, secret } = ring.newest();
  return {
    sealed: encrypt(dataKey, contextOf(place), Buffer.from(JSON.stringify(value))),
    data_key: encrypt(secret, contextOf(place, id), dataKey),
    key_id: id,
  };
}

/**
 * What was sealed for a place.
 *
 * @param columns a row of the place's table.
 * @throws PersonalDataError `erased`, `key-missing` or `damaged`.
 */
export function open(ring: KeyRing, place: SealedPlace, columns: Readonly<SealedColumns>): unknown {
  const { sealed, dataKey } = unwrap(ring, place, columns);
  return JSON.parse(authentic(place, () => decrypt(dataKey, contextOf(place), sealed)).toString());
}

/** The same sealed value, its data key wrapped by the newest key of the ring. @throws as `open`. */
export function rewrap(
  ring: KeyRing,
  place: SealedPlace,
  columns: Readonly<SealedColumns>,
): Sealed {
  const { sealed, dataKey } = unwrap(ring, place, columns);
  const { id, secret } = ring.newest();
  return { sealed, data_key: encrypt(secret, contextOf(place, id), dataKey), key_id: id };
}

function unwrap(
  ring: KeyRing,
  place: SealedPlace,
  { sealed, data_key, key_id }: Readonly<SealedColumns>,
): { readonly sealed: Buffer; readonly dataKey: Buffer } {
  if (sealed === null || data_key === null || key_id === null) {
    throw new PersonalDataError('erased', `Nothing is left in ${nameOf(place)}: it was erased.`);
  }
  const key = ring.find(key_id);
  if (key === undefined) {
    throw new PersonalDataError(
      'key-missing',
      `${nameOf(place)} was sealed by the key ${key_id}, which is not in the file of keys. Put back the ` +
        'file that the last "rotate-keys" wrote.',
    );
  }
  const context = contextOf(place, key_id);
  return { sealed, dataKey: authentic(place, () => decrypt(key.secret, context, data_key)) };
}

/** What the tag also covers: a value that is moved to another place, or under another key, does not open. */
function contextOf(
  { siteId, table, rowId, column }: SealedPlace,
  keyId: string | null = null,
): Buffer {
  return Buffer.from(JSON.stringify(['coup-de-main', siteId, table, rowId, column, keyId]));
}

function encrypt(key: Buffer, context: Buffer, plain: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(context);
  const hidden = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(FORM), nonce, hidden, cipher.getAuthTag()]);
}

/** @throws Error whatever is wrong with it. */
function decrypt(key: Buffer, context: Buffer, sealed: Buffer): Buffer {
  if (sealed.at(0) !== FORM)
    throw new TypeError('Sealed in a form that this release does not know.');
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(context);
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const hidden = sealed.subarray(1 + NONCE_BYTES, -TAG_BYTES);
  return Buffer.concat([decipher.update(hidden), decipher.final()]);
}

function authentic(place: SealedPlace, decrypting: () => Buffer): Buffer {
  try {
    return decrypting();
  } catch (error) {
    throw new PersonalDataError(
      'damaged',
      `${nameOf(place)} was changed or moved since it was sealed. Restore the row from a backup.`,
      { cause: error },
    );
  }
}

function nameOf({ table, rowId, column }: SealedPlace): string {
  return `${table}.${column} of ${rowId}`;
}
