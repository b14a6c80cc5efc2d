import { sql } from 'kysely';
import { RequestProblem } from '../request-problem.ts';
import type { ReceiptFacts } from './receipt.ts';
import type { Scene } from './submission-kind.ts';

/** One intent of somebody: what they send under one key, however often. */
export interface Intent {
  readonly endpoint: string;
  readonly key: string;
  /** Fingerprint of the body. */
  readonly bodyHash: Buffer;
}

/** What was answered to an intent. */
export interface Answered {
  readonly submissionId: string;
  readonly statusCode: number;
  readonly receipt: ReceiptFacts;
  readonly bodyHash: Buffer;
}

/** How long a second sender of the same key waits for the first, in milliseconds. */
const WAIT_MS = 3000;

/** Seconds after which it may ask again. */
const RETRY_AFTER = 2;

/** SQLSTATE of a lock that was not had in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Claims a key for a new submission, or tells what was answered to it before. Two that come at once wait for
 * each other here: the second sees the first one's answer, or gets the key when the first failed.
 *
 * @throws RequestProblem `request-in-progress` when the first takes too long.
 */
export async function claim(
  { tx, siteId, now }: Pick<Scene, 'tx' | 'siteId' | 'now'>,
  { endpoint, key, bodyHash }: Intent,
  submissionId: string,
): Promise<Answered | undefined> {
  await sql`select set_config('lock_timeout', ${String(WAIT_MS)}, true)`.execute(tx);
  const { rows } = await sql<{ key: string }>`
    insert into idempotency (site_id, endpoint, key, body_hash, submission_id, status_code, created_at)
    values (${siteId}, ${endpoint}, ${key}, ${bodyHash}, ${submissionId}, 201, ${now})
    on conflict do nothing returning key`
    .execute(tx)
    .catch(refuseToWait);
  if (rows.length > 0) return undefined;
  const known = await tx
    .selectFrom('idempotency')
    .select(['submission_id', 'status_code', 'body_hash', 'receipt'])
    .where('site_id', '=', siteId)
    .where('endpoint', '=', endpoint)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return {
    submissionId: known.submission_id,
    statusCode: known.status_code,
    // What `keepAnswer` wrote.
    receipt: known.receipt as unknown as ReceiptFacts,
    bodyHash: known.body_hash,
  };
}

/** Writes down what was answered, in the transaction that claimed the key. */
export async function keepAnswer(
  { tx, siteId }: Pick<Scene, 'tx' | 'siteId'>,
  { endpoint, key }: Intent,
  { statusCode, receipt }: Pick<Answered, 'statusCode' | 'receipt'>,
): Promise<void> {
  await tx
    .updateTable('idempotency')
    .set({ status_code: statusCode, receipt: JSON.stringify(receipt) })
    .where('site_id', '=', siteId)
    .where('endpoint', '=', endpoint)
    .where('key', '=', key)
    .execute();
}

function refuseToWait(error: unknown): never {
  if ((error as { code?: unknown }).code !== LOCK_NOT_AVAILABLE) throw error;
  throw new RequestProblem('request-in-progress', [], { retryAfter: RETRY_AFTER });
}
