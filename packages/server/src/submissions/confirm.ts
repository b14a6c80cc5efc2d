import type { TokenPurpose } from '../database/submission-tables.ts';
import { RequestProblem } from '../request-problem.ts';
import { applyChange } from './apply-change.ts';
import { mailboxOf } from './contact.ts';
import type { Handled } from './handled.ts';
import { settle } from './settle.ts';
import { isHeldBack, PENDING_CONFIRMATION } from './submission-row.ts';

/** Whether the address of a submission has still to be proven, and a link was mailed for that. */
export function awaitsProof({ kind, held: { row, input } }: Handled): boolean {
  const isClosed = kind.finalStatuses.has(row.status) || isHeldBack(row);
  return row.confirmed_at === null && mailboxOf(input) !== undefined && !isClosed;
}

/**
 * Proves the address by the link that was mailed to it. Opening the link twice is as good as once. What was
 * waiting for it counts from now on; what counted already (its address was changed) goes on.
 *
 * @throws RequestProblem `forbidden` for another link than the mailed one; what the kind refuses.
 */
export async function confirm(handled: Handled, purpose: TokenPurpose): Promise<Handled> {
  const { row } = handled.held;
  if (row.confirmed_at !== null) return handled;
  if (purpose !== 'confirm') throw new RequestProblem('forbidden');
  if (!awaitsProof(handled)) throw new RequestProblem('state-conflict');
  if (row.status === PENDING_CONFIRMATION) return (await settle(handled, 'person')).handled;
  return applyChange(
    handled,
    { what: 'confirmed' },
    { actor: 'person', columns: { confirmed_at: handled.scene.now } },
  );
}
