import { applyChange } from './apply-change.ts';
import { mailboxOf } from './contact.ts';
import { daysAfter } from './days.ts';
import type { Handled } from './handled.ts';
import { CONFIRM_WITHIN_DAYS } from './new-row.ts';
import { proveAddress } from './order-mails.ts';
import { RequestProblem } from '../request-problem.ts';
import { settle } from './settle.ts';
import { isHeldBack } from './submission-row.ts';

/**
 * Goes on with what was held back, once an agent has looked at it: the link that proves the address is mailed,
 * or what came by phone counts.
 *
 * @throws RequestProblem `state-conflict` for what is not held back; what the kind refuses by now, e.g.
 *   `mission-full`.
 */
export async function letThrough(handled: Handled): Promise<Handled> {
  const { scene, held } = handled;
  if (!isHeldBack(held.row)) throw new RequestProblem('state-conflict');
  const byMail = mailboxOf(held.input) !== undefined;
  const checked = await applyChange(
    handled,
    {
      what: 'checked',
      ...(byMail && { expiresAt: daysAfter(scene.now, CONFIRM_WITHIN_DAYS) }),
    },
    { actor: 'agent', columns: { to_check: [] } },
  );
  if (!byMail) return (await settle(checked, 'agent')).handled;
  await proveAddress(checked, 'checked');
  return checked;
}
