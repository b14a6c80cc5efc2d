import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Fragment } from './mission-filters.ts';

/** What is public at a moment: the condition of the list without parameters, on the table `mission` named `m`. */
export function isPublic(siteId: string, now: Date): Fragment {
  return sql`m.site_id = ${siteId} and m.status = 'published'
    and m.runs_until > ${now.toISOString()}::timestamptz`;
}

/**
 * Compares the missions of a site with what its feed last told of them, and gives each difference the next
 * numbers: new, changed, gone, over.
 *
 * Numbers are given one transaction at a time (the row of `mission_feed` is locked), to what is committed by
 * then. So a number that can be read has none below it that could still come, whoever writes missions and
 * however long that takes. The engine's own row versions (`xmin`) say what has changed: of the mission, and
 * of its organisation, whose words it carries.
 */
export async function noticeChanges(db: Kysely<Schema>, siteId: string, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`insert into mission_feed (site_id) values (${siteId}) on conflict do nothing`.execute(
      tx,
    );
    await sql`select from mission_feed where site_id = ${siteId} for update`.execute(tx);
    // A statement of its own: it sees what was committed while the lock was waited for.
    await sql`
      with seen as (
        select m.mission_id, m.xmin::text || '.' || o.xmin::text as version, m.updated_at
        from mission m
        join organization o on o.site_id = m.site_id and o.organization_id = m.organization_id
        where ${isPublic(siteId, now)}
      ), told as (
        select mission_id, version from mission_change where site_id = ${siteId}
      ), news as (
        select coalesce(seen.mission_id, told.mission_id) as mission_id, seen.version,
          row_number() over (order by seen.updated_at, coalesce(seen.mission_id, told.mission_id)) as place
        from seen full join told on told.mission_id = seen.mission_id
        where seen.version is distinct from told.version
      ), kept as (
        insert into mission_change (site_id, mission_id, rev, version, noticed_at)
        select f.site_id, n.mission_id, f.last_rev + n.place, n.version, ${now}
        from news n, mission_feed f where f.site_id = ${siteId}
        on conflict (site_id, mission_id) do update set
          rev = excluded.rev, version = excluded.version, noticed_at = excluded.noticed_at
        returning rev
      )
      update mission_feed set last_rev = (select max(rev) from kept)
      where site_id = ${siteId} and exists (select from kept)`.execute(tx);
  });
}

/** Days for which the feed tells that a mission is gone. */
export const TOMBSTONE_DAYS = 30;

/** Forgets tombstones that are older than that, and remembers that it did. */
export async function forgetTombstones(
  db: Kysely<Schema>,
  siteId: string,
  now: Date,
): Promise<void> {
  const oldest = new Date(now.getTime() - TOMBSTONE_DAYS * 24 * 60 * 60 * 1000);
  await sql`
    with forgotten as (
      delete from mission_change
      where site_id = ${siteId} and version is null and noticed_at < ${oldest}
      returning rev
    )
    update mission_feed
    set forgotten_rev = greatest(forgotten_rev, (select max(rev) from forgotten))
    where site_id = ${siteId} and exists (select from forgotten)`.execute(db);
}
