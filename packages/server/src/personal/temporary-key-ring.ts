import type { Clock } from '../clock.ts';
import { makeKeys } from './key-file.ts';
import { keyRingOver } from './key-ring.ts';
import type { KeyRing } from './key-ring.ts';

/**
 * A ring that is kept in no file: what is sealed with it cannot be read once this process has ended. For
 * benchmarks and for apps whose database ends with them, never for a site.
 */
export function temporaryKeyRing(clock: Clock): KeyRing {
  const keys = makeKeys(clock.now());
  return keyRingOver(() => keys);
}
