import type { Mission } from '@coup-de-main/protocol';
import { chooseWay } from './choose-way.ts';
import type { UpstreamMarks } from './upstream-marks.ts';
import type { UpstreamWays } from './upstream-ways.ts';

/** What is written: see `writeFollowed`. */
interface Load {
  readonly missions: readonly Mission[];
  readonly gone: readonly string[];
  readonly now: Date;
}

/** What became of the missions here, by identifier. */
export interface Settled {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly withdrawn: readonly string[];
  /** Those that the database does not take: out of its bounds. */
  readonly refused: readonly string[];
}

/** What the missions are settled with, inside one transaction. */
export interface Settling {
  readonly upstreams: Pick<UpstreamMarks, 'read'> & UpstreamWays;
  readonly write: (load: Load) => Promise<Settled>;
  readonly now: Date;
}

/**
 * Makes what is shown follow from what the backends say: one mission for all its ways, none without a way, and none
 * that the site has from the same source by itself.
 *
 * @param touched identifiers here of what may have changed.
 */
export async function settle(
  { upstreams, write, now }: Settling,
  touched: readonly string[] | 'all',
): Promise<Settled> {
  const doubled = await upstreams.twins('shown');
  const ways = await upstreams.ways(touched === 'all' ? 'all' : [...touched, ...doubled]);
  const read = await upstreams.read();
  const chosen = [...ways.values()].flatMap((some) => chooseWay(some, read)?.mission ?? []);
  const twins = await upstreams.twins(chosen);
  const missions = chosen.filter(({ id }) => !twins.has(id));
  const kept = new Set(missions.map(({ id }) => id));
  const candidates = touched === 'all' ? await upstreams.shown() : [...touched, ...doubled];
  return write({
    missions: missions.map((mission) => dated(mission, now)),
    gone: [...new Set(candidates)].filter((id) => !kept.has(id)),
    now,
  });
}

/** Nobody gets to the top of the newest by a date to come. */
function dated(mission: Mission, now: Date): Mission {
  const { updatedAt, publishedAt = updatedAt } = mission;
  return { ...mission, updatedAt: noLater(updatedAt, now), publishedAt: noLater(publishedAt, now) };
}

function noLater(instant: string, now: Date): string {
  return Date.parse(instant) > now.getTime() ? now.toISOString() : instant;
}
