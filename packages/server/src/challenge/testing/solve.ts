import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';
import type { Challenge, ChallengeAnswer } from '@coup-de-main/protocol';

/** The answer to a challenge, found by trying, as every client does. @throws Error when there is none. */
export function solve(challenge: Challenge): ChallengeAnswer {
  return answerWith(challenge, numberOf(challenge));
}

/** The number that solves a challenge. */
export function numberOf({ salt, challenge, maxnumber }: Challenge): number {
  for (let number = 0; number <= maxnumber; number += 1) {
    if (hash('sha256', `${salt}${number}`) === challenge) return number;
  }
  throw new Error(`No number up to ${maxnumber} solves this challenge.`);
}

/** An answer with this number, right or wrong, and with whatever is changed on the way. */
export function answerWith(
  { algorithm, challenge, salt, signature }: Challenge,
  number: number,
  changes: Readonly<Record<string, unknown>> = {},
): ChallengeAnswer {
  const payload = { algorithm, challenge, number, salt, signature, ...changes };
  return {
    type: 'altcha-v1',
    payload: Buffer.from(JSON.stringify(payload)).toString('base64'),
  };
}
