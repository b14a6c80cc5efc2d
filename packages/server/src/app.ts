import type { FastifyInstance } from 'fastify';
import { registerAssetRoutes } from './assets/asset-routes.ts';
import { registerSiteRoutes } from './assets/site-routes.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { registerDiscoveryRoutes } from './discovery/discovery-routes.ts';
import { createSiteRepository } from './discovery/site-repository.ts';
import type { SiteRepository } from './discovery/site-repository.ts';
import { registerHealthRoutes } from './health/health-routes.ts';
import type { HostedPorts } from './hosted/hosted-ports.ts';
import { registerHostedRoutes } from './hosted/hosted-routes.ts';
import { createKernel } from './kernel.ts';
import type { Kernel } from './kernel.ts';
import type { LogTarget } from './logging.ts';
import { registerAlternateRoutes } from './missions/alternate-routes.ts';
import { MAX_LIMIT } from './missions/list-scope.ts';
import { createMissionRepository } from './missions/mission-repository.ts';
import type { MissionRepository } from './missions/mission-repository.ts';
import { registerMissionRoutes } from './missions/mission-routes.ts';
import { createPlaceRepository } from './places/place-repository.ts';
import type { PlaceRepository } from './places/place-repository.ts';
import { registerPlaceRoutes } from './places/place-routes.ts';
import { readOpenApi } from './reference/openapi-document.ts';
import { registerReferenceRoutes } from './reference/reference-routes.ts';
import { serverVersion } from './version.ts';
import { registerVocabularyRoutes, wordFor } from './vocabularies/vocabulary-routes.ts';

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
}

/** The days and hours of a site that did not say where it is. */
const TIME_ZONE = 'Europe/Paris';

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
export async function composeApp(options: AppOptions): Promise<Kernel> {
  const { database, siteId, config, logTarget, freeBytes } = options;
  const kernel = await createKernel({ config, logTarget });
  const { app } = kernel;
  const site = createSiteRepository(database, siteId);
  const { timeZone = TIME_ZONE } = (await site.get()).settings;
  const missions = createMissionRepository(database, siteId, { timeZone });
  const places = createPlaceRepository(database);
  const siteName = async () => (await site.get()).name;

  registerHealthRoutes(app, { database, ...(freeBytes && { freeBytes }) });
  registerDiscoveryRoutes(app, {
    site,
    listMissions: (query) => missions.list(query),
    maxLimit: MAX_LIMIT,
    version: serverVersion,
  });
  registerMissionRoutes(app, missions);
  registerAlternateRoutes(app, { missions, siteName, publicUrl: config.publicUrl });
  registerPlaceRoutes(app, places);
  registerVocabularyRoutes(app);
  registerHostedRoutes(app, hostedPorts({ site, missions, places }));
  await registerReferenceRoutes(app, readOpenApi());
  registerAssetRoutes(app, config.widgetsDir);
  registerSiteRoutes(app, config.siteDir);
  return kernel;
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
      return { name, timeZone: settings.timeZone ?? TIME_ZONE, hotline: settings.hotline };
    },
    listMissions: (query) => missions.list(query),
    getMission: (id) => missions.get(id),
    searchPlaces: (query) => places.search(query),
    getPlace: (inseeCode) => places.get(inseeCode),
    label: wordFor,
  };
}
