import * as z from 'zod/mini';
import { Day } from './calendar.ts';
import { Href } from './link.ts';
import { Line, OpenValue } from './plain-text.ts';
import { Count, DepartmentCode, Id, InseeCode, Postcode } from './scalars.ts';

/** Why somebody reports a card. */
export const reportReasons = ['spam', 'fraud', 'insults', 'danger', 'other'] as const;

/** Where somebody is, as far as the public may know: a commune, or more coarsely. */
export const BoardArea = z.object({
  name: Line,
  inseeCode: z.optional(InseeCode),
  postalCode: z.optional(Postcode),
  departmentCode: z.optional(DepartmentCode),
});

/** A request or an offer of help as the public may read it. What it lacks, it must not have. */
export const BoardCard = z.object({
  type: z.literal('aide-card'),
  id: Id,
  kind: OpenValue,
  needs: z.array(OpenValue),
  urgency: z.optional(OpenValue),
  area: BoardArea,
  text: z.optional(Line),
  publishedOn: Day,
  endsOn: z.optional(Day),
});

/** Cards, a page at a time. */
export const BoardPage = z.object({
  items: z.array(BoardCard),
  next: z.optional(Href),
  total: z.optional(Count),
});

/** What somebody says is wrong with a card. */
export const ReportInput = z.strictObject({
  reason: z.enum(reportReasons),
  message: z.optional(Line),
});
