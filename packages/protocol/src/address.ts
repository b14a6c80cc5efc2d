import * as z from 'zod/mini';
import { Line, OpenValue } from './plain-text.ts';
import { DepartmentCode, InseeCode, Point, Postcode } from './scalars.ts';

/** Where a mission takes place. `precision` says how well `location` is known. */
export const Address = z.object({
  street: z.optional(Line),
  postalCode: z.optional(Postcode),
  city: z.optional(Line),
  inseeCode: z.optional(InseeCode),
  departmentCode: z.optional(DepartmentCode),
  location: z.optional(Point),
  precision: z.optional(OpenValue),
});
export type Address = z.infer<typeof Address>;
