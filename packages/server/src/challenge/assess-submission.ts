import type { Clock } from '../clock.ts';
import { RequestProblem } from '../request-problem.ts';
import type { Reachable } from '../submissions/submission-kind.ts';
import type { AssessedSubmission, AssessSubmission } from '../submissions/submission-ports.ts';
import type { ChallengeRepository } from './challenge-repository.ts';
import { CHALLENGE_LIFE_MS, judgeAnswer } from './proof-of-work.ts';
import type { AnswerFault } from './proof-of-work.ts';
import type { SubmissionLimits } from './submission-limits.ts';

/**
 * Why an agent should look at a submission before anything is done with it. None of these refuses: a person
 * without JavaScript solves no challenge, a password manager fills every field, a town hall has one address.
 */
export type CheckReason =
  | 'no-challenge'
  | AnswerFault
  | 'reused-challenge'
  | 'too-fast'
  | 'trap'
  | 'many-from-address'
  | 'many-to-mailbox';

/** What an assessment is made with. */
export interface AssessmentPorts {
  readonly used: ChallengeRepository;
  readonly limits: SubmissionLimits;
  readonly clock: Clock;
  /** Secrets that sign challenges: today's first. Read each time, for keys rotate. */
  readonly secrets: () => readonly string[];
}

/**
 * Fewest milliseconds between the issue of a challenge and its answer. Nobody reads a form and fills it in
 * three seconds; a client that fetched its challenge late waits that long before it sends.
 */
const SHORTEST_MS = 3000;

/**
 * Judges submissions by how they come, never by what they say: each call uses a challenge up and counts.
 *
 * @returns a function that throws RequestProblem `rate-limited`, with the seconds to wait, for an address that
 *   has sent too many without one solved challenge.
 */
export function createAssessment(ports: AssessmentPorts): AssessSubmission {
  const { limits, clock } = ports;
  return async (submission) => {
    const { body, ip } = submission;
    const now = clock.now();
    const fault = await faultOf(submission, ports, now);
    if (fault !== undefined && fault !== 'too-fast') {
      const retryAfter = limits.mustWait(ip, now);
      if (retryAfter !== undefined) throw new RequestProblem('rate-limited', [], { retryAfter });
    }
    const reasons: readonly (CheckReason | undefined)[] = [
      fault,
      isFilled(body.trap) ? 'trap' : undefined,
      limits.mayPass(ip, now) ? undefined : 'many-from-address',
      mayMailAll([body.person, body.proxy], limits, now) ? undefined : 'many-to-mailbox',
    ];
    return { toCheck: reasons.filter((reason) => reason !== undefined) };
  };
}

async function faultOf(
  { body, tx }: AssessedSubmission,
  { used, secrets }: AssessmentPorts,
  now: Date,
): Promise<CheckReason | undefined> {
  const answer = body.challenge;
  if (answer === undefined) return 'no-challenge';
  const judgement = await judgeAnswer(answer, secrets(), now);
  if (judgement.fault !== undefined) return judgement.fault;
  const { issuedAt, signatureHash } = judgement;
  // Kept for as long as the answer would be good, and a minute for clocks of other processes.
  const expiresAt = new Date(issuedAt.getTime() + CHALLENGE_LIFE_MS + 60_000);
  if (!(await used.use(tx, { signatureHash, expiresAt }))) return 'reused-challenge';
  return now.getTime() - issuedAt.getTime() < SHORTEST_MS ? 'too-fast' : undefined;
}

function isFilled(trap: string | undefined): boolean {
  return trap !== undefined && trap !== '';
}

function mayMailAll(
  people: readonly (Reachable | undefined)[],
  limits: SubmissionLimits,
  now: Date,
): boolean {
  const emails = people.flatMap((person) => person?.email ?? []);
  return emails.map((email) => limits.mayMail(email, now)).every(Boolean);
}
