import { Buffer } from 'node:buffer';
import type { ChallengeAnswer } from '@coup-de-main/protocol';
import { createChallenge } from 'altcha-lib/v1';

/**
 * The answer to a challenge that was solved for somebody: for a form whose browser runs no script, and which
 * proved otherwise that a person filled it in. It is judged like any other, by the moment of its issue.
 *
 * @param secret signs, as in `issueChallenge`.
 */
export async function vouch(secret: string, issuedAt: Date): Promise<ChallengeAnswer> {
  const number = 0;
  const { algorithm, challenge, salt, signature } = await createChallenge({
    algorithm: 'SHA-256',
    hmacKey: secret,
    number,
    params: { issued: String(issuedAt.getTime()) },
    saltLength: 16,
  });
  const answer = JSON.stringify({ algorithm, challenge, number, salt, signature });
  return { type: 'altcha-v1', payload: Buffer.from(answer).toString('base64') };
}
