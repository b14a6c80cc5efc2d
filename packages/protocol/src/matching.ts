import * as z from 'zod/mini';
import { needTypes } from './aide-enumerations.ts';
import { Instant } from './calendar.ts';
import { Line, OpenValue } from './plain-text.ts';
import { Count, Id } from './scalars.ts';
import { SharedContact } from './response.ts';

/** What a side, or an agent for it, does with a match. */
export const matchActions = ['accept', 'decline', 'complete', 'cancel', 'block'] as const;

/** Why an offer is worth so many points: an agent reads it. */
export const SuggestionReason = z.object({ code: OpenValue, points: z.int() });

/** An offer that could meet a need, from 0 to 100 points. */
export const Suggestion = z.object({
  offerId: Id,
  points: z.int().check(z.gte(0), z.lte(100)),
  reasons: z.array(SuggestionReason),
});

/** How many offers one condition left out: why there is nobody. */
export const RemovedOffers = z.object({ filter: OpenValue, count: Count });

/** Who could help, the best first. */
export const SuggestionPage = z.object({
  items: z.array(Suggestion),
  removed: z.array(RemovedOffers),
});

/** Brings needs of a request and an offer together. */
export const MatchInput = z.strictObject({
  requestId: Id,
  offerId: Id,
  needs: z.array(z.enum(needTypes)).check(z.minLength(1), z.maxLength(8)),
});

/** The proposal to bring a request and an offer together, as agents see it. */
export const Match = z.object({
  id: Id,
  requestId: Id,
  offerId: Id,
  needs: z.array(OpenValue),
  status: OpenValue,
  version: z.int(),
  reasons: z.optional(z.array(SuggestionReason)),
  createdAt: Instant,
  updatedAt: Instant,
  expiresAt: z.optional(Instant),
});

/** The same as one side sees it, by the token of its submission. */
export const MatchView = z.object({
  id: Id,
  status: OpenValue,
  needs: z.array(OpenValue),
  place: z.optional(Line),
  actions: z.array(OpenValue),
  expiresAt: z.optional(Instant),
  contact: z.optional(SharedContact),
});

/** What becomes of a match. */
export const MatchActionInput = z.strictObject({
  action: z.enum(matchActions),
  reason: z.optional(Line),
});
