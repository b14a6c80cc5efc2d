import type { FastifyInstance } from 'fastify';
import { apiEngagementJobs } from './api-engagement-work.ts';
import { registerAssetRoutes } from './assets/asset-routes.ts';
import { registerSiteRoutes } from './assets/site-routes.ts';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { composeHostedForms } from './compose-hosted-forms.ts';
import { composeMail } from './compose-mail.ts';
import { composeSubmissions } from './compose-submissions.ts';
import { composeWebhooks } from './compose-webhooks.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { vacuumAndAnalyze } from './database/maintenance.ts';
import { registerDiscoveryRoutes } from './discovery/discovery-routes.ts';
import { createSiteRepository } from './discovery/site-repository.ts';
import type { SiteRepository } from './discovery/site-repository.ts';
import { submissionPolicyOf } from './discovery/site.ts';
import { registerHealthRoutes } from './health/health-routes.ts';
import { federationJobs } from './federation-work.ts';
import type { HostedPorts } from './hosted/hosted-ports.ts';
import { registerHostedRoutes } from './hosted/hosted-routes.ts';
import { hostedStyle } from './hosted/hosted-style.ts';
import type { Job } from './jobs/job.ts';
import { createJobs } from './jobs/jobs.ts';
import type { Jobs } from './jobs/jobs.ts';
import { createKernel } from './kernel.ts';
import type { Kernel } from './kernel.ts';
import type { LogTarget } from './logging.ts';
import { registerAlternateRoutes } from './missions/alternate-routes.ts';
import { createChangeFeed } from './missions/change-feed.ts';
import { MAX_LIMIT } from './missions/list-scope.ts';
import { createMissionRepository } from './missions/mission-repository.ts';
import type { MissionRepository } from './missions/mission-repository.ts';
import { registerMissionRoutes } from './missions/mission-routes.ts';
import { registerSyncRoutes } from './missions/sync-routes.ts';
import { registerMailViewer } from './mail-viewer/mail-viewer-routes.ts';
import { outboxJobs } from './outbox/outbox-jobs.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { KeyRing } from './personal/key-ring.ts';
import { createPlaceRepository } from './places/place-repository.ts';
import type { PlaceRepository } from './places/place-repository.ts';
import { registerPlaceRoutes } from './places/place-routes.ts';
import { readOpenApi } from './reference/openapi-document.ts';
import { registerReferenceRoutes } from './reference/reference-routes.ts';
import type { PhoneLine } from './reply/phone-line.ts';
import type { SubmissionPolicy } from './submissions/submission-policy.ts';
import type { SubmissionPorts } from './submissions/submission-ports.ts';
import { serverVersion } from './version.ts';
import { registerVocabularyRoutes, wordFor } from './vocabularies/vocabulary-routes.ts';
import type { Deliveries } from './webhooks/deliveries.ts';

/** What an app is made of. */
export interface AppOptions {
  /** Migrated. The caller opens and closes it. */
  readonly database: Database;
  /** The tenant that this process serves, `site.site_id`. */
  readonly siteId: string;
  readonly config: Config;
  /** Where log lines go; absent: standard output. */
  readonly logTarget?: LogTarget;
  /** Bytes free where the data is; absent when the data is on another machine. */
  readonly freeBytes?: () => Promise<number>;
  /** Where the keys of `keyRing` are, for `/readyz` to look at; absent: they are in no file. */
  readonly keyFile?: string;
  /** Seals what people submit: `openKeyRing`. */
  readonly keyRing: KeyRing;
  /** Default: the machine's own. */
  readonly clock?: Clock;
  /** Called when mails may have been ordered; see `Backend.outbox`. */
  readonly nudge?: () => void;
}

/** The backend of a site, before anything runs. */
export interface Backend extends Kernel {
  /** Its mails. Nothing is sent unless somebody calls `deliverDue`. */
  readonly outbox: Outbox;
  /** What subscriptions are told. The same holds. */
  readonly deliveries: Deliveries;
  /** What the passing of time does. Nothing runs unless somebody calls `runDue`. */
  readonly jobs: Jobs;
}

/** The days and hours of a site that did not say where it is. */
const TIME_ZONE = 'Europe/Paris';
/** The language of a site that named none. */
const LANGUAGE = 'fr';

