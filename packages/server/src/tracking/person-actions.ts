import { requestedActions } from '@coup-de-main/protocol';
import type { RequestedAction, TrackedAction } from '@coup-de-main/protocol';
import { applyChange } from '../submissions/apply-change.ts';
import { awaitsProof, confirm } from '../submissions/confirm.ts';
import { daysAfter } from '../submissions/days.ts';
import type { Handled } from '../submissions/handled.ts';
import { isHeldBack, PENDING_CONFIRMATION } from '../submissions/submission-row.ts';
import { RequestProblem } from '../request-problem.ts';
import type { Opened } from './open-tracked.ts';

/** What a person can do now with the token they hold, in the order in which it is offered. */
export async function possibleActions(opened: Opened): Promise<readonly TrackedAction[]> {
  const possible: TrackedAction[] = [];
  for (const action of requestedActions)
    if (await isPossible(opened, action)) possible.push(action);
  if (isEditable(opened.handled)) possible.push('edit');
  return [...possible, 'withdraw'];
}

/** Whether contents may still be changed. */
export function isEditable({ kind, held }: Handled): boolean {
  return !kind.finalStatuses.has(held.row.status);
}

/**
 * Does what the person asks for.
 *
 * @throws RequestProblem `state-conflict` when it is not possible now, `forbidden` when another link is
 *   needed, and what the kind refuses.
 */
export async function act(opened: Opened, action: RequestedAction): Promise<Handled> {
  const { handled, purpose } = opened;
  if (action === 'confirm') return confirm(handled, purpose);
  if (!(await isPossible(opened, action))) throw new RequestProblem('state-conflict');
  if (action === 'renew') return renew(handled);
  const own = handled.kind.actions[action];
  if (own === undefined) throw new RequestProblem('state-conflict');
  const change = await own.run(handled.held, handled.scene);
  // Whoever acts by the mailed link has read the mail.
  const proves = purpose === 'confirm' && awaitsProof(handled);
  return applyChange(handled, change, {
    actor: 'person',
    ...(handled.held.row.status === PENDING_CONFIRMATION && { isArrival: true }),
    ...(proves && { columns: { confirmed_at: handled.scene.now } }),
  });
}

async function isPossible({ handled, purpose }: Opened, action: RequestedAction): Promise<boolean> {
  const { kind, scene, held } = handled;
  if (action === 'confirm') return purpose === 'confirm' && awaitsProof(handled);
  if (action === 'renew') return kind.renewal?.statuses.has(held.row.status) === true;
  // Nor may anybody let through what an agent has to look at.
  if (isHeldBack(held.row)) return false;
  // As long as an address is not proven, only the link that was mailed to it counts.
  if (awaitsProof(handled) && purpose !== 'confirm') return false;
  return (await kind.actions[action]?.isPossible(held, scene)) === true;
}

async function renew(handled: Handled): Promise<Handled> {
  const days = handled.kind.renewal?.days ?? 0;
  return applyChange(
    handled,
    { what: 'renewed', expiresAt: daysAfter(handled.scene.now, days) },
    { actor: 'person' },
  );
}
