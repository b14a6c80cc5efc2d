import {
  importApiEngagement,
  publishToApiEngagement,
  tellImport,
  tellPublication,
} from './api-engagement-work.ts';
import { systemClock } from './clock.ts';
import { audit } from './commands/audit.ts';
import { CommandError } from './commands/command.ts';
import type { RunCommand } from './commands/command.ts';
import { letThrough, refuse } from './commands/decide.ts';
import { renewLinks } from './commands/renew-links.ts';
import { toCheck } from './commands/to-check.ts';
import { composePorts } from './compose-ports.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { migrateToLatest } from './database/migrate.ts';
import { createSiteRepository, firstSiteId } from './discovery/site-repository.ts';
import { submissionPolicyOf } from './discovery/site.ts';
import { followNow } from './federation-work.ts';
import { reportFollowed } from './federation/report.ts';
import { importMissions } from './import-missions-command.ts';
import { openKeyRing } from './personal/open-key-ring.ts';
import { rotateKeys } from './personal/rotate-keys.ts';
import { runImportCommunes } from './places/import-official-positions.ts';
import { openConfigured } from './start-server.ts';
import { makeStaticFolder } from './static-folder-command.ts';

/** What a command is given by the terminal. */
export interface Terminal {
  readonly config: Config;
  readonly args: readonly string[];
  /** What happens meanwhile: standard error. */
  readonly print: (line: string) => void;
  /** The answer: standard output. */
  readonly say: (line: string) => void;
}

/** What works on the database. */
type Work = (database: Database, terminal: Terminal) => Promise<number>;

/** Every command of the program beside the server itself; `docs/guide-exploitation.md` tells of each. */
const commands = {
  'import-communes': importCommunes,
  'rotate-keys': rotate,
  'to-check': onSubmissions(toCheck),
  'let-through': onSubmissions(letThrough),
  refuse: onSubmissions(refuse),
  'renew-links': onSubmissions(renewLinks),
  audit: onSubmissions(audit),
  'import-missions': (database, { args, say }) =>
    importMissions(database, { args, say, now: systemClock.now() }),
  'import-api-engagement': bringInFromState,
  'publish-api-engagement': publishToTheState,
  follow: followOthers,
} satisfies Record<string, Work>;

/** What needs no database: files become files. */
const withoutDatabase = {
  'static-folder': ({ args, say }) => makeStaticFolder({ args, say, now: systemClock.now() }),
} satisfies Record<string, (terminal: Terminal) => Promise<number>>;

/** Their names. */
export const commandNames: readonly string[] = [commands, withoutDatabase].flatMap(Object.keys);

/**
 * Runs a command on the database that the configuration names. The embedded database belongs to one process:
 * stop the server first.
 *
 * @returns the exit code.
 * @throws CommandError, StorageError, PersonalDataError; each with a sentence that says what to do.
 */
export async function runCommand(name: string, terminal: Terminal): Promise<number> {
  const [, onFiles] = Object.entries(withoutDatabase).find(([known]) => known === name) ?? [];
  if (onFiles !== undefined) return onFiles(terminal);
  const [, work] = Object.entries(commands).find(([known]) => known === name) ?? [];
  if (work === undefined) {
    throw new CommandError(`There is no command "${name}". Known: ${commandNames.join(', ')}.`);
  }
  const database = await openConfigured(terminal.config, terminal.print);
  try {
    await migrateToLatest(database);
    return await work(database, terminal);
  } finally {
    await database.close();
  }
}

/** A command about what people submitted to the site of this database. */
function onSubmissions(run: RunCommand): Work {
  return async (database, { config, args, say }) => {
    const siteId = await firstSiteId(database);
    const clock = systemClock;
    const keyRing = await openKeyRing({ file: config.keyFile, database, siteId, clock });
    const site = createSiteRepository(database, siteId);
    const policy = async () => submissionPolicyOf(await site.get());
    const { ports } = composePorts({ database, siteId, keyRing, clock, policy });
    return run({ ports, args, say });
  };
}

async function bringInFromState(database: Database, { config, say }: Terminal): Promise<number> {
  const siteId = await firstSiteId(database);
  const done = await importApiEngagement({ database, siteId, config, now: systemClock.now() });
  for (const line of tellImport(done)) say(line);
  return done.isComplete ? 0 : 1;
}

async function publishToTheState(database: Database, { config, say }: Terminal): Promise<number> {
  const siteId = await firstSiteId(database);
  const done = await publishToApiEngagement({ database, siteId, config, now: systemClock.now() });
  for (const line of tellPublication(done)) say(line);
  return done.refused.length === 0 ? 0 : 1;
}

async function followOthers(database: Database, { config, say }: Terminal): Promise<number> {
  const siteId = await firstSiteId(database);
  const outcomes = await followNow({ database, siteId, config, now: systemClock.now() });
  for (const line of reportFollowed(outcomes)) say(line);
  return outcomes.every(({ error }) => error === undefined) ? 0 : 1;
}

async function importCommunes(database: Database, { print }: Terminal): Promise<number> {
  await runImportCommunes(database, print);
  return 0;
}

async function rotate(database: Database, { config, print }: Terminal): Promise<number> {
  const siteId = await firstSiteId(database);
  const options = { file: config.keyFile, database, siteId, clock: systemClock };
  const { newKeyId, rewrapped, forgotten } = await rotateKeys(options);
  print(
    `Key ${newKeyId} seals from now on; ${String(rewrapped)} records were sealed anew. ` +
      `Keep a copy of ${config.keyFile} now, apart from the data.`,
  );
  if (forgotten.length > 0) print(`Forgotten, unused for long: ${forgotten.join(', ')}.`);
  return 0;
}