/**
 * The whole backend, ready to listen or to be asked by `app.inject`. It opens nothing: no port, no file
 * but those in the folders that `config` names.
 *
 * @throws Error when the site does not exist or its settings cannot be read.
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { app } = await composeApp(options);
  await app.ready();
  return app;
}

/** The features on the kernel, before the app is ready, with the table of their routes. */
export async function composeApp(options: AppOptions): Promise<Backend> {
  const { database, siteId, config, logTarget, freeBytes, keyFile } = options;
  const kernel = await createKernel({ config, logTarget });
  const { app } = kernel;
  const site = rememberPhone(createSiteRepository(database, siteId), app.phoneLine);
  const { timeZone = TIME_ZONE, languages } = (await site.get()).settings;
  const language = languages?.[0] ?? LANGUAGE;
  const missions = createMissionRepository(database, siteId, { timeZone, language });
  const places = createPlaceRepository(database);
  const siteName = async () => (await site.get()).name;

  registerHealthRoutes(app, {
    database,
    ...(freeBytes && { freeBytes }),
    ...(keyFile !== undefined && { keyFile }),
  });
  registerDiscoveryRoutes(app, {
    site,
    listMissions: (query) => missions.list(query),
    maxLimit: MAX_LIMIT,
    version: serverVersion,
    hasOperator: config.operatorToken !== undefined,
  });
  registerMissionRoutes(app, missions, language);
  registerAlternateRoutes(app, { missions, siteName, publicUrl: config.publicUrl });
  registerPlaceRoutes(app, places);
  registerVocabularyRoutes(app);
  const hosted = hostedPorts({ site, missions, places });
  registerHostedRoutes(app, hosted);
  await registerReferenceRoutes(app, readOpenApi());
  if (config.demonstration && config.smtpUrl === undefined) {
    registerMailViewer(app, {
      folder: config.mailDir,
      style: hostedStyle,
      site: async () => ({ name: (await site.get()).name, timeZone }),
    });
  }
  const feed = createChangeFeed({ database, siteId, clock: options.clock ?? systemClock });
  registerSyncRoutes(app, feed);
  const { ports, ...work } = composeWork(app, options, {
    policy: async () => submissionPolicyOf(await site.get()),
    jobs: feed.jobs,
  });
  composeHostedForms(app, { submissions: ports, keyRing: options.keyRing, site, hosted });
  registerAssetRoutes(app, config.widgetsDir);
  registerSiteRoutes(app, config.siteDir);
  return { ...kernel, ...work };
}

/** What people submit, the mails about it, and what time does to both. */
function composeWork(
  app: FastifyInstance,
  options: AppOptions,
  more: { readonly policy: () => Promise<SubmissionPolicy>; readonly jobs: readonly Job[] },
): Pick<Backend, 'outbox' | 'deliveries' | 'jobs'> & { readonly ports: SubmissionPorts } {
  const { database, siteId, config, keyRing, clock = systemClock, nudge = () => {} } = options;
  const { log } = app;
  const pageAt = (base: string) => new URL('e/suivi', base).href;
  const common = { database, siteId, clock, keyRing };
  const { ports, jobs } = composeSubmissions(app, {
    ...common,
    policy: more.policy,
    nudge,
    trackingPage: config.publicUrl && pageAt(config.publicUrl),
  });
  const trackingPage = () => pageAt(config.publicUrl ?? ownAddress(app));
  const outgoing = { ...common, config, log, ports };
  const webhooks = composeWebhooks(app, outgoing);
  return {
    ports,
    deliveries: webhooks.deliveries,
    outbox: composeMail({ ...outgoing, trackingPage }),
    jobs: createJobs({
      ...common,
      jobs: [
        ...jobs,
        ...webhooks.jobs,
        ...more.jobs,
        ...outboxJobs(database, siteId),
        ...apiEngagementJobs({ database, siteId, config }),
        ...federationJobs({ database, siteId, config, log }),
        vacuumJob(database),
      ],
      onError: (job, err) => log.error({ err, job }, 'a job failed; it is tried again in a minute'),
    }),
  };
}

/** For links in mails of a server that nobody gave a public address: a demonstration on one machine. */
function ownAddress(app: FastifyInstance): string {
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 80;
  return `http://localhost:${String(port)}/`;
}

function vacuumJob(database: Database): Job {
  return { name: 'vacuum', everyMinutes: 60, run: () => vacuumAndAnalyze(database) };
}

function rememberPhone(site: SiteRepository, line: PhoneLine): SiteRepository {
  return {
    async get() {
      const read = await site.get();
      line.last = read.settings.hotline;
      return read;
    },
  };
}

interface Repositories {
  readonly site: SiteRepository;
  readonly missions: MissionRepository;
  readonly places: PlaceRepository;
}

/** What the hosted pages ask for, answered by the other features. */
function hostedPorts({ site, missions, places }: Repositories): HostedPorts {
  return {
    async site() {
      const { name, settings } = await site.get();
      const { timeZone = TIME_ZONE, hotline, accepts } = settings;
      return { name, timeZone, hotline, takesApplications: accepts.includes('applications') };
    },
    listMissions: (query) => missions.list(query),
    getMission: (id, lang) => missions.get(id, lang),
    searchPlaces: (query) => places.search(query),
    getPlace: (inseeCode) => places.get(inseeCode),
    label: wordFor,
  };
}
