import * as z from 'zod/mini';

/**
 * An opaque identifier, unique in the backend, stable, never reused: 1–128 of `A–Z a–z 0–9 - . _ ~ : @`,
 * not beginning with a dot, so that it can always be put in a path.
 */
export const Id = z.string().check(z.regex(/^[\w~:@-][\w.~:@-]{0,127}$/));

/** BCP 47 language tag, e.g. `fr`, `fr-simple`, `ar`; short enough for everybody's 35 characters (RFC 5646 §4.4.1). */
export const Language = z.string().check(z.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$/));

/** INSEE code of a commune, overseas and Corsica (`2A004`) included. Source: Code officiel géographique. */
export const InseeCode = z.string().check(z.regex(/^(\d{2}|2[AB])\d{3}$/));

/** French postcode: five digits, overseas (`97400`) and Corsica (`20000`) included. */
export const Postcode = z.string().check(z.regex(/^\d{5}$/));

/** Département code: `26`, `2A`, `974`. */
export const DepartmentCode = z.string().check(z.regex(/^(\d{2}|2[AB]|9[78]\d)$/));

/** How many there are, 0 to a thousand million. */
export const Count = z.int().check(z.gte(0), z.lte(1_000_000_000));

/** GeoJSON point: `[longitude, latitude]` in degrees, WGS 84. */
export const Point = z.object({
  type: z.literal('Point'),
  coordinates: z.tuple([
    z.number().check(z.gte(-180), z.lte(180)),
    z.number().check(z.gte(-90), z.lte(90)),
  ]),
});
export type Point = z.infer<typeof Point>;
