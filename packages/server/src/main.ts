#!/usr/bin/env node
/**
 * Starts the backend as its environment says (see `config.ts`), or runs a command:
 * `import-communes` replaces the positions of the communes by the State's own;
 * `rotate-keys` makes a new key for personal data (docs/decisions/0011-personal-data.md).
 */
import { systemClock } from './clock.ts';
import { ConfigError, readConfig } from './config.ts';
import type { Config } from './config.ts';
import { migrateToLatest } from './database/migrate.ts';
import { StorageError } from './database/storage-error.ts';
import { firstSiteId } from './discovery/site-repository.ts';
import { PersonalDataError } from './personal/personal-data-error.ts';
import { rotateKeys } from './personal/rotate-keys.ts';
import { runImportCommunes } from './places/import-official-positions.ts';
import { StartError } from './listen.ts';
import { openConfigured, startServer } from './start-server.ts';
import type { RunningServer } from './start-server.ts';

/** A stop that takes longer than this is cut. */
const STOP_WITHIN_MS = 10_000;

/** For the person at the terminal; standard output belongs to the JSON logs. */
const print = (line: string) => {
  process.stderr.write(`${line}\n`);
};

try {
  const config = readConfig(process.env);
  const [command] = process.argv.slice(2);
  if (command === undefined) await serve(config);
  else if (command === 'import-communes') await importCommunes(config);
  else if (command === 'rotate-keys') await rotate(config);
  else {
    throw new StartError(`There is no command "${command}". Known: import-communes, rotate-keys.`);
  }
} catch (error) {
  print(explain(error));
  process.exitCode = 1;
}

async function serve(config: Config): Promise<void> {
  let server: RunningServer | undefined;
  let stopping = false;
  const stop = () => {
    // A second signal means "now"; so does one that comes before anything is being answered.
    if (stopping || server === undefined) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    void server.stop().then(
      () => print('Stopped.'),
      (error: unknown) => {
        print(explain(error));
        process.exitCode = 1;
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  server = await startServer({ config, print, memory: () => process.memoryUsage.rss() });
}

async function importCommunes(config: Config): Promise<void> {
  const database = await openConfigured(config, print);
  try {
    await migrateToLatest(database);
    await runImportCommunes(database, print);
  } finally {
    await database.close();
  }
}

async function rotate(config: Config): Promise<void> {
  const database = await openConfigured(config, print);
  try {
    await migrateToLatest(database);
    const siteId = await firstSiteId(database);
    const options = { file: config.keyFile, database, siteId, clock: systemClock };
    const { newKeyId, rewrapped, forgotten } = await rotateKeys(options);
    print(
      `Key ${newKeyId} seals from now on; ${String(rewrapped)} records were sealed anew. ` +
        `Keep a copy of ${config.keyFile} now, apart from the data.`,
    );
    if (forgotten.length > 0) print(`Forgotten, unused for long: ${forgotten.join(', ')}.`);
  } finally {
    await database.close();
  }
}

/** One sentence for what we foresaw; everything for what we did not. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const foreseen = [ConfigError, PersonalDataError, StartError, StorageError].some(
    (kind) => error instanceof kind,
  );
  return foreseen ? error.message : (error.stack ?? error.message);
}
