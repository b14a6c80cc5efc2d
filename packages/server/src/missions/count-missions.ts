import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** How many missions all sites have together, counted no further than `most`. */
export async function countMissions(
  { kysely: db }: Pick<Database, 'kysely'>,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from mission limit ${most}) as counted
  `.execute(db);
  return rows[0]?.count ?? 0;
}
