import type { Challenge, Receipt } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import { solve } from '../challenge/testing/solve.ts';
import { composeSubmissions } from '../compose-submissions.ts';
import { composeWebhooks } from '../compose-webhooks.ts';
import type { Database } from '../database/database.ts';
import type { Job } from '../jobs/job.ts';
import { createJobs } from '../jobs/jobs.ts';
import { createKernel } from '../kernel.ts';
import {
  createMissionDatabase,
  entry,
  keepMissions,
  SITE,
} from '../missions/testing/mission-fixtures.ts';
import { outboxJobs } from '../outbox/outbox-jobs.ts';
import { createOutbox } from '../outbox/outbox.ts';
import { applyChange } from '../submissions/apply-change.ts';
import { takeInHand } from '../submissions/handled.ts';
import { onScene } from '../submissions/on-scene.ts';
import type { SubmissionPolicy } from '../submissions/submission-policy.ts';
import type { SubmissionPorts } from '../submissions/submission-ports.ts';
import { setClock } from './set-clock.ts';
import type { SetClock } from './set-clock.ts';
import { ask, track } from './submission-world.ts';
import type { Maybe } from './submission-world.ts';
import { operatorToken, testConfig } from './test-config.ts';
import { testKeyRing } from './test-key-ring.ts';

/** Days after which each kind is forgotten. */
export const RETENTION = { applications: 90, aides: 60, missionProposals: 120 } as const;

const policy: SubmissionPolicy = {
  siteName: 'Saint-Aubrin',
  consentVersion: '2026-11',
  minimumAge: 16,
  helperMinimumAge: 18,
  retentionDays: RETENTION,
  timeZone: 'Europe/Paris',
};

/** Two servers over one database, and a clock that a test moves through months. */
export interface MonthsWorld {
  readonly database: Database;
  readonly clock: SetClock;
  readonly ports: SubmissionPorts;
  readonly app: FastifyInstance;
  readonly jobs: readonly Job[];
  /** What was delivered, and how often: `template recipient submission`. */
  readonly delivered: Map<string, number>;
  /** What jobs failed with. */
  readonly failures: unknown[];
  /** Both servers run what is due at once, and send what is to be sent. */
  live(): Promise<void>;
  /** Submits with proof of work, from an address of its own; proves the mailed link where there is one. */
  submit(path: string, body: object, options?: { readonly proven?: false }): Promise<Receipt>;
  /** Does as an agent would. */
  decide(id: string, status: string): Promise<void>;
  close(): Promise<void>;
}

/** Makes it: 1 October 2026, 10:00 in Saint-Aubrin; the mission `fete` is on 21 December. */
export async function createMonthsWorld(): Promise<MonthsWorld> {
  const database = await createMissionDatabase();
  const clock = setClock('2026-10-01T08:00:00Z');
  const startAt = '2026-12-21T14:00:00Z';
  await keepMissions(database, [
    entry('fete', { schedule: { startAt, endAt: '2026-12-21T17:00:00Z' } }),
  ]);
  const config = testConfig({ operatorToken });
  const { app } = await createKernel({ config });
  const keyRing = testKeyRing();
  const common = { database, siteId: SITE, keyRing, clock };
  const { ports, jobs: own } = composeSubmissions(app, {
    ...common,
    policy: async () => policy,
    nudge: () => {},
    trackingPage: undefined,
  });
  composeWebhooks(app, { ...common, config, log: app.log, ports });
  await app.ready();
  const jobs = [...own, ...outboxJobs(database, SITE)];
  const delivered = new Map<string, number>();
  const failures: unknown[] = [];
  const servers = [1, 2].map(() => ({
    jobs: createJobs({ ...common, jobs, onError: (_job, error) => failures.push(error) }),
    outbox: createOutbox({
      ...common,
      domain: 'entraide.example',
      transport: {
        async send({ subject }) {
          delivered.set(subject, (delivered.get(subject) ?? 0) + 1);
        },
      },
      render: async ({ template, recipient, submissionId }) => ({
        to: ['a@exemple.fr'],
        subject: `${template} ${recipient} ${submissionId ?? ''}`,
        text: '',
        html: '',
      }),
    }),
  }));
  let sent = 0;
  return {
    database,
    clock,
    ports,
    app,
    jobs,
    delivered,
    failures,
    async live() {
      await Promise.all(servers.map((server) => server.jobs.runDue()));
      await Promise.all(servers.map((server) => server.outbox.deliverDue()));
    },
    async submit(path, body, { proven = true } = {}) {
      const { body: asked } = await ask<Challenge>(app, { url: '/v1/challenge' });
      clock.advance(60_000);
      sent += 1;
      const { status, body: receipt } = await ask<Maybe<Receipt>>(app, {
        method: 'POST',
        url: `/v1${path}`,
        remoteAddress: `10.0.0.${String(sent)}`,
        headers: { 'idempotency-key': `month-${sent}`, 'content-type': 'application/json' },
        payload: JSON.stringify({ ...body, challenge: solve(asked) }),
      });
      if (status > 202) throw new Error(JSON.stringify(receipt));
      if (status === 202 && proven) {
        const proof = ports.vault.token(receipt.id, 'confirm', 1);
        const confirmed = await track({ app }, proof, { action: 'confirm' });
        if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.body));
      }
      return receipt;
    },
    async decide(id, status) {
      await onScene(ports, async (scene) =>
        applyChange(
          await takeInHand(ports, scene, id),
          { status, what: 'decided' },
          { actor: 'agent' },
        ),
      );
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
}
