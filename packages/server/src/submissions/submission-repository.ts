import type { Insertable, Transaction, Updateable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { SubmissionTable, TokenPurpose } from '../database/submission-tables.ts';
import { hashToken } from '../personal/derived-secrets.ts';
import type { SubmissionRow } from './submission-row.ts';

/** Where one submission is kept. */
export interface SubmissionPlace {
  readonly tx: Transaction<Schema>;
  readonly siteId: string;
}

/** Keeps a new row. */
export async function insertSubmission(
  tx: Transaction<Schema>,
  row: Insertable<SubmissionTable>,
): Promise<SubmissionRow> {
  return tx.insertInto('submission').values(row).returningAll().executeTakeFirstOrThrow();
}

/** Reads a row and keeps others from changing it until the end of the transaction. */
export async function lockSubmission(
  { tx, siteId }: SubmissionPlace,
  submissionId: string,
): Promise<SubmissionRow | undefined> {
  return tx
    .selectFrom('submission')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .forUpdate()
    .executeTakeFirst();
}

/** Reads a row without keeping anybody from changing it. */
export async function readSubmission(
  { tx, siteId }: SubmissionPlace,
  submissionId: string,
): Promise<SubmissionRow | undefined> {
  return tx
    .selectFrom('submission')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .executeTakeFirst();
}

/** Changes columns of a row. */
export async function updateSubmission(
  { tx, siteId }: SubmissionPlace,
  submissionId: string,
  columns: Updateable<SubmissionTable>,
): Promise<SubmissionRow> {
  return tx
    .updateTable('submission')
    .set(columns)
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Lets tokens open a submission; only their SHA-256 is kept. */
export async function admitTokens(
  { tx, siteId }: SubmissionPlace,
  submissionId: string,
  tokens: readonly { readonly token: string; readonly purpose: TokenPurpose }[],
): Promise<void> {
  await tx
    .insertInto('submission_token')
    .values(
      tokens.map(({ token, purpose }) => ({
        site_id: siteId,
        token_hash: hashToken(token),
        submission_id: submissionId,
        purpose,
        expires_at: null,
        revoked_at: null,
      })),
    )
    .execute();
}

/** Ends tokens of a submission: `confirm` alone when the address is another one now. */
export async function revokeTokens(
  { tx, siteId, now }: SubmissionPlace & { readonly now: Date },
  submissionId: string,
  purposes: readonly TokenPurpose[],
): Promise<void> {
  await tx
    .updateTable('submission_token')
    .set({ revoked_at: now })
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .where('purpose', 'in', purposes)
    .where('revoked_at', 'is', null)
    .execute();
}

/** What a token opens; undefined for one that is unknown, expired or revoked: nobody can tell which. */
export async function findByToken(
  { tx, siteId }: SubmissionPlace,
  token: string,
  now: Date,
): Promise<{ readonly submissionId: string; readonly purpose: TokenPurpose } | undefined> {
  const found = await tx
    .selectFrom('submission_token')
    .select(['submission_id', 'purpose', 'expires_at', 'revoked_at'])
    .where('site_id', '=', siteId)
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst();
  if (found === undefined || found.revoked_at !== null) return undefined;
  if (found.expires_at !== null && found.expires_at <= now) return undefined;
  return { submissionId: found.submission_id, purpose: found.purpose };
}
