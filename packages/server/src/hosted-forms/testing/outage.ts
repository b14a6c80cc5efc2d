import type { Database } from '../../database/database.ts';

/** Does something while every use of a table fails as it does when the database is shutting down (57P03). */
export async function duringOutage<Result>(
  { query }: Pick<Database, 'query'>,
  tables: readonly string[],
  run: () => Promise<Result>,
): Promise<Result> {
  for (const table of tables) {
    await query(`alter table ${table} rename to ${table}_away`);
    await query(
      `create function ${table}_gone() returns setof ${table}_away language plpgsql as
       $$ begin raise exception 'gone' using errcode = '57P03'; end $$`,
    );
    await query(`create view ${table} as select * from ${table}_gone()`);
  }
  try {
    return await run();
  } finally {
    for (const table of tables) {
      await query(`drop view ${table}`);
      await query(`drop function ${table}_gone`);
      await query(`alter table ${table}_away rename to ${table}`);
    }
  }
}
