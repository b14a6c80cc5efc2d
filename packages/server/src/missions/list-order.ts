import { sql } from 'kysely';
import type { Fragment } from './mission-filters.ts';
import type { ListScope } from './list-scope.ts';

/**
 * One part of an order: which missions belong to it, and by what they are sorted. The parts of an order are
 * disjoint and follow each other, so that each can be answered from one index.
 */
export type OrderPart =
  { readonly by: 'distance' } | { readonly by: 'published' | 'start'; readonly where: Fragment };

/**
 * The parts of the order of a list; within each, the id settles ties.
 * - `nearest`: by distance, then what is done from home, newest first.
 * - `soonest`: what is still to begin, by its beginning; then what is under way or has no date, newest first.
 * - `newest`: all of it.
 *
 * @param began when the walk through the pages began: a mission that begins meanwhile keeps its part.
 */
export function orderOf(scope: ListScope, began: Date): readonly OrderPart[] {
  const start = sql`${began.toISOString()}::timestamptz`;
  switch (scope.sort) {
    case 'nearest':
      return [{ by: 'distance' }, { by: 'published', where: sql`m.remote = 'full'` }];
    case 'soonest':
      return [
        { by: 'start', where: sql`m.runs_from >= ${start}` },
        { by: 'published', where: sql`m.runs_from < ${start}` },
      ];
    default:
      return [{ by: 'published', where: sql`true` }];
  }
}
