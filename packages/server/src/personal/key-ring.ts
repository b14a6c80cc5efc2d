import { Buffer } from 'node:buffer';
import { hkdfSync } from 'node:crypto';
import type { KeyFile } from './key-file.ts';

/** A key that wraps the data keys of rows. */
export interface SealingKey {
  /** What `key_id` says in the rows. */
  readonly id: string;
  readonly secret: Buffer;
}

/**
 * The secrets of a site. All members are functions, so that a ring that is logged or turned into JSON by
 * mistake shows nothing.
 */
export interface KeyRing {
  /** The key that seals from now on. */
  newest(): SealingKey;
  /** The key of that name; undefined when it is not in the ring. */
  find(keyId: string): SealingKey | undefined;
  /**
   * 32 bytes for one purpose, always the same: they do not change when keys are rotated.
   *
   * @param purpose word that nobody else uses, e.g. `challenge`.
   */
  secret(purpose: string): Buffer;
}

/**
 * A ring over keys. `read` is asked at once, again before anything is sealed and when a row names a key that is
 * unknown: another process may have rotated them, and in time forget the one that this process knows.
 */
export function keyRingOver(read: () => KeyFile): KeyRing {
  let file = read();
  const secrets = new Map<string, Buffer>();
  const find = (keyId: string) => {
    const entry = file.keys.find(({ id }) => id === keyId);
    return entry && { id: entry.id, secret: Buffer.from(entry.secret, 'base64url') };
  };
  return {
    newest() {
      file = read();
      const newest = find(file.keys.at(-1)?.id ?? '');
      if (newest === undefined) throw new TypeError('A ring has at least one key.');
      return newest;
    },
    find(keyId) {
      const found = find(keyId);
      if (found !== undefined) return found;
      file = read();
      return find(keyId);
    },
    secret(purpose) {
      const known = secrets.get(purpose) ?? derive(file.root, purpose);
      secrets.set(purpose, known);
      return known;
    },
  };
}

/** Source: RFC 5869; no salt, for the root is random already. */
function derive(root: string, purpose: string): Buffer {
  const key = Buffer.from(root, 'base64url');
  return Buffer.from(hkdfSync('sha256', key, '', `coup-de-main/${purpose}`, 32));
}
