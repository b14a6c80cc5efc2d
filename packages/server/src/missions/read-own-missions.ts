import type { Mission } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { missionColumns } from './mission-row.ts';
import type { MissionRow } from './mission-row.ts';
import { toMission } from './to-mission.ts';

/** Whose missions are read, and when. */
export interface OwnMissions {
  readonly siteId: string;
  /** Names of sources whose missions count as the site's own, beside those that came from none. */
  readonly sources: readonly string[];
  readonly now: Date;
}

/** Missions of the site itself that one can still answer, by id. */
export async function readOwnMissions(
  { kysely: db }: Pick<Database, 'kysely'>,
  { siteId, sources, now }: OwnMissions,
): Promise<readonly Mission[]> {
  const { rows } = await sql<MissionRow>`
    select ${missionColumns(now)} from mission m
    join organization o on o.site_id = m.site_id and o.organization_id = m.organization_id
    where m.site_id = ${siteId} and m.status = 'published'
      and (m.provenance is null or m.provenance ->> 'sourceName' = any(${[...sources]}::text[]))
    order by m.mission_id`.execute(db);
  return rows.map((row) => toMission(row)).filter(({ apply }) => apply.mode !== 'closed');
}
