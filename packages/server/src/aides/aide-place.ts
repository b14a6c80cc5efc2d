import type { PlaceInput } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { Scene } from '../submissions/submission-kind.ts';
import type { AidePlaceColumns } from '../database/aide-tables.ts';

/**
 * Where a place is: the middle of its commune, or of the communes that share its postcode. A commune that the
 * list does not know is no reason to refuse a person: the place has then no position, and is matched by its
 * postcode.
 */
export async function locate(
  { tx }: Pick<Scene, 'tx'>,
  { postalCode, inseeCode }: PlaceInput,
): Promise<AidePlaceColumns> {
  const { rows } = await sql<Pick<AidePlaceColumns, 'longitude' | 'latitude'>>`
    select longitude, latitude, 1 as choice from commune where insee_code = ${inseeCode ?? ''}
    union all
    select avg(c.longitude), avg(c.latitude), 2
    from commune_postcode p join commune c on c.insee_code = p.insee_code
    where p.postcode = ${postalCode} and p.arrondissement = (
      select bool_or(arrondissement) from commune_postcode where postcode = ${postalCode}
    )
    order by choice`.execute(tx);
  const [nearest] = rows;
  return {
    insee_code: inseeCode ?? null,
    postal_code: postalCode,
    longitude: nearest?.longitude ?? null,
    latitude: nearest?.latitude ?? null,
  };
}
