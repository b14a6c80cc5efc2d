import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { CursorPlace } from './mission-cursor.ts';
import { allConditions, distanceFrom } from './mission-filters.ts';
import type { ListScope } from './list-scope.ts';
import type { OrderPart } from './list-order.ts';
import { missionColumns } from './mission-row.ts';
import type { MissionRow } from './mission-row.ts';
import { readNearest } from './read-nearest.ts';

/** A mission found, with what it is sorted by. */
export interface FoundRow extends MissionRow {
  /** Whole metres, or milliseconds since 1970. */
  readonly sort_key: number;
  /** Metres from the point that was searched around, when it has a position. */
  readonly distance: number | null;
}

/** What to read of a part. */
interface PartRequest {
  readonly part: OrderPart;
  /** The last one that was shown of this part; absent: from its beginning. */
  readonly after: CursorPlace | undefined;
  /** At most so many. */
  readonly count: number;
}

/**
 * The first missions of one part of an order.
 *
 */
export async function readPart(
  db: Kysely<Schema>,
  scope: ListScope,
  { part, after, count }: PartRequest,
): Promise<readonly FoundRow[]> {
  if (part.by === 'distance') return readNearest(db, scope, { after, count });
  const column = sql.ref(part.by === 'published' ? 'm.published_at' : 'm.runs_from');
  const direction = sql.raw(part.by === 'published' ? 'desc' : 'asc');
  const beyond = sql.raw(part.by === 'published' ? '<' : '>');
  const from =
    after === undefined
      ? sql`true`
      : sql`(${column}, m.mission_id) ${beyond}
          (${new Date(after.key).toISOString()}::timestamptz, ${after.id})`;
  const distance = scope.around === undefined ? sql`null::int` : distanceFrom(scope.around);
  const { rows } = await sql<FoundRow>`
    select ${missionColumns(scope.now)}, ${distance} as distance,
      extract(epoch from ${column})::float8 * 1000 as sort_key
    from (
      select * from mission m
      where ${allConditions(scope)} and ${part.where} and ${from}
      order by ${column} ${direction}, m.mission_id ${direction}
      limit ${count}
    ) m
    join organization o on o.site_id = m.site_id and o.organization_id = m.organization_id
    order by ${column} ${direction}, m.mission_id ${direction}`.execute(db);
  return rows;
}
