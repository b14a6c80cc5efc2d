import type { Mission } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { baseKey } from './base-address.ts';
import type { Way } from './choose-way.ts';
import { FOLLOWED_PREFIX } from './follow-mission.ts';

/** Rows in one statement. */
const BATCH = 500;

/** What is remembered of a backend between two passes. */
export interface UpstreamMark {
  readonly next: string | undefined;
  readonly isRead: boolean;
}

/** What is known of the followed backends of a site. `db`: a transaction where something is written. */
export interface UpstreamRepository {
  /** From here to the end of the transaction nobody else changes what is followed on this site. */
  lock(): Promise<void>;
  mark(base: string): Promise<UpstreamMark>;
  setMark(base: string, next: string | undefined, now: Date): Promise<void>;
  /** Forgets backends that are followed no more. @returns whether there was one. */
  unfollow(kept: readonly string[]): Promise<boolean>;
  /** Keys of those that were read to the end at least once. */
  read(): Promise<ReadonlySet<string>>;
  /** Keeps what a backend says. @returns identifiers here of what differs from before. */
  keep(base: string, missions: ReadonlyMap<string, Mission>): Promise<readonly string[]>;
  /** Forgets what a backend says of these. @returns their identifiers here. */
  drop(base: string, upstreamIds: readonly string[]): Promise<readonly string[]>;
  /** The same for everything but these. */
  dropOthers(base: string, upstreamIds: readonly string[]): Promise<readonly string[]>;
  /** Every way of these missions, or of all, by identifier here. */
  ways(missionIds: readonly string[] | 'all'): Promise<ReadonlyMap<string, readonly Way[]>>;
  /** Identifiers of what is shown here from elsewhere. */
  shown(): Promise<readonly string[]>;
  /** Of what is shown or given here from elsewhere: what the site has from the same source by itself, in any state. */
  twins(missions: readonly Mission[] | 'shown'): Promise<ReadonlySet<string>>;
}

/** The repository of a site, in a transaction or outside. */
export function createUpstreamRepository(db: Kysely<Schema>, siteId: string): UpstreamRepository {
  return {
    async lock() {
      await sql`select from site where site_id = ${siteId} for no key update`.execute(db);
    },
    async mark(base) {
      const { rows } = await sql<{ next: string | null; is_read: boolean }>`
        select next, passed_at is not null as is_read from upstream
        where site_id = ${siteId} and base = ${base}`.execute(db);
      return { next: rows[0]?.next ?? undefined, isRead: rows[0]?.is_read ?? false };
    },
    async setMark(base, next, now) {
      await sql`
        insert into upstream (site_id, base, next, passed_at)
        values (${siteId}, ${base}, ${next ?? null}, ${now})
        on conflict (site_id, base) do update
          set next = excluded.next, passed_at = excluded.passed_at`.execute(db);
    },
    async unfollow(kept) {
      const { rows } = await sql`
        delete from upstream where site_id = ${siteId} and base <> all(${[...kept]}::text[])
        returning 1`.execute(db);
      return rows.length > 0;
    },
    async read() {
      const { rows } = await sql<{ base: string }>`
        select base from upstream where site_id = ${siteId} and passed_at is not null`.execute(db);
      return new Set(rows.map(({ base }) => baseKey(base)));
    },
    async keep(base, missions) {
      const all = [...missions].map(([id, mission]) => ({ id, here: mission.id, mission }));
      const touched: string[] = [];
      for (let start = 0; start < all.length; start += BATCH) {
        const batch = JSON.stringify(all.slice(start, start + BATCH));
        touched.push(...idsOf(await sql<IdRow>`${keeping(siteId, base, batch)}`.execute(db)));
      }
      return touched;
    },
    async drop(base, upstreamIds) {
      return idsOf(
        await sql<IdRow>`
          delete from upstream_mission
          where site_id = ${siteId} and base = ${base} and upstream_id = any(${[...upstreamIds]}::text[])
          returning mission_id`.execute(db),
      );
    },
    async dropOthers(base, upstreamIds) {
      return idsOf(
        await sql<IdRow>`
          delete from upstream_mission
          where site_id = ${siteId} and base = ${base} and upstream_id <> all(${[...upstreamIds]}::text[])
          returning mission_id`.execute(db),
      );
    },
    async ways(missionIds) {
      const { rows } = await sql<{ mission_id: string; base: string; mission: Mission }>`
        select mission_id, base, mission from upstream_mission
        where site_id = ${siteId}
          and ${missionIds === 'all' ? sql`true` : sql`mission_id = any(${[...missionIds]}::text[])`}
        order by base, upstream_id`.execute(db);
      const ways = new Map<string, Way[]>();
      for (const { mission_id, ...way } of rows) {
        const some = ways.get(mission_id);
        if (some === undefined) ways.set(mission_id, [way]);
        else some.push(way);
      }
      return ways;
    },
    async shown() {
      return idsOf(
        await sql<IdRow>`
          select mission_id from mission where site_id = ${siteId} and status = 'published'
            and starts_with(mission_id, ${FOLLOWED_PREFIX})`.execute(db),
      );
    },
    async twins(missions) {
      const followed =
        missions === 'shown'
          ? sql`select mission_id, provenance from mission
              where site_id = ${siteId} and status = 'published'
                and starts_with(mission_id, ${FOLLOWED_PREFIX})`
          : sql`select g.id as mission_id, g.provenance
              from jsonb_to_recordset(${JSON.stringify(missions)}::jsonb) as g (id text, provenance jsonb)`;
      const { rows } = await sql<IdRow>`
        with followed as (${followed})
        select f.mission_id from followed f
        join mission m on m.site_id = ${siteId} and not starts_with(m.mission_id, ${FOLLOWED_PREFIX})
          and m.provenance ->> 'sourceName' = f.provenance ->> 'sourceName'
          and m.provenance ->> 'sourceId' = f.provenance ->> 'sourceId'`.execute(db);
      return new Set(rows.map(({ mission_id }) => mission_id));
    },
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
  return sql`
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
