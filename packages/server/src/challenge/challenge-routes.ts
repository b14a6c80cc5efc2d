import { operations } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.ts';
import { personalRoute } from '../personal-route.ts';
import { issueChallenge } from './proof-of-work.ts';

/** What challenges are made with. */
export interface ChallengeOptions {
  readonly clock: Clock;
  /** Secrets that sign challenges: today's first. */
  readonly secrets: () => readonly [string, ...string[]];
  /** How hard it is: the largest number to try. Default `MAX_NUMBER`. */
  readonly maxNumber?: number;
}

/** Registers `GET /v1/challenge`: a new proof of work for each who asks, that no cache keeps. */
export function registerChallengeRoutes(
  app: FastifyInstance,
  { clock, secrets, maxNumber }: ChallengeOptions,
): void {
  personalRoute(app, operations.getChallenge, () =>
    issueChallenge(secrets()[0], clock.now(), maxNumber),
  );
}
