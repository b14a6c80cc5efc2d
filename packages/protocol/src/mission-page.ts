import * as z from 'zod/mini';
import { dictionary } from './dictionary.ts';
import { Mission } from './mission.ts';
import { Href } from './link.ts';
import { Line, OpenValue } from './plain-text.ts';
import { Count } from './scalars.ts';

/** How many missions carry a value, were that value chosen (counts are disjunctive). */
export const FacetCount = z.object({
  value: OpenValue,
  label: z.optional(Line),
  count: Count,
});
export type FacetCount = z.infer<typeof FacetCount>;

/** A representation of the same list in another format, as a feed reader or a calendar wants it. */
export const AlternateLink = z.object({ rel: OpenValue, type: OpenValue, href: Href });
export type AlternateLink = z.infer<typeof AlternateLink>;

const envelope = {
  next: z.optional(Href),
  total: z.optional(Count),
  totalIsEstimate: z.optional(z.boolean()),
  facets: z.optional(dictionary(z.array(FacetCount))),
  applied: z.optional(dictionary(z.unknown())),
  links: z.optional(z.array(AlternateLink)),
};

/**
 * One page of missions. `next` is a URI reference resolved against the address of the answer, absent
 * on the last page. `applied` says which filters were really applied.
 */
export const MissionPage = z.object({ items: z.array(Mission), ...envelope });
export type MissionPage = z.infer<typeof MissionPage>;

/** The page before its items are judged one by one: what a tolerant reader starts from. */
export const MissionPageEnvelope = z.object({ items: z.array(z.unknown()), ...envelope });
