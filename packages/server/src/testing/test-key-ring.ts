import type { KeyRing } from '../personal/key-ring.ts';
import { temporaryKeyRing } from '../personal/temporary-key-ring.ts';
import { setClock } from './set-clock.ts';

/** A ring of its own that is kept in no file. */
export function testKeyRing(): KeyRing {
  return temporaryKeyRing(setClock());
}
