import * as z from 'zod/mini';

/** An opaque identifier: 1–128 characters without spaces or slashes, unique in the backend, stable, never reused. */
export const Id = z.string().check(z.regex(/^[^\s/]{1,128}$/));

/** RFC 3339 instant with seconds and an offset, e.g. `2026-11-22T09:30:00+01:00`. */
export const Instant = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:[0-5]\d)$/));

/** Calendar day, `YYYY-MM-DD`. */
export const Day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/** Time of day on a 24 hour clock, `HH:MM`. `24:00` closes a day. */
export const ClockTime = z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/));

/** Absolute http(s) address. Own pattern, because JSON Schema keeps a pattern and loses a protocol check. */
export const HttpUrl = z.string().check(z.regex(/^https?:\/\/[^\s"'<>\\^`{|}]+$/));

/** Absolute address a visitor may follow: http(s), mailto or tel. Nothing else is ever a link. */
export const ContactUrl = z
  .string()
  .check(z.regex(/^(https?:\/\/|mailto:|tel:\+?)[^\s"'<>\\^`{|}]+$/));

/** URI reference, resolved against the address of the document that carries it. Never a scheme but http(s). */
export const Href = z
  .string()
  .check(z.regex(/^(https?:\/\/|(?![a-zA-Z][a-zA-Z0-9+.-]*:))[^\s"'<>\\^`{|}]*$/));

/** RFC 6570 level 1 template with the single variable `{id}`, e.g. `missions/{id}`. */
export const ItemTemplate = z
  .string()
  .check(
    z.regex(/^(https?:\/\/|(?![a-zA-Z][a-zA-Z0-9+.-]*:))[^\s"'<>\\^`{|}]*\{id\}[^\s"'<>\\^`{|}]*$/),
  );

/** BCP 47 language tag, e.g. `fr`, `fr-simple`, `ar`. */
export const Language = z.string().check(z.regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/));

/** INSEE code of a commune, overseas and Corsica (`2A004`) included. Source: Code officiel géographique. */
export const InseeCode = z.string().check(z.regex(/^(\d{2}|2[AB])\d{3}$/));

/** French postcode: five digits, overseas (`97400`) and Corsica (`20000`) included. */
export const Postcode = z.string().check(z.regex(/^\d{5}$/));

/** Département code: `26`, `2A`, `974`. */
export const DepartmentCode = z.string().check(z.regex(/^(\d{2}|2[AB]|9[78]\d)$/));

/** Plain text of one line, 1–300 characters. There is no HTML anywhere in the protocol. */
export const Line = z.string().check(z.minLength(1), z.maxLength(300));

/** Plain text of several lines, at most 20,000 characters. */
export const Text = z.string().check(z.maxLength(20_000));

/** GeoJSON point: `[longitude, latitude]` in degrees, WGS 84. */
export const Point = z.object({
  type: z.literal('Point'),
  coordinates: z.tuple([
    z.number().check(z.gte(-180), z.lte(180)),
    z.number().check(z.gte(-90), z.lte(90)),
  ]),
});
export type Point = z.infer<typeof Point>;

/**
 * A value of an open enumeration. The known values are in `enumerations.ts`; a receiver that meets
 * another one keeps the item and treats the value as "other" (a later minor version may add values).
 */
export const OpenValue = z.string().check(z.minLength(1), z.maxLength(100));
