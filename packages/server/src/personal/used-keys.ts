import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { sealedTables } from './sealed-tables.ts';

/** Names of the keys that some row of a site still needs. */
export async function usedKeys(database: Database, siteId: string): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  for (const { table } of sealedTables) {
    const { rows } = await sql<{ key_id: string }>`
      select distinct key_id from ${sql.table(table)}
      where site_id = ${siteId} and key_id is not null`.execute(database.kysely);
    for (const { key_id } of rows) used.add(key_id);
  }
  return used;
}
