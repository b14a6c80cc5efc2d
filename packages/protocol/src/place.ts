import * as z from 'zod/mini';
import { Line, OpenValue, searchText } from './plain-text.ts';
import { Count, DepartmentCode, InseeCode, Point, Postcode } from './scalars.ts';

/** A French commune. Source: Code officiel géographique; `precision` says how its position was found. */
export const Place = z.object({
  type: z.literal('place'),
  inseeCode: InseeCode,
  name: Line,
  postcodes: z.array(Postcode),
  departmentCode: DepartmentCode,
  departmentName: z.optional(Line),
  population: z.optional(Count),
  location: z.optional(Point),
  precision: z.optional(OpenValue),
});
export type Place = z.infer<typeof Place>;

/** The communes that answer a search, best first. */
export const PlacePage = z.object({ items: z.array(Place) });
export type PlacePage = z.infer<typeof PlacePage>;

/** The answer before its items are judged one by one: what a tolerant reader starts from. */
export const PlacePageEnvelope = z.object({ items: z.array(z.unknown()) });

/** Query of `searchPlaces`: part of a name, or the beginning of a postcode. */
export const PlaceQuery = z.strictObject({
  q: searchText(100),
  limit: z._default(z.int().check(z.gte(1), z.lte(20)), 8),
});
export type PlaceQuery = z.infer<typeof PlaceQuery>;
export type PlaceQueryInput = z.input<typeof PlaceQuery>;
