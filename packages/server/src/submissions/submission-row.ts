import type { Selectable } from 'kysely';
import type { SubmissionTable } from '../database/submission-tables.ts';

/** A row of `submission` as it is read: who it is about is in `sealed` and nowhere else. */
export type SubmissionRow = Selectable<SubmissionTable>;

/**
 * Whether nothing may leave or be taken before an agent has looked: it came doubtfully, and nobody has
 * said yet that it is fine.
 */
export function isHeldBack({
  status,
  to_check,
}: Pick<SubmissionRow, 'status' | 'to_check'>): boolean {
  return status === PENDING_CONFIRMATION && to_check.length > 0;
}

/** The first state of every kind, until the mailed link has proven the address. */
export const PENDING_CONFIRMATION = 'pending-confirmation';
