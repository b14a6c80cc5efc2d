import { randomUUID } from 'node:crypto';
import fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { logAnswers, loggerOptions } from './logging.ts';
import type { LogTarget } from './logging.ts';
import { readQueryString } from './parse-request.ts';
import { takeJsonBodies } from './personal-route.ts';
import { answerBrokenConnection, refuseTunnels } from './reply/broken-connection.ts';
import { compressAnswers } from './reply/compression.ts';
import { answerConditionally } from './reply/conditional-get.ts';
import { allowCrossOrigin } from './reply/cross-origin.ts';
import { endConnectionsOnClose } from './reply/draining.ts';
import { keepPhoneLine } from './reply/phone-line.ts';
import { limitRate } from './reply/rate-limit.ts';
import { refuseWithProblems, sendProblem } from './reply/refusals.ts';
import { recordRoutes } from './route-table.ts';
import type { RouteTable } from './route-table.ts';

/** What the rules that hold on every route are set by. */
export interface KernelOptions {
  readonly config: Pick<Config, 'logLevel' | 'trustProxy' | 'rateLimit'>;
  /** Where log lines go; absent: standard output. */
  readonly logTarget?: LogTarget | undefined;
}

/** An app that features register their routes on, and the table of what they registered. */
export interface Kernel {
  readonly app: FastifyInstance;
  readonly table: RouteTable;
}

/** The app without its features: every rule that holds on every route. */
export async function createKernel({ config, logTarget }: KernelOptions): Promise<Kernel> {
  const app = fastify({
    logger: loggerOptions(config.logLevel, logTarget),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: config.trustProxy,
    bodyLimit: 65_536,
    return503OnClosing: false,
    clientErrorHandler: answerBrokenConnection,
    frameworkErrors: (error, request, reply) => {
      void sendProblem(error, request, reply);
    },
    routerOptions: { querystringParser: readQueryString, maxParamLength: 500 },
  });
  keepPhoneLine(app);
  refuseTunnels(app);
  takeJsonBodies(app);
  const table = recordRoutes(app);
  await limitRate(app, config.rateLimit);
  allowCrossOrigin(app, table);
  refuseWithProblems(app, table);
  answerConditionally(app);
  compressAnswers(app);
  endConnectionsOnClose(app);
  logAnswers(app);
  return { app, table };
}
