import type { Bench } from '../../bench.ts';
import type { KnownQuery } from '../../fixtures.ts';
import { inWords } from '../../http/exchange.ts';
import { withQuery } from '../../probe/resolve.ts';
import { find, large, sameSet } from './find.ts';

/**
 * Queries of the fixtures that use these filters and no others, if they tell something: together they hold a
 * mission and leave one out. Else none: a filter that keeps everything is told from one that does nothing
 * by nobody.
 */
export function tellingQueries(
  { facts }: Pick<Bench, 'facts'>,
  filters: readonly string[],
): readonly KnownQuery[] {
  const { missions, queries } = facts.fixtures;
  const all = new Set([
    ...facts.missions.map(({ raw }) => inWords(raw['id'])),
    ...missions,
    ...queries.flatMap(({ ids }) => ids),
  ]);
  const apt = queries.filter(({ query }) =>
    Object.keys(query).every((name) => filters.includes(name)),
  );
  const tells =
    apt.some(({ ids }) => ids.length > 0) && apt.some(({ ids }) => ids.length < all.size);
  return tells ? apt : [];
}

/** Expects each of these lists to hold exactly what the fixtures say. */
export async function expectKnown(bench: Bench, queries: readonly KnownQuery[]): Promise<void> {
  for (const { query, ids } of queries) {
    const found = await find(bench, query);
    const url = withQuery(bench.facts.listUrl ?? '', { ...query, ...large(bench) });
    const what = `fixtures ${JSON.stringify(query)}`;
    sameSet(bench, what, { found, right: ids, shownBy: await bench.http.get(url) });
  }
}
