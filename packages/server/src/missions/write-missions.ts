import type { MissionOrganization } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { recordColumns, toRecord } from './mission-record.ts';
import type { MissionEntry } from './mission-record.ts';

/** Rows in one statement: enough to be fast, few enough to stay small in memory. */
const BATCH = 1000;

/**
 * Keeps organisations, new or changed. Their names in missions that exist are brought along. Equal ones are not written:
 * the feed would tell each of their missions anew.
 *
 * @param db handle of the database, or of the transaction one is in.
 */
export async function writeOrganizations(
  db: Kysely<Schema>,
  siteId: string,
  organizations: readonly MissionOrganization[],
): Promise<void> {
  for (const batch of batchesOf(organizations)) {
    const rows = JSON.stringify(batch);
    await sql`
      insert into organization (site_id, organization_id, name, url, description, insee_code)
      select ${siteId}, o.id, o.name, o.url, o.description, o."inseeCode"
      from jsonb_to_recordset(${rows}::jsonb)
        as o (id text, name text, url text, description text, "inseeCode" text)
      on conflict (site_id, organization_id) do update set
        name = excluded.name, url = excluded.url, description = excluded.description,
        insee_code = excluded.insee_code, updated_at = now()
      where (organization.name, organization.url, organization.description, organization.insee_code)
        is distinct from (excluded.name, excluded.url, excluded.description, excluded.insee_code)
    `.execute(db);
    await sql`
      update mission m set organization_name = o.name
      from jsonb_to_recordset(${rows}::jsonb) as o (id text, name text)
      where m.site_id = ${siteId} and m.organization_id = o.id and m.organization_name <> o.name
    `.execute(db);
  }
}

/** Keeps organisations that are not known yet; what is known of the others stays. */
export async function addOrganizations(
  db: Kysely<Schema>,
  siteId: string,
  organizations: readonly MissionOrganization[],
): Promise<void> {
  for (const batch of batchesOf(organizations)) {
    await sql`
      insert into organization (site_id, organization_id, name, url, description, insee_code)
      select ${siteId}, o.id, o.name, o.url, o.description, o."inseeCode"
      from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb)
        as o (id text, name text, url text, description text, "inseeCode" text)
      on conflict (site_id, organization_id) do nothing
    `.execute(db);
  }
}

/**
 * Keeps missions, new or changed; their organisations must be there. A first address with an INSEE code and
 * no position gets the commune's, and says so.
 *
 * @param db handle of the database, or of the transaction one is in.
 * @throws Error of the engine for an unknown organisation, or a published mission without `publishedAt`.
 */
export async function writeMissions(
  db: Kysely<Schema>,
  siteId: string,
  entries: readonly MissionEntry[],
): Promise<void> {
  for (const batch of batchesOf(entries)) {
    await sql`
      ${insertion(siteId, batch)}
      on conflict (site_id, mission_id) do update set ${sql.join(recordColumns.map(replaceColumn))}
    `.execute(db);
  }
}

/** Columns that do not make a mission another one: when it was written, and what residents changed. */
const unComparedColumns: ReadonlySet<string> = new Set([
  'published_at',
  'updated_at',
  'places_left',
]);

/**
 * The same for missions that come again and again: what is equal is not written, the first publication stays,
 * and so do places that were taken, unless the mission says itself how many are left.
 *
 * @returns ids, of new missions and of those that changed.
 */
export async function writeChangedMissions(
  db: Kysely<Schema>,
  siteId: string,
  entries: readonly MissionEntry[],
): Promise<{ readonly added: readonly string[]; readonly changed: readonly string[] }> {
  const written: { mission_id: string; is_new: boolean }[] = [];
  const compared = recordColumns.filter((name) => !unComparedColumns.has(name));
  for (const batch of batchesOf(entries)) {
    const { rows } = await sql<{ mission_id: string; is_new: boolean }>`
      ${insertion(siteId, batch)}
      on conflict (site_id, mission_id) do update set ${sql.join(recordColumns.map(updateColumn))}
      where (${sql.join(compared.map((name) => sql.ref(`mission.${name}`)))})
        is distinct from (${sql.join(compared.map((name) => sql.ref(`excluded.${name}`)))})
        or excluded.places_left is not null and excluded.places_left is distinct from mission.places_left
      returning mission_id, xmax = 0 as is_new
    `.execute(db);
    written.push(...rows);
  }
  const idsOf = (isNew: boolean) =>
    written.filter(({ is_new }) => is_new === isNew).map(({ mission_id }) => mission_id);
  return { added: idsOf(true), changed: idsOf(false) };
}

function insertion(siteId: string, batch: readonly MissionEntry[]) {
  return sql`
    insert into mission (site_id, ${sql.join(recordColumns.map((name) => sql.ref(name)))})
    select ${siteId}, ${sql.join(recordColumns.map(readColumn))}
    from jsonb_populate_recordset(null::mission, ${JSON.stringify(batch.map(toRecord))}::jsonb) r
    left join commune c on c.insee_code = r.insee_code and r.longitude is null`;
}

function updateColumn(name: (typeof recordColumns)[number]) {
  switch (name) {
    case 'published_at':
      return sql`published_at = coalesce(mission.published_at, excluded.published_at)`;
    case 'places_left':
      return sql`places_left = coalesce(excluded.places_left,
        greatest(0, excluded.places_count - (mission.places_count - mission.places_left)))`;
    default:
      return replaceColumn(name);
  }
}

function readColumn(name: (typeof recordColumns)[number]) {
  const given = sql.ref(`r.${name}`);
  switch (name) {
    case 'longitude':
    case 'latitude':
      return sql`coalesce(${given}, ${sql.ref(`c.${name}`)})`;
    case 'position_precision':
      return sql`case when c.insee_code is null then ${given} else 'commune' end`;
    default:
      return given;
  }
}

function replaceColumn(name: (typeof recordColumns)[number]) {
  return sql`${sql.ref(name)} = excluded.${sql.ref(name)}`;
}

function batchesOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, index) =>
    items.slice(index * BATCH, (index + 1) * BATCH),
  );
}
