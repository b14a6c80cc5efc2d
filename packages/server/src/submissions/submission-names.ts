import { randomBytes, randomInt } from 'node:crypto';
import { referenceAlphabet } from '@coup-de-main/protocol';

/** An identifier that sorts by the moment it was made. Source: RFC 9562 §5.7. */
export function uuidV7(now: Date): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/** What somebody says on the phone to name a submission: `7K3M-92TQ`, one of 650 thousand million. */
export function newReference(): string {
  const characters = Array.from({ length: 8 }, () =>
    referenceAlphabet.charAt(randomInt(referenceAlphabet.length)),
  );
  return `${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`;
}
