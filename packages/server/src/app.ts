import { randomUUID } from 'node:crypto';
import fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { logAnswers, loggerOptions } from './logging.ts';
import type { LogTarget } from './logging.ts';
import { readQueryString } from './parse-request.ts';
import { compressAnswers } from './reply/compression.ts';
import { answerConditionally } from './reply/conditional-get.ts';
import { allowCrossOrigin } from './reply/cross-origin.ts';
import { limitRate } from './reply/rate-limit.ts';
import { refuseWithProblems, sendProblem } from './reply/refusals.ts';
import { recordRoutes } from './route-table.ts';
import type { RouteTable } from './route-table.ts';

/** What an app is made of. */
export interface AppOptions {
  /** Migrated. The caller opens and closes it. */
  readonly database: Database;
  /** The tenant that this process serves, `site.site_id`. */
  readonly siteId: string;
  readonly config: Config;
  /** Where log lines go; absent: standard output. */
  readonly logTarget?: LogTarget;
}

/**
 * The whole backend, ready to listen or to be asked by `app.inject`. It opens nothing: no port, no file
 * but the folders that `config` names.
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { app } = await createKernel(options);
  await app.ready();
  return app;
}

/** The app without its features: every rule that holds on every route. Tests register routes on it. */
export async function createKernel({
  config,
  logTarget,
}: Pick<AppOptions, 'config' | 'logTarget'>): Promise<{ app: FastifyInstance; table: RouteTable }> {
  const app = fastify({
    logger: loggerOptions(config.logLevel, logTarget),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: config.trustProxy,
    bodyLimit: 65_536,
    return503OnClosing: false,
    frameworkErrors: sendProblem,
    routerOptions: { querystringParser: readQueryString, maxParamLength: 500 },
  });
  const table = recordRoutes(app);
  allowCrossOrigin(app, table);
  await limitRate(app, config.rateLimit);
  refuseWithProblems(app, table);
  answerConditionally(app);
  compressAnswers(app);
  logAnswers(app);
  return { app, table };
}
