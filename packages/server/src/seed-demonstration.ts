import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from './database/database.ts';
import type { Schema } from './database/schema.ts';
import { createCalendar } from './demonstration/calendar.ts';
import { demonstrationTown } from './demonstration/demonstration-town.ts';
import { TOWN_SITE_ID, TOWN_TIME_ZONE } from './demonstration/town-hall.ts';
import { writeMissions, writeOrganizations } from './missions/write-missions.ts';
import { dayOf, startOfDay } from './missions/zoned-time.ts';

/** What a call of `seedDemonstration` did. */
export interface SeededDemonstration {
  /**
   * `seeded`: the town is new; `present`: its missions were there, nothing was touched; `occupied`: the
   * database serves somebody else, nothing was touched.
   */
  readonly outcome: 'seeded' | 'present' | 'occupied';
  /** Rows written. */
  readonly organizations: number;
  readonly missions: number;
}

/** Any number, the same in every process that seeds: one does, the others wait and find it done. */
const SEED_LOCK = 4_120_004;

/**
 * Puts the demonstration town into a database, all or nothing: Rochebrune-sur-Isère, its hotline, its
 * organisations and their missions, none of which exists. It touches nothing when the town
 * has missions, or when somebody has set up another site.
 *
 * @param options.now moment from which the days of the missions are counted.
 */
export async function seedDemonstration(
  database: Database,
  options: { readonly now: Date },
): Promise<SeededDemonstration> {
  const zones = { dayOf, startOfDay };
  const town = demonstrationTown(createCalendar(options.now, TOWN_TIME_ZONE, zones));
  return database.kysely.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${SEED_LOCK})`.execute(trx);
    if (await hasMissions(trx)) return untouched('present');
    await removePlaceholder(trx);
    if (await hasOtherSite(trx)) return untouched('occupied');
    const settings = JSON.stringify(town.settings);
    await trx
      .insertInto('site')
      .values({ site_id: town.siteId, name: town.name, settings })
      .onConflict((conflict) =>
        conflict.column('site_id').doUpdateSet({ name: town.name, settings }),
      )
      .execute();
    await writeOrganizations(trx, town.siteId, town.organizations);
    await writeMissions(trx, town.siteId, town.missions);
    return {
      outcome: 'seeded',
      organizations: town.organizations.length,
      missions: town.missions.length,
    };
  });
}

/** One sentence for the person who starts the server; none when there is nothing new to say. */
export function tellDemonstration(seeded: SeededDemonstration): string | undefined {
  const { outcome, missions, organizations } = seeded;
  if (outcome === 'present') return undefined;
  return outcome === 'seeded'
    ? `Put in the demonstration town: ${missions} missions of ${organizations} organisations.`
    : 'DEMO=1 changed nothing: this database serves another site. Give it an empty DATA_DIR or DATABASE_URL.';
}

function untouched(outcome: 'present' | 'occupied'): SeededDemonstration {
  return { outcome, organizations: 0, missions: 0 };
}

async function hasMissions(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from mission where site_id = ${TOWN_SITE_ID}) as found
  `.execute(db);
  return rows[0]?.found === true;
}

/** A start without the demonstration leaves a site that nobody has named; it would be shown in the town's stead. */
async function removePlaceholder(db: Kysely<Schema>): Promise<void> {
  await sql`
    delete from site s
    where s.site_id = 'mairie' and s.name = 'Ma mairie' and s.settings = '{}'
      and not exists (select from organization o where o.site_id = s.site_id)
  `.execute(db);
}

async function hasOtherSite(db: Kysely<Schema>): Promise<boolean> {
  const other = await db
    .selectFrom('site')
    .select('site_id')
    .where('site_id', '<>', TOWN_SITE_ID)
    .executeTakeFirst();
  return other !== undefined;
}
