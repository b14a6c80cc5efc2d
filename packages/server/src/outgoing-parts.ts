import type { FastifyBaseLogger } from 'fastify';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import type { KeyRing } from './personal/key-ring.ts';
import type { SubmissionPorts } from './submissions/submission-ports.ts';

/** What everything that a site sends to others is made with: mails, and deliveries to webhooks. */
export interface OutgoingParts {
  readonly database: Database;
  readonly siteId: string;
  readonly clock: Clock;
  readonly keyRing: KeyRing;
  readonly config: Config;
  readonly log: FastifyBaseLogger;
  readonly ports: SubmissionPorts;
}
