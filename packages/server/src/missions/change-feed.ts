import type { MissionChange, SyncPage, SyncQuery } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import type { Job } from '../jobs/job.ts';
import { RequestProblem } from '../request-problem.ts';
import { readFeedCursor, writeFeedCursor } from './feed-cursor.ts';
import type { FeedPlace } from './feed-cursor.ts';
import { forgetGaps, isInGap } from './feed-gaps.ts';
import { missionColumns } from './mission-row.ts';
import type { MissionRow } from './mission-row.ts';
import { forgetTombstones, isPublic, noticeChanges, TOMBSTONE_DAYS } from './notice-changes.ts';
import { toMission } from './to-mission.ts';

/** Changes on a page when nothing is asked, and at most. */
const MOST_CHANGES = 500;
/** The missions are compared no more often than that, in milliseconds, however many readers ask. */
const COMPARE_MS = 2000;

/** The feed of what becomes of the missions of one site. */
export interface ChangeFeed {
  /**
   * One page.
   *
   * @throws RequestProblem `invalid-cursor`; `sync-expired` when it no longer knows what has gone since.
   */
  read(query: SyncQuery): Promise<SyncPage>;
  /** Notices what is gone, and forgets it in time, also while nobody reads. */
  readonly jobs: readonly Job[];
}

/** What a feed is made over. */
export interface ChangeFeedOptions {
  readonly database: Pick<Database, 'kysely'>;
  readonly siteId: string;
  readonly clock: Clock;
}

interface ChangeRow extends MissionRow {
  readonly change_id: string;
  readonly rev: string;
  readonly is_public: boolean;
}

/** The feed of a site over an open, migrated database. Nothing is compared before somebody reads. */
export function createChangeFeed({ database, siteId, clock }: ChangeFeedOptions): ChangeFeed {
  const { kysely: db } = database;
  const notice = onceIn(COMPARE_MS, clock, () => noticeChanges(db, siteId, clock.now()));
  return {
    async read({ after, limit = MOST_CHANGES }) {
      const given = after === undefined ? undefined : readFeedCursor(after);
      await notice();
      const place = await placeOf(given);
      const size = Math.min(limit, MOST_CHANGES);
      const rows = await readRows(place, size + 1);
      const items = rows.slice(0, size).map(toChange);
      const next = { ...place, rev: items.at(-1)?.rev ?? place.rev };
      return {
        items,
        next: hrefOf(next, limit),
        upToDate: rows.length <= size,
        tombstoneDays: TOMBSTONE_DAYS,
      };
    },
    jobs: [
      {
        name: 'forget-tombstones',
        everyMinutes: 60,
        async run(now) {
          await noticeChanges(db, siteId, now);
          await forgetTombstones(db, siteId, now);
          await forgetGaps(db, siteId);
        },
      },
    ],
  };

  async function placeOf(given: FeedPlace | undefined): Promise<FeedPlace> {
    const { rows } = await sql<{ last: string; forgotten: string }>`
      select last_rev as last, forgotten_rev as forgotten from mission_feed
      where site_id = ${siteId}`.execute(db);
    const last = Number(rows[0]?.last ?? 0);
    if (given === undefined) return { rev: 0, began: last };
    const knows = Math.max(given.rev, given.began);
    const isForgotten = knows < Number(rows[0]?.forgotten ?? 0);
    // Beyond the last number, or in a gap: the data are those of an older copy.
    if (isForgotten || knows > last || (await isInGap(db, siteId, knows))) {
      throw new RequestProblem('sync-expired');
    }
    return given;
  }

  /** Never more than what is public now: what was hidden a moment ago is not told because it was noted before. */
  async function readRows({ rev }: FeedPlace, count: number): Promise<readonly ChangeRow[]> {
    const now = clock.now();
    const { rows } = await sql<ChangeRow>`
      select c.mission_id as change_id, c.rev, m.mission_id is not null as is_public, ${missionColumns(now)}
      from (
        select * from mission_change
        where site_id = ${siteId} and rev > ${rev} order by rev limit ${count}
      ) c
      left join (
        mission m
        join organization o on o.site_id = m.site_id and o.organization_id = m.organization_id
      ) on m.mission_id = c.mission_id and ${isPublic(siteId, now)}
      order by c.rev`.execute(db);
    return rows;
  }
}

function toChange(row: ChangeRow): MissionChange {
  const common = { id: row.change_id, rev: Number(row.rev) };
  return row.is_public
    ? { op: 'upsert', ...common, mission: toMission(row) }
    : { op: 'delete', ...common };
}

/** Relative to the feed. */
function hrefOf(place: FeedPlace, limit: number): string {
  const size = limit === MOST_CHANGES ? '' : `&limit=${String(limit)}`;
  return `missions?after=${writeFeedCursor(place)}${size}`;
}

/** Readers that come together wait for the same comparison; those that come soon after do without. */
function onceIn(everyMs: number, clock: Clock, run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let done = Number.NEGATIVE_INFINITY;
  return () => {
    const now = clock.now().getTime();
    if (running !== undefined) return running;
    if (now >= done && now - done < everyMs) return Promise.resolve();
    running = run()
      .then(() => {
        done = now;
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  };
}
