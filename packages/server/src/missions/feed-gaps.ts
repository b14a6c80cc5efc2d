import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';

/**
 * To be called at each start of a server, before it answers: numbers go on from the time of day, in milliseconds, and
 * what lies between is noted as never given.
 *
 * A copy of the data that is put back brings back its last number as well, and readers have later ones. Those lie
 * below the time at which the server starts on the copy, as long as clocks are right and there are fewer than a
 * thousand changes a second; without the gap they would be given again, to changes that those readers never see.
 */
export async function noteGap(db: Kysely<Schema>, siteId: string, now: Date): Promise<void> {
  const from = now.getTime();
  await db.transaction().execute(async (tx) => {
    await sql`insert into mission_feed (site_id) values (${siteId}) on conflict do nothing`.execute(
      tx,
    );
    await sql`
      with feed as (
        select last_rev from mission_feed where site_id = ${siteId} and last_rev < ${from} for update
      ), gap as (
        insert into mission_feed_gap (site_id, after_rev, until_rev)
        select ${siteId}, last_rev, ${from}::bigint from feed
        returning until_rev
      )
      update mission_feed set last_rev = until_rev from gap where site_id = ${siteId}`.execute(tx);
  });
}

/** Whether a number was never given by these data. */
export async function isInGap(db: Kysely<Schema>, siteId: string, rev: number): Promise<boolean> {
  const { rows } = await sql`
    select from mission_feed_gap
    where site_id = ${siteId} and after_rev < ${rev} and until_rev > ${rev}`.execute(db);
  return rows.length > 0;
}

/** Forgets the gaps of whose numbers the feed knows nothing any more anyway. */
export async function forgetGaps(db: Kysely<Schema>, siteId: string): Promise<void> {
  await sql`
    delete from mission_feed_gap g using mission_feed f
    where g.site_id = ${siteId} and f.site_id = g.site_id and g.until_rev <= f.forgotten_rev`.execute(
    db,
  );
}
