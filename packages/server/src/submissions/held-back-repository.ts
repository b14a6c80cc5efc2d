import type { SubmissionType } from '@coup-de-main/protocol';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { PENDING_CONFIRMATION } from './submission-row.ts';

/** Where one looks. */
interface Place {
  readonly db: Kysely<Schema>;
  readonly siteId: string;
}

/** What waits for an agent, without anything personal. */
export interface Waiting {
  readonly submissionId: string;
  readonly reference: string;
  readonly type: SubmissionType;
  /** Why, e.g. `no-challenge`, `many-from-address`. */
  readonly reasons: readonly string[];
  readonly since: Date;
}

/** Everything that is held back until an agent has looked, oldest first. */
export async function listHeldBack({ db, siteId }: Place): Promise<readonly Waiting[]> {
  const rows = await db
    .selectFrom('submission')
    .select(['submission_id', 'reference', 'type', 'to_check', 'created_at'])
    .where('site_id', '=', siteId)
    .where('status', '=', PENDING_CONFIRMATION)
    .where(sql<boolean>`to_check <> '{}'`)
    .where('erased_at', 'is', null)
    .orderBy('created_at')
    .orderBy('submission_id')
    .execute();
  return rows.map((row) => ({
    submissionId: row.submission_id,
    reference: row.reference,
    type: row.type,
    reasons: row.to_check,
    since: row.created_at,
  }));
}

/** The submission of a reference, however it is typed; undefined: none, or it was erased. */
export async function findByReference(
  { db, siteId }: Place,
  typed: string,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('submission')
    .select('submission_id')
    .where('site_id', '=', siteId)
    .where('reference', '=', writtenReference(typed))
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return found?.submission_id;
}

/** `xxxx xxxx` as receipts write it: `XXXX-XXXX`. */
function writtenReference(typed: string): string {
  const signs = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
