import { RequestProblem } from '../request-problem.ts';
import { erase } from './erase.ts';
import type { Handled } from './handled.ts';
import { isHeldBack } from './submission-row.ts';

/**
 * Forgets what was held back, once an agent has seen that nobody asked for it. Nothing is mailed: the address
 * may be a stranger's.
 *
 * @throws RequestProblem `state-conflict` for what is not held back.
 */
export async function refuse(handled: Handled): Promise<void> {
  if (!isHeldBack(handled.held.row)) throw new RequestProblem('state-conflict');
  await erase(handled, { what: 'refused', actor: 'agent' });
}
