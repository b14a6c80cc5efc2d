import type { Mission, Receipt, Tracked } from '@coup-de-main/protocol';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { applicationJobs } from '../applications/application-jobs.ts';
import { applicationKind } from '../applications/application-kind.ts';
import { registerApplicationRoutes } from '../applications/application-routes.ts';
import type { Database } from '../database/database.ts';
import { createKernel } from '../kernel.ts';
import type { LogTarget } from '../logging.ts';
import {
  createMissionDatabase,
  entry,
  keepMissions,
  SITE,
} from '../missions/testing/mission-fixtures.ts';
import { asKind, createKindRegistry } from '../submissions/kind-registry.ts';
import { submissionJobs } from '../submissions/submission-jobs.ts';
import type { SubmissionKind } from '../submissions/submission-kind.ts';
import type { SubmissionPolicy } from '../submissions/submission-policy.ts';
import { nothingToCheck } from '../submissions/submission-ports.ts';
import type {
  AssessSubmission,
  Restraint,
  SubmissionPorts,
} from '../submissions/submission-ports.ts';
import { tellAgents } from '../submissions/tell-agents.ts';
import { createVault } from '../submissions/vault.ts';
import { registerTrackingRoutes } from '../tracking/tracking-routes.ts';
import { setClock } from './set-clock.ts';
import type { SetClock } from './set-clock.ts';
import { testConfig } from './test-config.ts';
import { testKeyRing } from './test-key-ring.ts';

/** How a world differs from the usual one. */
export interface WorldOptions {
  readonly policy?: Partial<SubmissionPolicy>;
  readonly assess?: AssessSubmission;
  readonly restraint?: Restraint;
  /** Kinds beside applications. */
  readonly kinds?: readonly SubmissionKind[];
  /** Registers the routes of those kinds. */
  readonly routes?: (app: FastifyInstance, ports: SubmissionPorts) => void;
  readonly logTarget?: LogTarget;
}

/** Everything around submissions over a database of its own, with a clock that stands still. */
export interface World {
  readonly database: Database;
  readonly clock: SetClock;
  readonly ports: SubmissionPorts;
  readonly app: FastifyInstance;
  /** Replaces the missions: by id, what differs from a plain open one. */
  missions(missions: Readonly<Record<string, Partial<Mission>>>): Promise<void>;
  /** What the site decides from now on, beside the usual. */
  decide(policy: Partial<SubmissionPolicy>): void;
  /** Runs all jobs once. */
  runJobs(): Promise<void>;
  close(): Promise<void>;
}

const usualPolicy: SubmissionPolicy = {
  siteName: 'Saint-Aubrin',
  consentVersion: '2026-11',
  minimumAge: 16,
  helperMinimumAge: 18,
  answerWithinHours: 48,
  retentionDays: { applications: 90, aides: 90, missionProposals: 90 },
  timeZone: 'Europe/Paris',
};

/** Makes a world: 2026-11-22, 10:00 in Saint-Aubrin. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const { assess = nothingToCheck, restraint, kinds = [], logTarget } = options;
  const database = await createMissionDatabase();
  let policy: SubmissionPolicy = { ...usualPolicy, ...options.policy };
  const clock = setClock();
  const ports: SubmissionPorts = {
    database,
    siteId: SITE,
    clock,
    vault: createVault(testKeyRing(), SITE),
    kinds: createKindRegistry([asKind(applicationKind), ...kinds]),
    policy: async () => policy,
    assess,
    ...(restraint && { restraint }),
    trackingPage: 'https://mairie.example/e/suivi',
  };
  const logLevel = logTarget === undefined ? 'silent' : 'trace';
  const { app } = await createKernel({ config: testConfig({ logLevel }), logTarget });
  registerApplicationRoutes(app, ports);
  options.routes?.(app, ports);
  registerTrackingRoutes(app, { ports, answerAfterMs: 0 });
  await app.ready();
  const jobs = [...submissionJobs(ports), ...applicationJobs(ports), tellAgents(ports)];
  return {
    database,
    clock,
    ports,
    app,
    async missions(missions) {
      await database.query('truncate submission cascade');
      const entries = Object.entries(missions).map(([id, members]) => entry(id, members));
      await keepMissions(database, entries);
    },
    decide(changes) {
      policy = { ...usualPolicy, ...changes };
    },
    async runJobs() {
      for (const job of jobs) await job.run(clock.now());
    },
    async close() {
      await app.close();
      await database.close();
    },
  };
}

/** What came back, read as what it should be. */
export interface Reply<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** An answer that may be a refusal. */
export type Maybe<Body> = Body & { readonly code?: string; readonly errors?: readonly Fault[] };

