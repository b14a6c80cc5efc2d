import { sql } from 'kysely';
import type { Scene } from '../submissions/submission-kind.ts';
import { PENDING_CONFIRMATION } from '../submissions/submission-row.ts';
import type { SubmissionRow } from '../submissions/submission-row.ts';

/** Newest submissions of one address whose links are sent again; more would be a flood. */
const MOST = 5;

/**
 * The submissions whose mails go to an address, newest first: those of the proxy where there is one with an
 * address. What is held back is left out: nothing leaves before an agent has looked.
 */
export async function findByAddress(
  { tx, siteId }: Pick<Scene, 'tx' | 'siteId'>,
  emailIndex: Buffer,
): Promise<readonly SubmissionRow[]> {
  return tx
    .selectFrom('submission')
    .selectAll()
    .where('site_id', '=', siteId)
    .where((where) =>
      where.or([
        where('proxy_email_index', '=', emailIndex),
        where.and([where('proxy_email_index', 'is', null), where('email_index', '=', emailIndex)]),
      ]),
    )
    .where('erased_at', 'is', null)
    .where(sql<boolean>`not (status = ${PENDING_CONFIRMATION} and to_check <> '{}')`)
    .orderBy('created_at', 'desc')
    .orderBy('submission_id', 'desc')
    .limit(MOST)
    .execute();
}
