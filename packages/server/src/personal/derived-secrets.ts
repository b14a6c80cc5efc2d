import type { Buffer } from 'node:buffer';
import { createHash, createHmac } from 'node:crypto';
import type { TokenPurpose } from '../database/submission-tables.ts';
import type { KeyRing } from './key-ring.ts';

/** What can be looked for without being known. */
export type IndexKind = 'email' | 'phone';

/** One normalised address or number of one site. */
export interface Indexed {
  readonly siteId: string;
  readonly kind: IndexKind;
  /** An e-mail address in lower case, or a number as E.164. */
  readonly normalized: string;
}

/**
 * 32 bytes that are equal for equal addresses of a site and tell nobody without the key which: to find who
 * has submitted before.
 */
export function blindIndex(ring: KeyRing, { siteId, kind, normalized }: Indexed): Buffer {
  return hmac(ring.secret('blind-index'), [siteId, kind, normalized]);
}

/** What a token opens, and for what. */
export interface TokenOf {
  readonly siteId: string;
  readonly submissionId: string;
  readonly purpose: TokenPurpose;
  /** `submission.token_generation`: another number, another token. */
  readonly generation: number;
}

/**
 * The secret that opens a submission, 43 characters of base64url. It is derived, not drawn, so that a receipt or a
 * mail can be written again although nobody keeps the token.
 */
export function deriveToken(ring: KeyRing, of: TokenOf): string {
  const { siteId, submissionId, purpose, generation } = of;
  const parts = [siteId, submissionId, purpose, generation];
  return hmac(ring.secret('token'), parts).toString('base64url');
}

/** What is kept of a token. SHA-256 suffices: a token has 256 random bits, there is nothing to guess. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Fingerprint of a text, which nobody without the key can find by trying likely texts. */
export function digest(ring: KeyRing, text: string): Buffer {
  return hmac(ring.secret('digest'), [text]);
}

/** Parts are told apart by JSON: "a", "bc" is not "ab", "c". */
function hmac(secret: Buffer, parts: readonly (string | number)[]): Buffer {
  return createHmac('sha256', secret).update(JSON.stringify(parts)).digest();
}
