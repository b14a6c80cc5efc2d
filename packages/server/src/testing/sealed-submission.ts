import { randomBytes, randomUUID } from 'node:crypto';
import type { SubmissionType } from '@coup-de-main/protocol';
import type { Database } from '../database/database.ts';
import { blindIndex } from '../personal/derived-secrets.ts';
import type { KeyRing } from '../personal/key-ring.ts';
import { seal } from '../personal/seal.ts';
import { submissionPlace } from '../personal/sealed-tables.ts';

/** A submission to put straight into the database; what is absent has a likely value. */
export interface SealedSubmission {
  readonly siteId: string;
  /** What the person gave. */
  readonly input: unknown;
  readonly type?: SubmissionType;
  readonly status?: string;
  readonly lang?: string | null;
  readonly at?: Date;
  readonly expiresAt?: Date;
  /** Found again by this address. */
  readonly email?: string;
}

/** Inserts a submission without the feature that takes them. @returns its id. */
export async function insertSealedSubmission(
  { kysely }: Database,
  ring: KeyRing,
  submission: SealedSubmission,
): Promise<string> {
  const { siteId, input, email, at = new Date('2026-11-22T09:00:00Z') } = submission;
  const submission_id = randomUUID();
  const reference = randomBytes(4).toString('hex').toUpperCase();
  await kysely
    .insertInto('submission')
    .values({
      site_id: siteId,
      submission_id,
      reference: `${reference.slice(0, 4)}-${reference.slice(4)}`,
      type: submission.type ?? 'request',
      status: submission.status ?? 'open',
      lang: submission.lang === undefined ? 'fr' : submission.lang,
      created_at: at,
      updated_at: at,
      purge_at: new Date(at.getTime() + 365 * 86_400_000),
      expires_at: submission.expiresAt ?? null,
      email_index:
        email === undefined ? null : blindIndex(ring, { siteId, kind: 'email', normalized: email }),
      consent_version: '2026-11',
      consent_at: at,
      consent_by: 'self',
      ...seal(ring, submissionPlace(siteId, submission_id), input),
    })
    .execute();
  return submission_id;
}

/** A site with nothing in it. */
export async function insertSite({ kysely }: Database, siteId: string): Promise<void> {
  await kysely
    .insertInto('site')
    .values({ site_id: siteId, name: `Ville de ${siteId}` })
    .execute();
}
