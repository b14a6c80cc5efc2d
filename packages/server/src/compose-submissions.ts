import type { FastifyInstance } from 'fastify';
import { registerAideRoutes } from './aides/aide-routes.ts';
import { applicationJobs } from './applications/application-jobs.ts';
import { registerApplicationRoutes } from './applications/application-routes.ts';
import { registerChallengeRoutes } from './challenge/challenge-routes.ts';
import { composePorts } from './compose-ports.ts';
import type { SubmissionParts } from './compose-ports.ts';
import type { Job } from './jobs/job.ts';
import { registerProposalRoutes } from './proposals/proposal-routes.ts';
import { submissionJobs } from './submissions/submission-jobs.ts';
import type { SubmissionPorts } from './submissions/submission-ports.ts';
import { tellAgents } from './submissions/tell-agents.ts';
import { registerTrackingRoutes } from './tracking/tracking-routes.ts';

/** Everything that people submit, on the app, and what time does to it. */
export interface Submissions {
  readonly ports: SubmissionPorts;
  readonly jobs: readonly Job[];
}

/** Registers what people submit and follow; the features meet here. */
export function composeSubmissions(app: FastifyInstance, parts: SubmissionParts): Submissions {
  const { database, clock } = parts;
  const { ports, used, secrets } = composePorts(parts);
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
  const jobs = [...submissionJobs(ports), ...applicationJobs(ports), tellAgents(ports)];
  return { ports, jobs: [...jobs, forgetChallenges] };
}
