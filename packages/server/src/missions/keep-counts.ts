import { encodeQuery } from '@coup-de-main/protocol';
import type { MissionQuery } from '@coup-de-main/protocol';
import type { ListScope } from './list-scope.ts';
import type { MissionCounts } from './read-counts.ts';

/** Reads the counts of a list. */
export type CountReader = (scope: ListScope) => Promise<MissionCounts>;

/** Milliseconds for which counts are kept: as long as caches may keep a list that shows them. */
export const KEPT_FOR = 30_000;

/** Further answers push out the oldest: nobody can fill the memory by asking. */
const MOST_KEPT = 100;

/** What narrows a list so far that counting it costs little, or that hardly anybody asks the same. */
const narrowing = [
  'q',
  'place',
  'near',
  'departmentCode',
  'organization',
  'from',
  'to',
] as const satisfies readonly (keyof MissionQuery)[];

/**
 * The same counts at less cost, for one site. Equal questions at the same time are counted once; facets
 * over all missions, which every one of them must be read for (0.8 s at 100,000), are kept for `KEPT_FOR`.
 * A failure is not kept.
 */
export function keepCounts(read: CountReader): CountReader {
  const running = new Map<string, Promise<MissionCounts>>();
  const kept = new Map<string, { readonly counts: MissionCounts; readonly from: number }>();

  const count = async (key: string, scope: ListScope): Promise<MissionCounts> => {
    const counts = await read(scope);
    if (isKept(scope.query)) {
      kept.delete(key);
      kept.set(key, { counts, from: scope.now.getTime() });
      const [oldest = ''] = kept.keys();
      if (kept.size > MOST_KEPT) kept.delete(oldest);
    }
    return counts;
  };

  return (scope) => {
    const key = keyOf(scope);
    const known = kept.get(key);
    const age = known === undefined ? Number.NaN : scope.now.getTime() - known.from;
    if (known !== undefined && age >= 0 && age < KEPT_FOR) return Promise.resolve(known.counts);
    const begun = running.get(key);
    if (begun !== undefined) return begun;
    const counting = count(key, scope).finally(() => running.delete(key));
    running.set(key, counting);
    return counting;
  };
}

function isKept(query: MissionQuery): boolean {
  return query.facets !== undefined && narrowing.every((name) => query[name] === undefined);
}

/** What the counts hang on: not the order, nor the part of the list that is shown. */
function keyOf({ query }: ListScope): string {
  const { cursor: _cursor, limit: _limit, sort: _sort, lang: _lang, ...counted } = query;
  const parameters = encodeQuery(counted).map((pair) => JSON.stringify(pair));
  return parameters.toSorted().join();
}
