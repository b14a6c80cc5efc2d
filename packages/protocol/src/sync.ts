import * as z from 'zod/mini';
import { Href } from './link.ts';
import { Mission } from './mission.ts';
import { searchText } from './plain-text.ts';
import { Count, Id } from './scalars.ts';

/** Place of a change in the feed: whole, strictly increasing along it, exact in JSON (2⁵³ − 1 at most). */
const Revision = z.int().check(z.gte(0));

/** A mission that is public: new to the reader, or changed. */
export const MissionUpsert = z.object({
  op: z.literal('upsert'),
  id: Id,
  rev: Revision,
  mission: Mission,
});

/** A tombstone: the mission is public no more. It says nothing else about it. */
export const MissionDelete = z.object({ op: z.literal('delete'), id: Id, rev: Revision });

/** What happened to one mission, told apart by `op`. */
export const MissionChange = z.discriminatedUnion('op', [MissionUpsert, MissionDelete]);
export type MissionChange = z.infer<typeof MissionChange>;

const envelope = { next: Href, upToDate: z.boolean(), tombstoneDays: Count };

/**
 * One page of the change feed. `next` is always there: the page after this one or, on the last page
 * (`upToDate`), the address to ask again later. It is resolved against the address of the answer.
 */
export const SyncPage = z.object({ items: z.array(MissionChange), ...envelope });
export type SyncPage = z.infer<typeof SyncPage>;

/** The page before its changes are judged one by one: what a tolerant reader starts from. */
export const SyncPageEnvelope = z.object({ items: z.array(z.unknown()), ...envelope });

/**
 * Query of `syncMissions`; readers do not write it, they follow `next`. A `limit` that is more than
 * a backend gives at once is lowered, one over 10,000 is refused.
 */
export const SyncQuery = z.strictObject({
  after: z.optional(searchText(500)),
  limit: z.optional(z.int().check(z.gte(1), z.lte(10_000))),
});
export type SyncQuery = z.infer<typeof SyncQuery>;
