import type { NeedStatus } from '@coup-de-main/protocol';

/** States of a request that say nothing but how its needs stand. */
const DERIVED: ReadonlySet<string> = new Set(['open', 'proposed', 'matched', 'fulfilled']);

/**
 * The state of a request by its needs. As long as one of them has nobody and nobody is proposed for it, the
 * request is open, whatever became of the others.
 *
 * @param before the state it is in; one that is not derived (being read, cancelled…) stays.
 * @param needs the state of each need, at least one.
 */
export function statusByNeeds(before: string, needs: readonly NeedStatus[]): string {
  if (!DERIVED.has(before)) return before;
  return furthestBehind.find((status) => needs.includes(status)) ?? before;
}

const furthestBehind = ['open', 'proposed', 'matched', 'fulfilled'] as const;
