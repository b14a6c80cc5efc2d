import type { Challenge } from '@coup-de-main/protocol';
import { createAideWorld, requestInput } from '../../aides/testing/aide-world.ts';
import { ask } from '../../testing/submission-world.ts';
import type { World } from '../../testing/submission-world.ts';
import { createAssessment } from '../assess-submission.ts';
import { createChallengeRepository } from '../challenge-repository.ts';
import { registerChallengeRoutes } from '../challenge-routes.ts';
import { createPassingHash } from '../passing-hash.ts';
import { createSubmissionLimits } from '../submission-limits.ts';

/** A request as somebody sends it from somewhere. */
export interface Sending {
  readonly key: string;
  /** Of the body, beside the usual. */
  readonly members: object;
  readonly ip: string;
}

/** What came of it. */
export interface Outcome {
  readonly status: number;
  /** Seconds, with 429. */
  readonly retryAfter: number;
}

/** A world that guards itself as the real server does, with challenges that are solved in no time. */
export interface GuardedWorld {
  readonly world: World;
  challenge(): Promise<Challenge>;
  send(sending: Sending): Promise<Outcome>;
  /** Every request that is kept, with what an agent should look at. */
  kept(): Promise<readonly { readonly to_check: readonly string[] }[]>;
}

/** Makes one, over a database of its own. */
export async function createGuardedWorld(): Promise<GuardedWorld> {
  const secrets = () => ['secret of this test'] as const;
  const clock = { now: (): Date => world.clock.now() };
  const world: World = await createAideWorld({
    assess: (submission) => assess(submission),
    routes: (app) =>
      registerChallengeRoutes(app, { clock, secrets: () => [...secrets()], maxNumber: 20 }),
  });
  const assess = createAssessment({
    used: createChallengeRepository(world.ports.siteId),
    limits: createSubmissionLimits(createPassingHash()),
    clock,
    secrets,
  });
  return {
    world,
    async challenge() {
      const { body } = await ask<Challenge>(world.app, { method: 'GET', url: '/v1/challenge' });
      return body;
    },
    async send({ key, members, ip }) {
      const person = { name: 'Odile', email: `${key}@exemple.fr` };
      const { status, headers } = await ask(world.app, {
        method: 'POST',
        url: '/v1/aides',
        remoteAddress: ip,
        headers: { 'idempotency-key': key, 'content-type': 'application/json' },
        payload: JSON.stringify(requestInput({ person, ...members })),
      });
      return { status, retryAfter: Number(headers['retry-after'] ?? 0) };
    },
    kept: () => world.database.kysely.selectFrom('submission').select(['to_check']).execute(),
  };
}
