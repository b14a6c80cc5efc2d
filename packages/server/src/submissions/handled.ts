import { RequestProblem } from '../request-problem.ts';
import type { Held, Scene, SubmissionInput, SubmissionKind } from './submission-kind.ts';
import type { SubmissionPorts } from './submission-ports.ts';
import { lockSubmission, readSubmission } from './submission-repository.ts';
import type { SubmissionRow } from './submission-row.ts';

/** One submission inside one transaction, with all that is needed to do something about it. */
export interface Handled {
  readonly ports: SubmissionPorts;
  readonly kind: SubmissionKind;
  readonly scene: Scene;
  readonly held: Held;
}

/**
 * Takes a submission in hand to change it: what it shares with others is locked first, then its row.
 *
 * @throws RequestProblem `not-found` when it was erased.
 */
export async function takeInHand(
  ports: SubmissionPorts,
  scene: Scene,
  submissionId: string,
): Promise<Handled> {
  const seen = await readSubmission(scene, submissionId);
  if (seen === undefined || seen.erased_at !== null) throw new RequestProblem('not-found');
  await ports.kinds.get(seen.type).lock?.(submissionId, scene);
  return takeAlso(ports, scene, submissionId);
}

/** Takes one in hand of which everything shared is locked already. @throws RequestProblem `not-found` */
export async function takeAlso(
  ports: SubmissionPorts,
  scene: Scene,
  submissionId: string,
): Promise<Handled> {
  return handle(ports, scene, await lockSubmission(scene, submissionId));
}

/** Reads a submission to show it. @throws RequestProblem `not-found` when it was erased. */
export async function lookAt(
  ports: SubmissionPorts,
  scene: Scene,
  submissionId: string,
): Promise<Handled> {
  return handle(ports, scene, await readSubmission(scene, submissionId));
}

/** The same submission with its row as it is now, and possibly other contents. */
export function withRow(
  handled: Handled,
  row: SubmissionRow,
  input: SubmissionInput = handled.held.input,
): Handled {
  return { ...handled, held: { row, input } };
}

function handle(ports: SubmissionPorts, scene: Scene, row: SubmissionRow | undefined): Handled {
  if (row === undefined || row.erased_at !== null) throw new RequestProblem('not-found');
  const held = { row, input: ports.vault.open(row) };
  return { ports, kind: ports.kinds.get(row.type), scene, held };
}
