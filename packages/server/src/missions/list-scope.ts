import { defaultMissionRadius } from '@coup-de-main/protocol';
import type { MissionQuery, missionSorts } from '@coup-de-main/protocol';
import { RequestProblem } from '../request-problem.ts';
import type { Position } from './geometry.ts';

export type MissionSort = (typeof missionSorts)[number];

/** A point to measure from, and how far from it a mission may be. */
export interface Surroundings extends Position {
  /** In metres. */
  readonly radius: number;
}

/** A query with everything decided that it left open: what the SQL is made from. */
export interface ListScope {
  readonly siteId: string;
  readonly query: MissionQuery;
  /** Missions that are over by then are not listed. */
  readonly now: Date;
  /** Days of the query are days there. */
  readonly timeZone: string;
  readonly around?: Surroundings;
  readonly sort: MissionSort;
  /** Items on a page. */
  readonly limit: number;
}

/** Items on a page when nothing is asked, and at most. */
export const DEFAULT_LIMIT = 20;
export const MAX_LIMIT = 100;

/**
 * Where a query measures from: `near`, else the commune of `place`; both may be given, the visitor's own
 * position is the better one.
 *
 * @param commune position of the commune `query.place`, absent when it is unknown.
 * @throws RequestProblem `unknown-reference` for a place that does not exist; `required` for a radius, or
 *   the nearest first, of nowhere.
 */
export function surroundingsOf(query: MissionQuery, commune?: Position): Surroundings | undefined {
  const { near, place, radius = defaultMissionRadius } = query;
  if (place !== undefined && commune === undefined) {
    throw new RequestProblem('invalid-parameter', [
      { code: 'unknown-reference', parameter: 'place' },
    ]);
  }
  if (near !== undefined) {
    const [latitude = 0, longitude = 0] = near.split(',').map(Number);
    return { latitude, longitude, radius };
  }
  if (commune !== undefined) return { ...commune, radius };
  if (query.radius !== undefined || query.sort === 'nearest') {
    throw new RequestProblem('invalid-parameter', [{ code: 'required', parameter: 'near' }]);
  }
  return undefined;
}

/** @throws RequestProblem when the last day comes before the first. */
export function refuseBackwardDays({ from, to }: MissionQuery): void {
  if (from !== undefined && to !== undefined && to < from) {
    throw new RequestProblem('invalid-parameter', [
      { code: 'invalid-format', parameter: 'to', sentence: 'backwardDays' },
    ]);
  }
}

/** The filters and the order that were really applied, in the names and forms of the query. */
export function appliedBy({ query, around, sort, limit }: ListScope): Record<string, unknown> {
  const { cursor: _cursor, facets: _facets, ...filters } = query;
  return {
    ...filters,
    ...(around && {
      near: query.near ?? `${around.latitude},${around.longitude}`,
      radius: around.radius,
    }),
    sort,
    limit,
  };
}
