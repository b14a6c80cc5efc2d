import type { TokenPurpose } from '../database/submission-tables.ts';
import { blindIndex, deriveToken, digest } from '../personal/derived-secrets.ts';
import type { KeyRing } from '../personal/key-ring.ts';
import { open, seal } from '../personal/seal.ts';
import type { Sealed } from '../personal/seal.ts';
import { submissionPlace } from '../personal/sealed-tables.ts';
import type { SubmissionInput } from './submission-kind.ts';
import type { SubmissionRow } from './submission-row.ts';

/** What needs the secret keys of the site. */
export interface Vault {
  readonly ring: KeyRing;
  seal(submissionId: string, input: SubmissionInput): Sealed;
  /** @throws PersonalDataError when the row was erased, moved or tampered with. */
  open(row: SubmissionRow): SubmissionInput;
  /** By which one finds what an address has submitted; capitals do not count. */
  emailIndex(email: string): Buffer;
  /** The same for a number in E.164. */
  phoneIndex(phone: string): Buffer;
  /** The token itself, derived: it is kept nowhere. */
  token(submissionId: string, purpose: TokenPurpose, generation: number): string;
  /** Fingerprint of a body, which nobody without the key can guess from. */
  digest(text: string): Buffer;
}

/** The vault of one site over its ring of keys. */
export function createVault(ring: KeyRing, siteId: string): Vault {
  return {
    ring,
    seal: (submissionId, input) => seal(ring, submissionPlace(siteId, submissionId), input),
    // The kind's own schema read it before it was sealed.
    open: (row) => open(ring, submissionPlace(siteId, row.submission_id), row) as SubmissionInput,
    emailIndex: (email) =>
      blindIndex(ring, { siteId, kind: 'email', normalized: email.trim().toLowerCase() }),
    phoneIndex: (phone) => blindIndex(ring, { siteId, kind: 'phone', normalized: phone }),
    token: (submissionId, purpose, generation) =>
      deriveToken(ring, { siteId, submissionId, purpose, generation }),
    digest: (text) => digest(ring, text),
  };
}
