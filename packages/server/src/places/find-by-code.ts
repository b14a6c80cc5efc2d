import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { placeColumns, type PlaceRow } from './place-row.ts';

/**
 * Communes of a postcode or of all that begin so, the most populous first. Of a whole postcode, the
 * municipal arrondissement comes before its city: it is the narrower answer. Five digits may also be an
 * INSEE code; that commune comes last.
 */
export async function findByPostcode(
  db: Kysely<Schema>,
  prefix: string,
  limit: number,
): Promise<readonly PlaceRow[]> {
  const isWhole = prefix.length === 5;
  const { rows } = await sql<PlaceRow>`
    with hit as (
      select insee_code, min(postcode) as matched_postcode, population,
        case when arrondissement = ${isWhole} then 0 else 1 end as rank
      from commune_postcode where ${startsWith('postcode', prefix)}
      group by insee_code, population, arrondissement
      order by rank, population desc, insee_code limit ${limit}
    ), answer as (
      select * from hit
      union all
      select insee_code, null, 0, 2 from commune
      where insee_code = ${prefix} and not exists (select from hit where hit.insee_code = ${prefix})
    )
    select ${placeColumns}, answer.matched_postcode
    from answer join commune c using (insee_code)
    order by answer.rank, answer.population desc, c.insee_code
    limit ${limit}`.execute(db);
  return rows;
}

/** Communes whose INSEE code begins so, the most populous first. */
export async function findByInseeCode(
  db: Kysely<Schema>,
  prefix: string,
  limit: number,
): Promise<readonly PlaceRow[]> {
  const { rows } = await sql<PlaceRow>`
    select ${placeColumns} from commune c where ${startsWith('c.insee_code', prefix)}
    order by c.population desc nulls last, c.insee_code
    limit ${limit}`.execute(db);
  return rows;
}

/** `column` begins with `prefix`, as a range of an index in byte order; `prefix` is ASCII. */
export function startsWith(column: string, prefix: string) {
  const name = sql.ref(column);
  return sql<boolean>`(${name} >= ${prefix} and ${name} < ${`${prefix}\u{7f}`})`;
}
