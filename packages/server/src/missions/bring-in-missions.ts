import type { Mission, MissionOrganization } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Schema } from '../database/schema.ts';
import { addOrganizations, writeChangedMissions, writeOrganizations } from './write-missions.ts';

/** Missions of one source (a spreadsheet, another service) as they are now. */
export interface SourceLoad {
  /** Equal to `provenance.sourceName` of each mission. */
  readonly sourceName: string;
  /** Each with `provenance` and `publishedAt`, no id twice. */
  readonly missions: readonly Mission[];
  /** Whether what the source says of an organisation replaces what is known of it. */
  readonly organizations: 'replace' | 'add';
  /** What becomes of published missions of the source that are not in the load. */
  readonly absent: 'withdraw' | 'leave';
  readonly now: Date;
  /** Say what would happen, and keep nothing. */
  readonly dryRun?: boolean;
}

/** Ids by what happened, or would. */
export interface BroughtIn {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** As it was: not written, so that its `updatedAt` stays. */
  readonly unchanged: readonly string[];
  /** Published missions of the source that the load does not have. */
  readonly absent: readonly string[];
  /** Those of `absent` that are answered 410 from now on. */
  readonly withdrawn: readonly string[];
}

/** The ids of a load belong to missions that came from elsewhere. Nothing was written. */
export class ForeignMissionError extends Error {
  override readonly name = 'ForeignMissionError';
  readonly ids: readonly string[];
  constructor(ids: readonly string[]) {
    super(`Missions of another source have these ids: ${ids.join(', ')}.`);
    this.ids = ids;
  }
}

/**
 * Brings the missions of a source up to date, all or nothing: new ones are published, changed ones replaced,
 * equal ones left alone, absent ones withdrawn when asked. Places that residents took stay taken.
 *
 * @throws ForeignMissionError
 */
export async function bringInMissions(
  { kysely }: Pick<Database, 'kysely'>,
  siteId: string,
  load: SourceLoad,
): Promise<BroughtIn> {
  const transaction = await kysely.startTransaction().execute();
  try {
    const result = await bringIn(transaction, siteId, load);
    await (load.dryRun === true ? transaction.rollback() : transaction.commit()).execute();
    return result;
  } catch (error) {
    if (!transaction.isCommitted && !transaction.isRolledBack)
      await transaction.rollback().execute();
    throw error;
  }
}

async function bringIn(db: Kysely<Schema>, siteId: string, load: SourceLoad): Promise<BroughtIn> {
  const { missions } = load;
  const ids = missions.map(({ id }) => id);
  const foreign = await foreignIds(db, siteId, load);
  if (foreign.length > 0) throw new ForeignMissionError(foreign);
  await (load.organizations === 'replace' ? writeOrganizations : addOrganizations)(
    db,
    siteId,
    organizationsOf(missions),
  );
  const entries = missions.map((mission) => ({ status: 'published', mission }) as const);
  const { added, changed } = await writeChangedMissions(db, siteId, entries);
  const written = new Set([...added, ...changed]);
  const absent = await absentIds(db, siteId, load);
  const withdrawn = load.absent === 'withdraw' ? absent : [];
  await withdraw(db, siteId, { ids: withdrawn, now: load.now });
  const unchanged = ids.filter((id) => !written.has(id));
  return { added: added.toSorted(), changed: changed.toSorted(), unchanged, absent, withdrawn };
}

function organizationsOf(missions: readonly Mission[]): readonly MissionOrganization[] {
  return [...new Map(missions.map(({ organization: one }) => [one.id, one])).values()];
}

/** Those of the load that the site has by another source. */
function foreignIds(
  db: Kysely<Schema>,
  siteId: string,
  { missions, sourceName }: SourceLoad,
): Promise<readonly string[]> {
  const ids = missions.map(({ id }) => id);
  return missionIds(
    db,
    siteId,
    sql`mission_id = any(${ids}::text[])
      and (provenance ->> 'sourceName') is distinct from ${sourceName}`,
  );
}

/** Published ones of the source that the load does not bring. */
function absentIds(
  db: Kysely<Schema>,
  siteId: string,
  { missions, sourceName }: SourceLoad,
): Promise<readonly string[]> {
  const ids = missions.map(({ id }) => id);
  return missionIds(
    db,
    siteId,
    sql`status = 'published' and provenance ->> 'sourceName' = ${sourceName}
      and mission_id <> all(${ids}::text[])`,
  );
}

async function missionIds(
  db: Kysely<Schema>,
  siteId: string,
  condition: RawBuilder<unknown>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ mission_id: string }>`
    select mission_id from mission
    where site_id = ${siteId} and ${condition}
    order by mission_id`.execute(db);
  return rows.map((row) => row.mission_id);
}

async function withdraw(
  db: Kysely<Schema>,
  siteId: string,
  { ids, now }: { readonly ids: readonly string[]; readonly now: Date },
): Promise<void> {
  await sql`
    update mission set status = 'cancelled', updated_at = ${now.toISOString()}::timestamptz
    where site_id = ${siteId} and mission_id = any(${[...ids]}::text[])`.execute(db);
}
