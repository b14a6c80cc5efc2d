import { RequestProblem } from '../request-problem.ts';
import type { SubmissionPorts } from './submission-ports.ts';

/**
 * Does something with a token, and counts it when it opens nothing. Above ten such in an hour from one home
 * the answer is no longer "wrong" but "wait". A token that is right is never refused: five hundred people may
 * share one address, and one of them guess.
 *
 * @throws RequestProblem `rate-limited`, and whatever `run` throws.
 */
export async function countingWrongTokens<Result>(
  { restraint, clock }: Pick<SubmissionPorts, 'restraint' | 'clock'>,
  ip: string,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof RequestProblem) || error.code !== 'token-invalid') throw error;
    const retryAfter = restraint?.waitAfterWrongToken(ip, clock.now());
    if (retryAfter === undefined) throw error;
    throw new RequestProblem('rate-limited', [], { retryAfter, sentence: 'wrongTokens' });
  }
}
