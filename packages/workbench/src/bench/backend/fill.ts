import {
  loadCommunes,
  migrateToLatest,
  writeMissions,
  writeOrganizations,
} from '@coup-de-main/server';
import type { Database, MissionEntry } from '@coup-de-main/server';
import { generateMissions, generateOrganizations } from '../generator/missions.ts';
import type { Town } from '../generator/missions.ts';

/** The site of the benchmark. */
export const BENCH_SITE = 'bench';

const SEED = 20_200_322;
const BATCH = 1000;

/**
 * Brings a database to a number of generated missions, the same at each run but for their dates, which lie
 * around `now`. Returns the towns that they are in, largest first.
 */
export async function fill(database: Database, count: number, now: Date): Promise<readonly Town[]> {
  await migrateToLatest(database);
  await loadCommunes(database);
  await database.query(
    `insert into site (site_id, name) values ($1, 'Bench') on conflict do nothing`,
    [BENCH_SITE],
  );
  const [first, ...others] = await readTowns(database);
  if (first === undefined) throw new Error('There are no communes: run `npm run build` first.');
  const towns = [first, ...others] as const;
  const options = { seed: SEED, count, towns: [...towns] as [Town, ...Town[]], now };
  await writeOrganizations(database.kysely, BENCH_SITE, generateOrganizations(options));
  let batch: MissionEntry[] = [];
  const flush = async () => {
    await writeMissions(database.kysely, BENCH_SITE, batch);
    batch = [];
  };
  for (const mission of generateMissions(options)) {
    batch.push({ status: 'published', mission });
    if (batch.length === BATCH) await flush();
  }
  await flush();
  await database.query('vacuum analyze mission');
  await database.query('analyze organization');
  return towns;
}

function readTowns(database: Database): Promise<readonly Town[]> {
  return database.query<Town>(
    `select insee_code as "inseeCode", name, postcodes[1] as postcode,
       department_code as "departmentCode", population, longitude, latitude
     from commune
     where kind = 'commune' and population > 0 and postcodes[1] is not null
     order by population desc, insee_code`,
  );
}
