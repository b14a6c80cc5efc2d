import type { Mission } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { baseKey } from './base-address.ts';
import type { Way } from './choose-way.ts';
import { FOLLOWED_PREFIX } from './follow-mission.ts';

/** Rows in one statement. */
const BATCH = 500;

/** What the followed backends of a site say, a row for each way by which a mission comes. Identifiers are those here. */
export interface UpstreamWays {
  /** Keeps what a backend says, by identifier there. @returns what differs from before. */
  keep(base: string, missions: ReadonlyMap<string, Mission>): Promise<readonly string[]>;
  /** Forgets what a backend says of these, by identifier there, or of all but these. @returns what that was. */
  drop(
    base: string,
    which: { readonly only: readonly string[] } | { readonly but: readonly string[] },
  ): Promise<readonly string[]>;
  /** Every way of these missions, or of all. */
  ways(missionIds: readonly string[] | 'all'): Promise<ReadonlyMap<string, readonly Way[]>>;
  /** What is shown here from elsewhere. */
  shown(): Promise<readonly string[]>;
  /** Those of these, or of what is shown from elsewhere, that the site has from the same source by itself, in any state. */
  twins(missions: readonly Mission[] | 'shown'): Promise<ReadonlySet<string>>;
}

/** The ways of a site, in a transaction. */
export function createUpstreamWays(db: Kysely<Schema>, siteId: string): UpstreamWays {
  return {
    async keep(base, missions) {
      const all = [...missions].map(([id, mission]) => ({ id, here: mission.id, mission }));
      const touched: string[] = [];
      for (let start = 0; start < all.length; start += BATCH) {
        const batch = JSON.stringify(all.slice(start, start + BATCH));
        touched.push(...idsOf(await keeping(siteId, base, batch).execute(db)));
      }
      return touched;
    },
    async drop(base, which) {
      const condition =
        'only' in which
          ? sql`upstream_id = any(${[...which.only]}::text[])`
          : sql`upstream_id <> all(${[...which.but]}::text[])`;
      const dropped = await sql<IdRow>`
        delete from upstream_mission where site_id = ${siteId} and base = ${base} and ${condition}
        returning mission_id`.execute(db);
      return idsOf(dropped);
    },
    async ways(missionIds) {
      const condition =
        missionIds === 'all' ? sql`true` : sql`mission_id = any(${[...missionIds]}::text[])`;
      const { rows } = await sql<IdRow & Way>`
        select mission_id, base, mission from upstream_mission
        where site_id = ${siteId} and ${condition} order by base, upstream_id`.execute(db);
      const ways = new Map<string, Way[]>();
      for (const { mission_id, ...way } of rows) {
        const some = ways.get(mission_id);
        if (some === undefined) ways.set(mission_id, [way]);
        else some.push(way);
      }
      return ways;
    },
    shown: async () => idsOf(await shownFrom(siteId).execute(db)),
    twins: async (missions) => new Set(await twinsOf(db, siteId, missions)),
  };
}

interface IdRow {
  readonly mission_id: string;
}

function idsOf({ rows }: { readonly rows: readonly IdRow[] }): readonly string[] {
  return rows.map(({ mission_id }) => mission_id);
}

/** What a mission was called here before, when its provenance has changed, is touched as well. */
function keeping(siteId: string, base: string, batch: string) {
  return sql<IdRow>`
    with given as (
      select g.id, g.here, g.mission
      from jsonb_to_recordset(${batch}::jsonb) as g (id text, here text, mission jsonb)
    ), before as (
      select u.mission_id from upstream_mission u join given g on g.id = u.upstream_id
      where u.site_id = ${siteId} and u.base = ${base} and u.mission <> g.mission
    ), kept as (
      insert into upstream_mission as u (site_id, base, upstream_id, mission_id, mission)
      select ${siteId}, ${base}, g.id, g.here, g.mission from given g
      on conflict (site_id, base, upstream_id) do update
        set mission_id = excluded.mission_id, mission = excluded.mission
        where u.mission <> excluded.mission
      returning u.mission_id
    )
    select mission_id from before union select mission_id from kept`;
}

interface SourceRow extends IdRow {
  readonly source_name: string | null;
  readonly source_id: string | null;
}

function shownFrom(siteId: string) {
  return sql<SourceRow>`
    select mission_id, provenance ->> 'sourceName' as source_name, provenance ->> 'sourceId' as source_id
    from mission
    where site_id = ${siteId} and status = 'published'
      and starts_with(mission_id, ${FOLLOWED_PREFIX})`;
}

/** Compared here: the engine knows nothing about what is inside of JSON, and would compare each with each. */
async function twinsOf(
  db: Kysely<Schema>,
  siteId: string,
  missions: readonly Mission[] | 'shown',
): Promise<readonly string[]> {
  const { rows: own } = await sql<SourceRow>`
    select mission_id, provenance ->> 'sourceName' as source_name, provenance ->> 'sourceId' as source_id
    from mission
    where site_id = ${siteId} and provenance is not null
      and not starts_with(mission_id, ${FOLLOWED_PREFIX})`.execute(db);
  if (own.length === 0) return [];
  const keys = new Set(own.map((row) => keyOf(row.source_name, row.source_id)));
  if (missions === 'shown') {
    const { rows } = await shownFrom(siteId).execute(db);
    return idsOf({ rows: rows.filter((row) => keys.has(keyOf(row.source_name, row.source_id))) });
  }
  return missions
    .filter(({ provenance }) => keys.has(keyOf(provenance?.sourceName, provenance?.sourceId)))
    .map(({ id }) => id);
}

function keyOf(sourceName: string | null | undefined, sourceId: string | null | undefined): string {
  return JSON.stringify([baseKey(sourceName ?? ''), sourceId]);
}
