import * as z from 'zod/mini';
import { inputLine } from './input-text.ts';
import { InseeCode, Postcode } from './scalars.ts';

/** Where help is needed or given, no more precise than a commune: nobody needs the street to match. */
export const PlaceInput = z.strictObject({
  postalCode: Postcode,
  inseeCode: z.optional(InseeCode),
  city: z.optional(inputLine(1, 100)),
});
export type PlaceInput = z.infer<typeof PlaceInput>;
