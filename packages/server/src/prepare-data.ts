import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { migrateToLatest } from './database/migrate.ts';
import { countMissions } from './missions/count-missions.ts';
import { loadCommunes } from './places/load-communes.ts';
import { seedDemonstration, tellDemonstration } from './seed-demonstration.ts';

/** From this number of missions on, the embedded database is slower than its visitors deserve. */
const EMBEDDED_LIMIT = 20_000;

/** Tells the person who starts the server, a line at a time. */
type Print = (line: string) => void;

/**
 * Brings the data to what this release needs: schema, communes and, when asked, the demonstration town.
 * Each step does nothing when it has been done before.
 *
 * @throws StorageError, or what a loader throws; each with a sentence that says what to do.
 */
export async function prepareData(
  database: Database,
  config: Pick<Config, 'demonstration'>,
  print: Print,
): Promise<void> {
  const migrated = await migrateToLatest(database);
  if (migrated.length > 0) print(`Brought the database up to date: ${migrated.join(', ')}.`);
  const communes = await loadCommunes(database);
  if (communes.changed) print(`Loaded ${communes.count} communes (${communes.version}).`);
  if (config.demonstration) await showDemonstration(database, print);
  if (database.kind === 'pglite') await adviseOnSize(database, EMBEDDED_LIMIT, print);
}

async function showDemonstration(database: Database, print: Print): Promise<void> {
  const words = tellDemonstration(await seedDemonstration(database, { now: new Date() }));
  if (words !== undefined) print(words);
}

/** Says so when the embedded database holds more than `limit` missions. */
export async function adviseOnSize(database: Database, limit: number, print: Print): Promise<void> {
  if ((await countMissions(database, limit + 1)) <= limit) return;
  print(
    `More than ${limit} missions: use PostgreSQL. Set DATABASE_URL to its address; the embedded ` +
      'database becomes too slow for visitors.',
  );
}