/** One thing wrong, as the wire says it. */
export interface Fault {
  readonly code: string;
  readonly pointer?: string;
}

/** Asks an app, and reads JSON where there is any. */
export async function ask<Body>(
  app: FastifyInstance,
  request: InjectOptions,
): Promise<Reply<Body>> {
  const response = await app.inject(request);
  const body = (response.body === '' ? undefined : response.json()) as Body;
  return { status: response.statusCode, body, headers: response.headers };
}

let keys = 0;

/** An application by e-mail, but for what is given. */
export function application(members: object = {}): Record<string, unknown> {
  return {
    missionId: 'colis',
    person: { name: 'Lise Ormeau', email: 'lise@exemple.fr' },
    adult: true,
    consent: { version: '2026-11' },
    ...members,
  };
}

/** Somebody who is reached by phone only; each number another person. */
export function byPhone(number = 12): { readonly name: string; readonly phone: string } {
  return { name: 'Karim Delmas', phone: `+336399800${String(number).padStart(2, '0')}` };
}

/** Sends an application. */
export async function apply(
  { app }: Pick<World, 'app'>,
  body: unknown,
  key: string = `intent-${(keys += 1)}`,
): Promise<Reply<Maybe<Receipt>>> {
  const headers = { 'idempotency-key': key, 'content-type': 'application/json' };
  const payload = JSON.stringify(body);
  return ask(app, { method: 'POST', url: '/v1/applications', headers, payload });
}

/** Uses a token: looks, changes by `patch`, does `action`, or erases. */
export async function track(
  { app }: Pick<World, 'app'>,
  token: string,
  use: {
    readonly patch?: unknown;
    readonly action?: string;
    readonly erase?: true;
    readonly ifMatch?: string;
  } = {},
): Promise<Reply<Maybe<Tracked>>> {
  const { patch, action, erase, ifMatch } = use;
  const headers = {
    authorization: `Bearer ${token}`,
    ...(ifMatch !== undefined && { 'if-match': ifMatch }),
  };
  const json = { ...headers, 'content-type': 'application/json' };
  if (action !== undefined) {
    const payload = JSON.stringify({ action });
    return ask(app, { method: 'POST', url: '/v1/tracking/actions', headers: json, payload });
  }
  if (patch !== undefined) {
    const payload = JSON.stringify(patch);
    return ask(app, { method: 'PATCH', url: '/v1/tracking', headers: json, payload });
  }
  return ask(app, { method: erase ? 'DELETE' : 'GET', url: '/v1/tracking', headers });
}

/** The token that is mailed to prove an address. */
export function mailedToken({ ports }: Pick<World, 'ports'>, id: string, generation = 1): string {
  return ports.vault.token(id, 'confirm', generation);
}

/** Sends an application by e-mail and opens the mailed link. */
export async function applyAndConfirm(world: World, body: unknown): Promise<Reply<Maybe<Tracked>>> {
  const { body: receipt } = await apply(world, body);
  return track(world, mailedToken(world, receipt.id), { action: 'confirm' });
}

/** Mails that wait to be sent, as `template recipient`, oldest first. */
export async function waitingMails(
  { database }: Pick<World, 'database'>,
  submissionId?: string,
): Promise<readonly string[]> {
  const rows = await database.kysely
    .selectFrom('outbox')
    .select(['template', 'recipient', 'submission_id'])
    .where('status', '=', 'waiting')
    .orderBy('created_at')
    .execute();
  return rows
    .filter((row) => submissionId === undefined || row.submission_id === submissionId)
    .map(({ template, recipient }) => `${template} ${recipient}`);
}
