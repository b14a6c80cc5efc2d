import type { TokenPurpose } from '../database/submission-tables.ts';
import { RequestProblem } from '../request-problem.ts';
import { lookAt, takeInHand } from '../submissions/handled.ts';
import type { Handled } from '../submissions/handled.ts';
import type { Scene } from '../submissions/submission-kind.ts';
import type { SubmissionPorts } from '../submissions/submission-ports.ts';
import { findByToken } from '../submissions/submission-repository.ts';

/** A submission that a token opened. */
export interface Opened {
  readonly handled: Handled;
  readonly purpose: TokenPurpose;
}

/** A way to the submission: `look` changes nothing, `hand` keeps others from changing it meanwhile. */
export type Way = 'look' | 'hand';

/**
 * Opens the submission of a token.
 *
 * @throws RequestProblem `token-invalid` for a token that is unknown, expired or revoked, all the same;
 *   `not-found` when what it opened was erased.
 */
export async function openTracked(
  ports: SubmissionPorts,
  scene: Scene,
  { token, way }: { readonly token: string; readonly way: Way },
): Promise<Opened> {
  const found = await findByToken(scene, token, scene.now);
  if (found === undefined) throw new RequestProblem('token-invalid');
  const open = way === 'look' ? lookAt : takeInHand;
  return { handled: await open(ports, scene, found.submissionId), purpose: found.purpose };
}
