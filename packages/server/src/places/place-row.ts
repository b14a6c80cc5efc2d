import type { Place } from '@coup-de-main/protocol';
import { sql } from 'kysely';

/**
 * How well a commune's position is known. `official`: centre from geo.api.gouv.fr; `exact`: its main
 * settlement by GeoNames; `approximate`: mean of its neighbours, a few kilometres off.
 */
export type PlacePrecision = 'official' | 'exact' | 'approximate';

/** A commune with a position, as a search finds it. */
export interface FoundPlace extends Place {
  readonly departmentName: string;
  readonly location: NonNullable<Place['location']>;
  readonly precision: PlacePrecision;
  /** The postcode that answered, when one was looked for. */
  readonly matchedPostcode?: string;
}

/** Columns of a commune under the alias `c`, as `PlaceRow` has them. */
export const placeColumns = sql`
  c.insee_code, c.name, c.postcodes, c.department_code, c.department_name, c.population,
  c.longitude, c.latitude, c.position_precision`;

/** A row of `placeColumns`. */
export interface PlaceRow {
  readonly insee_code: string;
  readonly name: string;
  readonly postcodes: string[];
  readonly department_code: string;
  readonly department_name: string;
  readonly population: number | null;
  readonly longitude: number;
  readonly latitude: number;
  readonly position_precision: PlacePrecision;
  readonly matched_postcode?: string | null;
}

/** Row → place of the protocol. */
export function toPlace(row: PlaceRow): FoundPlace {
  return {
    type: 'place',
    inseeCode: row.insee_code,
    name: row.name,
    postcodes: row.postcodes,
    departmentCode: row.department_code,
    departmentName: row.department_name,
    ...(row.population === null ? {} : { population: row.population }),
    location: { type: 'Point', coordinates: [row.longitude, row.latitude] },
    precision: row.position_precision,
    ...(row.matched_postcode ? { matchedPostcode: row.matched_postcode } : {}),
  };
}
