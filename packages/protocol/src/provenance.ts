import * as z from 'zod/mini';
import { HttpUrl } from './link.ts';
import { Line } from './plain-text.ts';

/** Where a mission comes from when it was not typed in this backend. Deduplication key: source name and id. */
export const Provenance = z.object({
  sourceName: Line,
  sourceId: Line,
  sourceUrl: z.optional(HttpUrl),
  license: z.optional(Line),
  publisher: z.optional(Line),
});
export type Provenance = z.infer<typeof Provenance>;
