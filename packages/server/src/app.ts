import type { FastifyInstance } from 'fastify';
import { registerAssetRoutes } from './assets/asset-routes.ts';
import { registerSiteRoutes } from './assets/site-routes.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { registerDiscoveryRoutes } from './discovery/discovery-routes.ts';
import { createSiteRepository } from './discovery/site-repository.ts';
import { registerHealthRoutes } from './health/health-routes.ts';
import { createKernel } from './kernel.ts';
import type { Kernel } from './kernel.ts';
import type { LogTarget } from './logging.ts';
import { createPlaceRepository } from './places/place-repository.ts';
import { registerPlaceRoutes } from './places/place-routes.ts';
import { readOpenApi } from './reference/openapi-document.ts';
import { registerReferenceRoutes } from './reference/reference-routes.ts';
import { serverVersion } from './version.ts';
import { registerVocabularyRoutes } from './vocabularies/vocabulary-routes.ts';

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

/** Largest page of missions; a larger `limit` is lowered to it. */
const MAX_LIMIT = 100;

/**
 * The whole backend, ready to listen or to be asked by `app.inject`. It opens nothing: no port, no file
 * but those in the folders that `config` names.
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
  registerHealthRoutes(app, { database, ...(freeBytes && { freeBytes }) });
  registerDiscoveryRoutes(app, {
    site: createSiteRepository(database, siteId),
    listMissions: async () => ({ items: [] }),
    maxLimit: MAX_LIMIT,
    version: serverVersion,
  });
  registerVocabularyRoutes(app);
  registerPlaceRoutes(app, createPlaceRepository(database));
  await registerReferenceRoutes(app, readOpenApi());
  registerAssetRoutes(app, config.widgetsDir);
  registerSiteRoutes(app, config.siteDir);
  return kernel;
}
