import type { Mission, MissionPage, MissionQuery } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Schema } from '../database/schema.ts';
import type { Position } from './geometry.ts';
import { inLanguage } from './in-language.ts';
import { keepCounts } from './keep-counts.ts';
import {
  appliedBy,
  DEFAULT_LIMIT,
  MAX_LIMIT,
  refuseBackwardDays,
  surroundingsOf,
} from './list-scope.ts';
import type { ListScope } from './list-scope.ts';
import { missionColumns } from './mission-row.ts';
import type { MissionRow } from './mission-row.ts';
import { GONE_STATUSES } from './mission-status.ts';
import { readCounts } from './read-counts.ts';
import { readPage } from './read-page.ts';
import { toMission } from './to-mission.ts';
import { DEFAULT_TIME_ZONE } from './zoned-time.ts';

/** A mission that was asked for by its id. `withdrawn`: it was public and is no more. */
export type FoundMission =
  { readonly status: 'published'; readonly mission: Mission } | { readonly status: 'withdrawn' };

/** Reads the public missions of one site. */
export interface MissionRepository {
  /**
   * One page. Missions whose last date has passed are not listed. What is done wholly from home
   * (`remote: full`) is near every place and in every département, without a distance.
   *
   * @throws RequestProblem `invalid-parameter` (unknown place, radius or `nearest` of nowhere, days
   *   backwards), `invalid-cursor`.
   */
  list(query: MissionQuery): Promise<MissionPage>;
  /** One mission, in a language where it is translated; undefined for what does not exist, was never public, or is hidden. */
  get(id: string, lang?: string): Promise<FoundMission | undefined>;
}

/** What a repository of missions may be told. */
export interface MissionRepositoryOptions {
  /** The clock; the real one by default. */
  readonly now?: () => Date;
  /** IANA name of where the site is: its days begin at midnight there. Default `Europe/Paris`. */
  readonly timeZone?: string;
  /** Of texts that do not say theirs. Default `fr`. */
  readonly language?: string;
}

/** Creates the repository of a site over an open, migrated database. */
export function createMissionRepository(
  { kysely: db }: Pick<Database, 'kysely'>,
  siteId: string,
  {
    now = () => new Date(),
    timeZone = DEFAULT_TIME_ZONE,
    language = 'fr',
  }: MissionRepositoryOptions = {},
): MissionRepository {
  const countsOf = keepCounts((scope) => readCounts(db, scope));
  return {
    async list(query) {
      refuseBackwardDays(query);
      const commune = query.place === undefined ? undefined : await findCommune(db, query.place);
      const around = surroundingsOf(query, commune);
      const scope: ListScope = {
        siteId,
        query,
        now: now(),
        timeZone,
        ...(around && { around }),
        sort: query.sort ?? (around === undefined ? 'newest' : 'nearest'),
        limit: Math.min(query.limit ?? DEFAULT_LIMIT, MAX_LIMIT),
      };
      const [page, counts] = await Promise.all([readPage(db, scope), countsOf(scope)]);
      const items = page.items.map((mission) => inLanguage(mission, query.lang, language));
      return { ...page, items, ...counts, applied: appliedBy(scope) };
    },
    async get(id, lang) {
      const { rows } = await sql<MissionRow>`
        select ${missionColumns(now())} from mission m
        join organization o on o.site_id = m.site_id and o.organization_id = m.organization_id
        where m.site_id = ${siteId} and m.mission_id = ${id}`.execute(db);
      const [row] = rows;
      if (row?.status === 'published') {
        return { status: 'published', mission: inLanguage(toMission(row), lang, language) };
      }
      const wasPublic = row !== undefined && row.published_at !== null;
      return wasPublic && GONE_STATUSES.has(row.status) ? { status: 'withdrawn' } : undefined;
    },
  };
}

async function findCommune(db: Kysely<Schema>, inseeCode: string): Promise<Position | undefined> {
  const { rows } = await sql<Position>`
    select longitude, latitude from commune where insee_code = ${inseeCode}`.execute(db);
  return rows[0];
}
