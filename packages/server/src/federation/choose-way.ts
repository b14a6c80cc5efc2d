import type { Mission } from '@coup-de-main/protocol';
import { baseKey } from './base-address.ts';
import { viaOf } from './follow-mission.ts';

/** What one followed backend says of a mission. */
export interface Way {
  readonly base: string;
  readonly mission: Mission;
}

/**
 * The way by which a mission is shown. A way through a backend that we follow ourselves does not count: that backend
 * is asked directly, and what it withdraws is not kept alive by who copied it. Of the others the shortest is taken.
 *
 * @param read keys of the backends that were read to their end at least once.
 * @returns undefined when none counts: the mission is not shown.
 */
export function chooseWay(ways: readonly Way[], read: ReadonlySet<string>): Way | undefined {
  return ways
    .filter(({ base, mission }) => !leadsThrough(mission, baseKey(base), read))
    .toSorted(
      (a, b) => viaOf(a.mission).length - viaOf(b.mission).length || (a.base < b.base ? -1 : 1),
    )[0];
}

function leadsThrough(mission: Mission, key: string, read: ReadonlySet<string>): boolean {
  const { provenance } = mission;
  return [...(provenance ? [provenance.sourceName] : []), ...viaOf(mission)]
    .map(baseKey)
    .some((other) => other !== key && read.has(other));
}
