import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';
import type { Challenge, ChallengeAnswer } from '@coup-de-main/protocol';
import { createChallenge, verifySolution } from 'altcha-lib/v1';
import * as z from 'zod/mini';

/**
 * Largest number that a solver may have to try. The number is drawn evenly, so that a solver hashes 24,502
 * times on average: about a second on a slow phone, and 25 ms for whoever writes a program. A cost, not a wall.
 */
export const MAX_NUMBER = 49_000;

/** How long a challenge may be answered, in milliseconds: twenty minutes, for people who write slowly. */
export const CHALLENGE_LIFE_MS = 1_200_000;

/** Why an answer is none. */
export type AnswerFault = 'invalid-challenge' | 'expired-challenge';

/** What an answer is worth. `at` is the moment the challenge was issued. */
export type Judgement =
  | { readonly fault: AnswerFault }
  | { readonly fault?: never; readonly issuedAt: Date; readonly signatureHash: Uint8Array };

/**
 * A signed proof of work in ALTCHA's first wire format. The moment of issue and the expiry are inside the
 * salt, which the signature covers: nothing is kept until somebody answers.
 *
 * @param secret signs; from the key ring, at least 32 random bytes as text.
 * @param maxNumber how hard it is; see `MAX_NUMBER`.
 */
export async function issueChallenge(
  secret: string,
  now: Date,
  maxNumber: number = MAX_NUMBER,
): Promise<Challenge> {
  const expires = new Date(now.getTime() + CHALLENGE_LIFE_MS);
  const { challenge, salt, signature } = await createChallenge({
    algorithm: 'SHA-256',
    expires,
    hmacKey: secret,
    maxnumber: maxNumber,
    params: { issued: String(now.getTime()) },
    saltLength: 16,
  });
  return {
    type: 'altcha-v1',
    algorithm: 'SHA-256',
    challenge,
    maxnumber: maxNumber,
    salt,
    signature,
    expiresAt: expires.toISOString(),
  };
}

const Payload = z.object({
  // Said by the sender, so never one of the weaker ones that the library knows.
  algorithm: z.literal('SHA-256'),
  challenge: z.string(),
  number: z.int().check(z.gte(0)),
  salt: z.string().check(z.maxLength(300)),
  signature: z.string(),
});

/**
 * Whether an answer solves a challenge that one of the secrets signed, and in time. It does not know
 * whether the answer was given before: see `challenge-repository.ts`.
 *
 * @param secrets the one that signs now, then those that signed before a rotation.
 */
export async function judgeAnswer(
  answer: ChallengeAnswer,
  secrets: readonly string[],
  now: Date,
): Promise<Judgement> {
  const payload = z.safeParse(Payload, readPayload(answer.payload));
  if (!payload.success) return { fault: 'invalid-challenge' };
  const { data } = payload;
  // The library would compare with the clock of the machine; ours is the one that issued.
  const checks = await Promise.all(secrets.map((secret) => verifySolution(data, secret, false)));
  if (!checks.includes(true)) return { fault: 'invalid-challenge' };
  const issuedAt = issuedAtOf(data.salt);
  if (issuedAt === undefined) return { fault: 'invalid-challenge' };
  if (now.getTime() > issuedAt.getTime() + CHALLENGE_LIFE_MS) {
    return { fault: 'expired-challenge' };
  }
  return { issuedAt, signatureHash: hash('sha256', data.signature, 'buffer') };
}

function readPayload(payload: string): unknown {
  try {
    return JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function issuedAtOf(salt: string): Date | undefined {
  const issued = new URLSearchParams(salt.slice(salt.indexOf('?') + 1)).get('issued');
  const date = new Date(Number(issued ?? Number.NaN));
  return Number.isNaN(date.getTime()) ? undefined : date;
}
