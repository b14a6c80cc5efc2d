import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { leastMetresPerDegree, mercator } from './geometry.ts';
import type { CursorPlace } from './mission-cursor.ts';
import {
  commonConditions,
  distanceFrom,
  every,
  facetConditions,
  isWithin,
} from './mission-filters.ts';
import type { Fragment } from './mission-filters.ts';
import type { ListScope, Surroundings } from './list-scope.ts';
import { missionColumns } from './mission-row.ts';
import type { FoundRow } from './read-part.ts';

/** Candidates beyond what is shown: the order of the index is not quite that of distances. */
const SPARE = 20;

/** Which of the nearest. */
interface NearestRequest {
  /** The last one that was shown; absent: from the nearest. */
  readonly after: CursorPlace | undefined;
  readonly count: number;
}

interface NearestRow extends FoundRow {
  /** How many candidates the index gave, and how far the last one is on the Mercator plane, in degrees. */
  readonly fetched: number;
  readonly reach: number;
}

type NearScope = ListScope & { readonly around: Surroundings };

/**
 * The nearest missions, from the index of positions. It gives them by distance on the Mercator plane, which
 * differs from the ground's by a percent or two within 100 km, and without order among equals: so more are
 * taken than needed and sorted by true distance. That is the answer if everything nearer than its last item
 * has been seen; else (hundreds of missions that are known by their commune only share one point) its last
 * distance bounds a small circle, which is sorted whole. The box bounds the work when few missions pass the
 * other filters.
 */
export async function readNearest(
  db: Kysely<Schema>,
  scope: ListScope,
  request: NearestRequest,
): Promise<readonly FoundRow[]> {
  const { around } = scope;
  if (around === undefined) throw new TypeError('The nearest of nowhere was asked for.');
  const candidates = request.count + SPARE;
  const rows = await readCandidates(db, { ...scope, around }, { ...request, candidates });
  const last = rows.at(-1);
  if (last === undefined || last.fetched < candidates) return rows;
  // Rounded as `distance` is; whatever was not fetched is at least so far away.
  const seen = Math.round(last.reach * leastMetresPerDegree(around, around.radius));
  if (last.sort_key < seen) return rows;
  return readCircle(db, { ...scope, around: { ...around, radius: last.sort_key } }, request);
}

async function readCandidates(
  db: Kysely<Schema>,
  scope: NearScope,
  request: NearestRequest & { readonly candidates: number },
): Promise<readonly NearestRow[]> {
  const { around } = scope;
  const plane = sql`m.pos <-> point(${around.longitude}::float8, ${mercator(around.latitude)}::float8)`;
  const { rows } = await sql<NearestRow>`
    with near as materialized (
      select m.*, ${distanceFrom(around)} as distance, ${plane} as plane
      from mission m
      where ${conditionsOf(scope, request)}
      order by ${plane}
      limit ${request.candidates}
    )
    select ${missionColumns(scope.now)}, m.distance, m.distance as sort_key,
      (select count(*)::int from near) as fetched, (select max(plane) from near) as reach
    from (select * from near order by distance, mission_id limit ${request.count}) m
    join organization o on o.site_id = m.site_id and o.organization_id = m.organization_id
    order by m.distance, m.mission_id`.execute(db);
  return rows;
}

/** All of a circle, nearest first: exact whatever the positions, and as slow as the circle is full. */
async function readCircle(
  db: Kysely<Schema>,
  scope: NearScope,
  request: NearestRequest,
): Promise<readonly FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    select ${missionColumns(scope.now)}, m.distance, m.distance as sort_key
    from (
      select m.*, ${distanceFrom(scope.around)} as distance
      from mission m
      where ${conditionsOf(scope, request)}
      order by distance, mission_id
      limit ${request.count}
    ) m
    join organization o on o.site_id = m.site_id and o.organization_id = m.organization_id
    order by m.distance, m.mission_id`.execute(db);
  return rows;
}

function conditionsOf(scope: NearScope, { after }: NearestRequest): Fragment {
  const { around, ...withoutPlace } = scope;
  return every([
    ...commonConditions(withoutPlace),
    isWithin(around),
    ...facetConditions(scope.query).values(),
    ...(after === undefined
      ? []
      : [sql`(${distanceFrom(around)}, m.mission_id) > (${after.key}::int, ${after.id})`]),
  ]);
}
