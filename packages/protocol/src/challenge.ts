import * as z from 'zod/mini';
import { Instant } from './calendar.ts';
import { Line } from './plain-text.ts';
import { challengeTypes } from './submission-enumerations.ts';

/**
 * A proof of work to solve: find `number` between 0 and `maxnumber` so that `challenge` is the SHA-256, in
 * hexadecimal, of `salt` followed by `number`. Source: ALTCHA's wire format, version 1, and a `type` beside it.
 */
export const Challenge = z.object({
  type: z.literal('altcha-v1'),
  algorithm: z.literal('SHA-256'),
  challenge: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  maxnumber: z.int().check(z.gte(1), z.lte(10_000_000)),
  salt: Line,
  signature: Line,
  expiresAt: z.optional(Instant),
});
export type Challenge = z.infer<typeof Challenge>;

/**
 * The solution: `payload` is the base64 of the JSON `{algorithm, challenge, number, salt, signature}`, at most
 * 4,096 characters.
 */
export const ChallengeAnswer = z.strictObject({
  type: z.enum(challengeTypes),
  payload: z.string().check(z.maxLength(4096), z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
});
export type ChallengeAnswer = z.infer<typeof ChallengeAnswer>;
