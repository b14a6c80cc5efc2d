import type { FastifyInstance } from 'fastify';
import { registerAideRoutes } from './aides/aide-routes.ts';
import { offerKind } from './aides/offer-kind.ts';
import { requestKind } from './aides/request-kind.ts';
import { applicationJobs } from './applications/application-jobs.ts';
import { applicationKind } from './applications/application-kind.ts';
import { registerApplicationRoutes } from './applications/application-routes.ts';
import { createAssessment } from './challenge/assess-submission.ts';
import { createChallengeRepository } from './challenge/challenge-repository.ts';
import { registerChallengeRoutes } from './challenge/challenge-routes.ts';
import { createPassingHash } from './challenge/passing-hash.ts';
import { createSubmissionLimits } from './challenge/submission-limits.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database/database.ts';
import type { Job } from './jobs/job.ts';
import { writeMissions, writeOrganizations } from './missions/write-missions.ts';
import type { KeyRing } from './personal/key-ring.ts';
import { createProposalKind } from './proposals/proposal-kind.ts';
import { registerProposalRoutes } from './proposals/proposal-routes.ts';
import { asKind, createKindRegistry } from './submissions/kind-registry.ts';
import { submissionJobs } from './submissions/submission-jobs.ts';
import type { SubmissionPolicy } from './submissions/submission-policy.ts';
import type { SubmissionPorts } from './submissions/submission-ports.ts';
import { createVault } from './submissions/vault.ts';
import { registerTrackingRoutes } from './tracking/tracking-routes.ts';

/** What everything that people submit is made of. */
export interface SubmissionParts {
  readonly database: Database;
  readonly siteId: string;
  readonly keyRing: KeyRing;
  readonly clock: Clock;
  /** What the site decided; asked anew for each transaction. */
  readonly policy: () => Promise<SubmissionPolicy>;
  /** Told when mails may be waiting. */
  readonly nudge: () => void;
  /** The page that follows a submission, as the world sees it; undefined: receipts carry no address. */
  readonly trackingPage: string | undefined;
}

/** Everything that people submit, on the app, and what time does to it. */
export interface Submissions {
  readonly ports: SubmissionPorts;
  readonly jobs: readonly Job[];
}

/** Registers what people submit and follow; the features meet here. */
export function composeSubmissions(app: FastifyInstance, parts: SubmissionParts): Submissions {
  const { database, siteId, keyRing, clock, policy, nudge, trackingPage } = parts;
  const used = createChallengeRepository(siteId);
  const secrets = () => [keyRing.secret('challenge').toString('base64url')] as const;
  const ports: SubmissionPorts = {
    database,
    siteId,
    clock,
    vault: createVault(keyRing, siteId),
    kinds: createKindRegistry([
      asKind(applicationKind),
      asKind(requestKind),
      asKind(offerKind),
      asKind(proposalKind()),
    ]),
    policy,
    nudge,
    assess: createAssessment({
      used,
      limits: createSubmissionLimits(createPassingHash()),
      clock,
      secrets,
    }),
    ...(trackingPage !== undefined && { trackingPage }),
  };
  registerChallengeRoutes(app, { clock, secrets: () => [...secrets()] });
  registerApplicationRoutes(app, ports);
  registerAideRoutes(app, ports);
  registerProposalRoutes(app, ports);
  registerTrackingRoutes(app, { ports });
  const forgetChallenges: Job = {
    name: 'forget-challenges',
    everyMinutes: 60,
    async run(now) {
      await used.forgetExpired(database.kysely, now);
    },
  };
  return { ports, jobs: [...submissionJobs(ports), ...applicationJobs(ports), forgetChallenges] };
}

/** A proposal becomes a mission that only agents see. */
function proposalKind() {
  return createProposalKind(async (tx, siteId, mission) => {
    await writeOrganizations(tx, siteId, [mission.organization]);
    await writeMissions(tx, siteId, [{ status: 'pending-review', mission }]);
  });
}
