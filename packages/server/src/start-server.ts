import { stat, statfs } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { openDatabase } from './database/database.ts';
import type { Database } from './database/database.ts';
import { vacuumAndAnalyze } from './database/maintenance.ts';
import { firstSiteId } from './discovery/site-repository.ts';
import type { LogTarget } from './logging.ts';
import { listen, StartError } from './listen.ts';
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

const HOUR_MS = 3_600_000;

/**
 * Opens the database, brings it up to date, fills it, listens. What was opened is closed again when a
 * later step fails.
 *
 * @throws StorageError, StartError, or what a loader throws; each with a sentence that says what to do.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { config, print } = options;
  const began = performance.now();
  await checkFolders(config, print);
  const database = await openConfigured(config, print);
  try {
    await prepareData(database, config, print);
    const siteId = await firstSiteId(database);
    const app = await createApp({ ...options, ...diskProbe(config), database, siteId });
    const address = await listen(app, config);
    reportStart(app, { ...options, database, address, began });
    const stopMaintenance = maintainHourly(app, database);
    return {
      address,
      async stop() {
        stopMaintenance();
        await app.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
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

/** Keeps tables small and statistics true. Returns how to end it. */
function maintainHourly(app: FastifyInstance, database: Database): () => void {
  const timer = setInterval(() => {
    vacuumAndAnalyze(database).catch((error: unknown) =>
      app.log.error({ err: error }, 'maintenance failed; the next attempt is in an hour'),
    );
  }, HOUR_MS);
  timer.unref();
  return () => clearInterval(timer);
}
