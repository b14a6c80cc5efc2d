import { noData, notApplicable } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { listOf, member, summary } from '../../http/exchange.ts';
import { readable } from '../../probe/facts.ts';
import { withQuery } from '../../probe/resolve.ts';
import { idsOf, walk } from '../../probe/walk.ts';
import { say } from '../../text.ts';
import { declared } from '../http/provoke.ts';
import { noMission } from '../missions/list.ts';
import { find, large, sameSet, totalOf, valuesOf } from './find.ts';
import { firstPage } from './order.ts';

/** What a page says of the list. */
export const pageChecks: readonly Check[] = [
  {
    id: 'search/declares',
    level: 'must',
    requirements: ['REQ-search-01'],
    rule: say(
      'endpoints.missions déclare parameters (avec limit et cursor), sorts, facets et maxLimit.',
      'endpoints.missions declares parameters (with limit and cursor), sorts, facets and maxLimit.',
    ),
    async run(bench) {
      const missions = member(member(bench.facts.rawDiscovery, 'endpoints'), 'missions');
      const lacking = ['parameters', 'sorts', 'facets', 'maxLimit'].filter(
        (name) => member(missions, name) === undefined,
      );
      const undeclared = ['limit', 'cursor'].filter((name) => !declared(bench).includes(name));
      bench.expect(lacking.length + undeclared.length === 0, {
        actual: `without ${[...lacking, ...undeclared].join(', ')}`,
        exchange: bench.facts.discoveryExchange,
      });
    },
  },
  {
    id: 'search/limit',
    level: 'must',
    requirements: ['REQ-search-08'],
    rule: say(
      'Une page tient au plus limit missions ; au-delà de maxLimit, limit est abaissé, jamais refusé.',
      'A page holds limit missions at most; above maxLimit, limit is lowered, never refused.',
    ),
    async run({ facts, http, expect }) {
      if (facts.missions.length < 2) noData(noMission);
      const one = await http.get(withQuery(facts.listUrl ?? '', { limit: '1' }));
      const held = listOf(one.json, 'items').length;
      expect(held === 1, {
        actual: `limit=1: ${String(held)} missions, ${summary(one)}`,
        exchange: one,
      });
      const { maxLimit = 100 } = facts.discovery?.endpoints.missions ?? {};
      const above = await http.get(
        withQuery(facts.listUrl ?? '', { limit: String(Math.min(maxLimit + 1, 10_000)) }),
      );
      const many = listOf(above.json, 'items').length;
      expect(above.status === 200 && many <= maxLimit && many > 0, {
        actual: `limit=${String(maxLimit + 1)}: ${summary(above)}, ${String(many)} missions`,
        exchange: above,
      });
    },
  },
  {
    id: 'search/next-keeps-filters',
    level: 'must',
    requirements: ['REQ-search-09'],
    rule: say(
      'next continue la même liste : mêmes filtres, même ordre.',
      'next carries on the same list: same filters, same order.',
    ),
    async run(bench) {
      const name = ['category', 'remote', 'domain', 'organization'].find((one) =>
        declared(bench).includes(one),
      );
      if (name === undefined) notApplicable(say('Aucun filtre.', 'No filter.'));
      const values = readable(bench.facts).flatMap(valuesOf[name] ?? (() => []));
      const counts = Map.groupBy(values, (value) => value);
      const value = [...counts].find(([, all]) => all.length >= 3)?.[0];
      const known = bench.facts.fixtures.queries.find(({ ids }) => ids.length >= 2);
      const query = value === undefined ? known?.query : { [name]: value };
      if (query === undefined)
        noData(say('Aucun filtre ne garde trois missions.', 'No filter keeps three missions.'));
      const whole = await find(bench, query);
      const right = value === undefined ? (known?.ids ?? []) : whole;
      sameSet(bench, `fixtures ${JSON.stringify(query)}`, { found: whole, right });
      const size = String(Math.max(1, Math.ceil(whole.length / 4)));
      const url = withQuery(bench.facts.listUrl ?? '', { ...query, limit: size });
      const { items, pages } = await walk(bench.http, url);
      const same = idsOf(items).join() === whole.join();
      bench.expect(same, {
        actual: `${JSON.stringify(query)} by ${size}: ${idsOf(items).slice(0, 20).join(' ')}`,
        exchange: pages[1] ?? pages[0],
      });
    },
  },
  {
    id: 'search/total',
    level: 'must',
    requirements: ['REQ-search-10'],
    rule: say(
      'total est le nombre de missions de toute la liste.',
      'total is the number of missions of the whole list.',
    ),
    async run(bench) {
      const { facts, expect } = bench;
      const first = facts.pages[0];
      const total = totalOf(first?.json);
      if (total === undefined)
        notApplicable(say('Pas de total exact.', 'There is no exact total.'));
      if (!facts.isWhole)
        noData(say('La liste est trop longue à parcourir.', 'The list is too long to walk.'));
      const seen = new Set(facts.missions.map(({ raw }) => raw['id'])).size;
      expect(total === seen, {
        actual: `total ${String(total)}, ${String(seen)} missions`,
        exchange: first,
      });
      if (!declared(bench).includes('category')) return;
      const category = readable(facts).find((one) => one.category !== undefined)?.category;
      if (category === undefined) return;
      const page = await firstPage(bench, { category });
      const found = await find(bench, { category });
      expect((totalOf(page.json) ?? found.length) === found.length, {
        actual: `category=${category}: total ${String(totalOf(page.json))}, ${String(found.length)} missions`,
        exchange: page,
      });
    },
  },
  {
    id: 'search/facets',
    level: 'must',
    requirements: ['REQ-search-11'],
    rule: say(
      'facets tient les facettes demandées ; le nombre d’une valeur est celui des missions qu’elle donnerait.',
      'facets holds the facets that were asked for; the count of a value is the missions that it would give.',
    ),
    async run(bench) {
      const { facets = [] } = bench.facts.discovery?.endpoints.missions ?? {};
      const names = facets.filter((name) => name in valuesOf);
      if (names.length === 0 || !declared(bench).includes('facets')) {
        notApplicable(say('Aucune facette.', 'No facet.'));
      }
      if (bench.facts.missions.length === 0 || !bench.facts.isWhole) noData(noMission);
      const url = withQuery(bench.facts.listUrl ?? '', { facets: names, ...large(bench) });
      const exchange = await bench.http.get(url);
      for (const name of names) {
        const values = readable(bench.facts).flatMap((one) => [
          ...new Set((valuesOf[name] ?? (() => []))(one)),
        ]);
        const counts = Map.groupBy(values, (value) => value);
        const given = listOf(member(exchange.json, 'facets'), name);
        const wrong = [...counts].filter(([value, all]) => {
          const row = given.find((one) => member(one, 'value') === value);
          return member(row, 'count') !== all.length;
        });
        bench.expect(given.length > 0 || counts.size === 0, {
          actual: `no facet ${name}: ${summary(exchange)}`,
          exchange,
        });
        bench.expect(wrong.length === 0, {
          actual: wrong
            .slice(0, 3)
            .map(([value, all]) => `${name}=${value} is ${String(all.length)}`)
            .join(', '),
          exchange,
        });
      }
    },
  },
  {
    id: 'search/applied',
    level: 'should',
    requirements: ['REQ-search-12'],
    rule: say(
      'applied dit les filtres vraiment appliqués.',
      'applied says the filters that were really applied.',
    ),
    async run({ facts, http, expect }) {
      const exchange = await http.get(withQuery(facts.listUrl ?? '', { limit: '1' }));
      const limit = member(member(exchange.json, 'applied'), 'limit');
      expect(limit === 1, { actual: `applied.limit: ${String(limit)}`, exchange });
    },
  },
  {
    id: 'search/link-header',
    level: 'should',
    requirements: ['REQ-search-13'],
    rule: say(
      'La page suivante est aussi dans Link: rel="next".',
      'The next page is also in Link: rel="next".',
    ),
    async run({ facts, http, expect }) {
      if (facts.missions.length < 2) noData(noMission);
      const exchange = await http.get(withQuery(facts.listUrl ?? '', { limit: '1' }));
      const link = exchange.headers.get('link') ?? '';
      expect(/rel="?next"?/.test(link), { actual: `Link: ${link || '–'}`, exchange });
    },
  },
];
