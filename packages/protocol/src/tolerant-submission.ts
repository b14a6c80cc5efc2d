import * as z from 'zod/mini';
import { Receipt } from './receipt.ts';
import { type Tracked, TrackedEnvelope, TrackedEvent, TrackedNeed } from './tracked.ts';
import { withoutBadMembers } from './without-bad-members.ts';

/** A receipt, and the optional members that were left out of it because they could not be read. */
export interface TolerantReceipt {
  readonly receipt: Receipt;
  readonly dropped: readonly string[];
}

/** What is followed, and the optional members that were left out of it because they could not be read. */
export interface TolerantTracked {
  readonly tracked: Tracked;
  readonly dropped: readonly string[];
}

/**
 * Reads a receipt so that a bad date or page address never makes a submission look lost.
 * Throws a zod error when a required member is missing or unusable.
 */
export function parseReceipt(json: unknown): TolerantReceipt {
  const { data, dropped } = withoutBadMembers(Receipt, json);
  return { receipt: data, dropped };
}

/**
 * Reads what is followed so that one bad need or event, or an optional member, never costs the rest.
 * Throws a zod error when a required member is missing or unusable.
 */
export function parseTracked(json: unknown): TolerantTracked {
  const { data, dropped } = withoutBadMembers(TrackedEnvelope, json);
  const { needs, events, ...rest } = data;
  return {
    tracked: {
      ...rest,
      ...(needs && { needs: readable(TrackedNeed, needs) }),
      events: readable(TrackedEvent, events),
    },
    dropped,
  };
}

function readable<T extends z.ZodMiniType>(schema: T, items: readonly unknown[]): z.infer<T>[] {
  return items.flatMap((item) => {
    const result = z.safeParse(schema, item);
    return result.success ? [result.data] : [];
  });
}
