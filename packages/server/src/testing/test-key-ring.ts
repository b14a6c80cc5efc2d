import { makeKeys } from '../personal/key-file.ts';
import { keyRingOver } from '../personal/key-ring.ts';
import type { KeyRing } from '../personal/key-ring.ts';

/** A ring of its own that is kept in no file. */
export function testKeyRing(): KeyRing {
  const keys = makeKeys(new Date('2026-11-22T09:00:00Z'));
  return keyRingOver(() => keys);
}
