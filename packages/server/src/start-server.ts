import { stat, statfs } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { composeApp } from './app.ts';
import { startBackground } from './background.ts';
import type { Background } from './background.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { openDatabase } from './database/database.ts';
import type { Database } from './database/database.ts';
import { firstSiteId } from './discovery/site-repository.ts';
import type { LogTarget } from './logging.ts';
import { listen, StartError } from './listen.ts';
import { noteGap } from './missions/feed-gaps.ts';
import { openKeyRing } from './personal/open-key-ring.ts';
import { prepareData } from './prepare-data.ts';

/** What a start needs from the process. */
export interface StartOptions {
  readonly config: Config;
  /** Told to the person who starts the server, a line at a time. */
  readonly print: (line: string) => void;
  /** Memory of the process in bytes. */
  readonly memory: () => number;
  /** Where log lines go; absent: standard output. */
  readonly logTarget?: LogTarget;
}

/** A server that answers. */
export interface RunningServer {
  /** Address that it listens on, e.g. `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Takes no new connection, finishes what is being answered, closes the database. */
  stop(): Promise<void>;
}

/**
 * Opens the database, brings it up to date, fills it, listens. What was opened is closed again when a
 * later step fails.
 *
 * @throws StorageError, StartError, PersonalDataError, or what a loader throws; each with a sentence that says what to do.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { config, print } = options;
  const began = performance.now();
  await checkFolders(config, print);
  tellMailRoute(config, print);
  const database = await openConfigured(config, print);
  try {
    await prepareData(database, config, print);
    const siteId = await firstSiteId(database);
    const clock = systemClock;
    await noteGap(database.kysely, siteId, clock.now());
    const keyRing = await openKeyRing({ file: config.keyFile, database, siteId, clock });
    let background: Background | undefined;
    const { app, outbox, deliveries, jobs } = await composeApp({
      ...options,
      ...diskProbe(config),
      database,
      siteId,
      keyRing,
      keyFile: config.keyFile,
      clock,
      nudge: () => background?.nudge(),
    });
    const address = await listen(app, config);
    reportStart(app, { ...options, database, address, began });
    background = startBackground({ outbox, deliveries, jobs, log: app.log });
    return {
      address,
      async stop() {
        await Promise.all([app.close(), background?.stop()]);
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** People wait for the mails that prove their address: whoever starts a server without must know. */
function tellMailRoute({ smtpUrl, mailDir }: Config, print: StartOptions['print']): void {
  if (smtpUrl !== undefined) return;
  print(
    `No SMTP_URL: mails are put into ${mailDir} and nobody receives them. Set SMTP_URL and MAIL_FROM to send them.`,
  );
}

async function checkFolders(config: Config, print: StartOptions['print']): Promise<void> {
  if (config.siteDir !== undefined && !(await isFolder(config.siteDir))) {
    throw new StartError(
      `SITE_DIR names ${config.siteDir}, which is not a folder. Give the folder of your pages, or no SITE_DIR.`,
    );
  }
  if (!(await isFolder(config.widgetsDir))) {
    print(
      `No widget builds in ${config.widgetsDir}: /w/ is empty. Run "npm run build", or set WIDGETS_DIR.`,
    );
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}

/** Opens the database that a configuration names, and says what it promises. */
export async function openConfigured(
  config: Config,
  print: StartOptions['print'],
): Promise<Database> {
  const { databaseUrl, dataDir } = config;
  print(databaseUrl === undefined ? `Opening the data in ${dataDir} …` : 'Opening PostgreSQL …');
  const database = await openDatabase(
    databaseUrl === undefined
      ? { kind: 'pglite', directory: dataDir }
      : { kind: 'postgres', url: databaseUrl },
  );
  print(database.durability);
  return database;
}

function diskProbe({ databaseUrl, dataDir }: Config): { freeBytes?: () => Promise<number> } {
  if (databaseUrl !== undefined) return {};
  return {
    async freeBytes() {
      const { bavail, bsize } = await statfs(dataDir);
      return bavail * bsize;
    },
  };
}

interface Started extends StartOptions {
  readonly database: Database;
  readonly address: string;
  readonly began: number;
}

function reportStart(app: FastifyInstance, started: Started): void {
  const seconds = (performance.now() - started.began) / 1000;
  const mebibytes = Math.round(started.memory() / 1024 / 1024);
  app.log.info(
    {
      database: started.database.kind,
      durable: started.database.durable,
      startMs: Math.round(seconds * 1000),
      memoryMb: mebibytes,
    },
    'started',
  );
  started.print(
    `Answering at ${started.address}/ after ${seconds.toFixed(1)} s, with ${mebibytes} MB of memory.`,
  );
}
