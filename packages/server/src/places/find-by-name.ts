import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { startsWith } from './find-by-code.ts';
import { placeColumns, type PlaceRow } from './place-row.ts';
import type { NameSearch } from './place-search.ts';

/** A commune that bears what was typed: as its whole name, or only as the beginning of a word. */
export interface NamedRow extends PlaceRow {
  readonly is_whole: boolean;
}

/**
 * Communes of that name, then those whose name begins so, then those with a word that begins so (or whose
 * letters do, spaces aside), each time the most populous first. Former names of merged communes count, after present ones; arrondissements
 * that merely begin so come last, lest they hide other communes; with a postcode they come first, being the
 * narrower answer.
 */
export async function findByName(
  db: Kysely<Schema>,
  search: NameSearch,
  limit: number,
): Promise<readonly NamedRow[]> {
  const { key, compact, hasArticle } = search;
  const isPrefix = sql`(${startsWith('key', key)} or ${startsWith('compact', compact)})`;
  const { rows } = await sql<NamedRow>`
    with hit as (
      select insee_code, population, bool_or(compact = ${compact}) and ${hasArticle} as is_literal,
        min(case
          when arrondissement and ${search.postcode !== undefined} then -1
          when key = ${key} or compact = ${compact} then case when former then 1 else 0 end
          when former then 4
          when arrondissement then 5
          when ${startsWith('key', key)} then 2
          else 3
        end) as rank
      from commune_name
      where (${isPrefix} or key like ${`% ${key}%`}) and ${isWithin(search)}
      group by insee_code, population
      order by rank, is_literal desc, population desc, insee_code
      limit ${limit}
    )
    select ${placeColumns}, ${search.postcode ?? null}::text as matched_postcode,
      hit.rank <= 1 as is_whole
    from hit join commune c using (insee_code)
    order by hit.rank, hit.is_literal desc, hit.population desc, hit.insee_code`.execute(db);
  return rows;
}

/** The département or the postcode that was typed with a name, as a condition on `commune_name`. */
export function isWithin({ departmentCode, postcode }: NameSearch) {
  const conditions = [
    departmentCode === undefined ? sql`true` : sql`department_code = ${departmentCode}`,
    postcode === undefined
      ? sql`true`
      : sql`insee_code in (select insee_code from commune_postcode where postcode = ${postcode})`,
  ];
  return sql.join(conditions, sql` and `);
}
