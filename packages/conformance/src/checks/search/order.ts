import type { Mission } from '@coup-de-main/protocol';
import { noData, notApplicable, type Bench } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { listOf, member } from '../../http/exchange.ts';
import { knowable } from '../../probe/facts.ts';
import { withQuery } from '../../probe/resolve.ts';
import { idsOf } from '../../probe/walk.ts';
import { say } from '../../text.ts';
import { declared } from '../http/provoke.ts';
import { noMission } from '../missions/list.ts';
import { large } from './find.ts';

/** A point near which there are missions: the first position of the list, as `near` takes it. */
export function somewhere({ facts }: Pick<Bench, 'facts'>): string | undefined {
  const [longitude, latitude] =
    knowable(facts)
      .flatMap(({ addresses }) => addresses ?? [])
      .find(({ location }) => location !== undefined)?.location?.coordinates ?? [];
  return latitude === undefined
    ? undefined
    : `${latitude.toFixed(4)},${(longitude ?? 0).toFixed(4)}`;
}

/** The first page of a list, items as they came. */
export async function firstPage(
  bench: Pick<Bench, 'facts' | 'http'>,
  query: Readonly<Record<string, string>>,
) {
  return bench.http.get(withQuery(bench.facts.listUrl ?? '', { ...query, ...large(bench) }));
}

/** In which order missions come. */
export const orderChecks: readonly Check[] = [
  {
    id: 'search/default-order',
    level: 'must',
    requirements: ['REQ-search-07'],
    rule: say(
      'Sans sort : nearest avec un lieu, newest sans lieu.',
      'Without sort: nearest with a place, newest without.',
    ),
    async run(bench) {
      const sorts = bench.facts.discovery?.endpoints.missions?.sorts ?? [];
      const point = somewhere(bench);
      const pairs: [string, Record<string, string>][] = [];
      if (sorts.includes('newest')) pairs.push(['newest', {}]);
      if (sorts.includes('nearest') && declared(bench).includes('near') && point !== undefined) {
        pairs.push(['nearest', { near: point }]);
      }
      if (pairs.length === 0) notApplicable(say('Aucun de ces ordres.', 'None of these orders.'));
      if (bench.facts.missions.length < 2) noData(noMission);
      for (const [sort, query] of pairs) {
        const silent = await firstPage(bench, query);
        const said = await firstPage(bench, { ...query, sort });
        const same = ids(silent.json) === ids(said.json);
        bench.expect(same, { actual: `not the order ${sort}`, exchange: silent });
      }
    },
  },
  {
    id: 'search/orders',
    level: 'must',
    requirements: ['REQ-search-01', 'REQ-search-07'],
    rule: say(
      'newest : les dernières publiées d’abord ; nearest : distance croissante ; soonest : les prochaines d’abord.',
      'newest: last published first; nearest: growing distance; soonest: next to begin first.',
    ),
    async run(bench) {
      const sorts = bench.facts.discovery?.endpoints.missions?.sorts ?? [];
      if (bench.facts.missions.length < 2) noData(noMission);
      const point = somewhere(bench);
      for (const sort of sorts) {
        if (sort === 'nearest' && point === undefined) continue;
        const exchange = await firstPage(bench, {
          sort,
          ...(sort === 'nearest' && point !== undefined && { near: point }),
        });
        const keys = keysOf(sort, exchange.json, bench.now);
        const isSorted = keys.every((key, index) => index === 0 || (keys[index - 1] ?? 0) <= key);
        bench.expect(isSorted, {
          actual: `sort=${sort}: ${keys.slice(0, 6).join(', ')} …`,
          exchange,
        });
      }
      if (sorts.length === 0) notApplicable(say('Aucun ordre déclaré.', 'No order is declared.'));
    },
  },
];

function ids(json: unknown): string {
  return idsOf(listOf(json, 'items')).join(' ');
}

/** Numbers that must grow along the page. */
function keysOf(sort: string, json: unknown, now: Date): number[] {
  const items = listOf(json, 'items') as readonly Partial<Mission>[];
  if (sort === 'nearest') {
    return items.map((item) =>
      item.remote === 'full' ? Infinity : Number(member(item, 'distance') ?? Infinity),
    );
  }
  if (sort === 'newest') {
    // What does not say when it was published may stand anywhere.
    return items.flatMap(({ publishedAt }) =>
      publishedAt === undefined ? [] : [-Date.parse(publishedAt)],
    );
  }
  if (sort !== 'soonest') return [];
  // Slots are dates as well; what recurs or has begun stands after.
  return items.flatMap(({ schedule }) => {
    const start = Date.parse(schedule?.startAt ?? '');
    return start > now.getTime() && schedule?.slots === undefined ? [start] : [];
  });
}
