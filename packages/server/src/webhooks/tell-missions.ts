import { sql } from 'kysely';
import { announce } from '../announce.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';

/** What the feed of missions is told from. */
export interface MissionTelling {
  readonly database: Pick<Database, 'kysely'>;
  readonly siteId: string;
  readonly clock: Clock;
  /** Brings the feed up to date: `noticeChanges`. */
  readonly notice: () => Promise<void>;
}

/**
 * Announces what the feed of missions (class `sync`) has noticed since the last time: each number once, together with
 * the mark that says so.
 */
export async function tellMissions(telling: MissionTelling): Promise<void> {
  await telling.notice();
  await withMark(telling, async (told, { tx, siteId, now }) => {
    const { rows } = await sql<{ mission_id: string; rev: string; is_gone: boolean }>`
      select mission_id, rev, version is null as is_gone from mission_change
      where site_id = ${siteId} and rev > ${told} order by rev`.execute(tx);
    const news = rows.map(
      ({ mission_id, is_gone }) =>
        ({
          type: is_gone ? 'mission.withdrawn' : 'mission.changed',
          subjectId: mission_id,
        }) as const,
    );
    await announce({ tx, siteId, now }, news);
    return rows.at(-1)?.rev;
  });
}

/** Takes everything that is there as told. For the moment before somebody begins to listen. */
export async function skipMissions(telling: MissionTelling): Promise<void> {
  await telling.notice();
  await withMark(telling, async (_told, { tx, siteId }) => {
    const { rows } = await sql<{ rev: string }>`
      select last_rev as rev from mission_feed where site_id = ${siteId}`.execute(tx);
    return rows[0]?.rev;
  });
}

type Occasion = Parameters<typeof announce>[0];

/** Runs with the mark locked; what is answered becomes the mark. */
async function withMark(
  { database, siteId, clock }: MissionTelling,
  run: (told: string, occasion: Occasion) => Promise<string | undefined>,
): Promise<void> {
  await database.kysely.transaction().execute(async (tx) => {
    await sql`
      insert into webhook_mission_mark (site_id, told_rev) values (${siteId}, 0)
      on conflict do nothing`.execute(tx);
    const { rows } = await sql<{ told_rev: string }>`
      select told_rev from webhook_mission_mark where site_id = ${siteId} for update`.execute(tx);
    const rev = await run(rows[0]?.told_rev ?? '0', { tx, siteId, now: clock.now() });
    if (rev === undefined) return;
    await sql`
      update webhook_mission_mark set told_rev = ${rev} where site_id = ${siteId}`.execute(tx);
  });
}
