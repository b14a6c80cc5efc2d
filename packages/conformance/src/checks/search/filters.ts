import { noData, notApplicable, type Bench } from '../../bench.ts';
import type { Check } from '../../check.ts';
import type { KnownQuery } from '../../fixtures.ts';
import { summary } from '../../http/exchange.ts';
import { readable } from '../../probe/facts.ts';
import { withQuery } from '../../probe/resolve.ts';
import { say } from '../../text.ts';
import { declared } from '../http/provoke.ts';
import { noMission } from '../missions/list.ts';
import { expectKnown, tellingQueries } from './known-queries.ts';
import { find, isEverywhere, rarest, sameSet, valuesOf } from './find.ts';

/** What filters hold, and what they refuse. */
export const filterChecks: readonly Check[] = [
  {
    id: 'search/filters-hold',
    level: 'must',
    requirements: ['REQ-search-02'],
    rule: say(
      'Un filtre garde exactement les missions qui lui correspondent.',
      'A filter keeps exactly the missions that fit it.',
    ),
    async run(bench) {
      const missions = bench.facts.isWhole ? readable(bench.facts) : [];
      await expectKnown(bench, bench.facts.fixtures.queries);
      let looked = tellingQueries(bench, Object.keys(valuesOf)).length;
      for (const name of declared(bench).filter((one) => one in valuesOf)) {
        const values = valuesOf[name] ?? (() => []);
        const value = rarest(missions.flatMap(values));
        if (value === undefined) continue;
        const found = await find(bench, { [name]: value });
        const right = missions
          .filter((one) => values(one).includes(value) || isEverywhere(name, one))
          .map(({ id }) => id);
        sameSet(bench, `${name}=${value}`, { found, right });
        looked += 1;
      }
      if (looked === 0) noData(noMission);
    },
  },
  {
    id: 'search/values-add',
    level: 'must',
    requirements: ['REQ-search-02'],
    rule: say(
      'Une valeur de plus n’enlève rien ; un filtre de plus n’ajoute rien.',
      'One more value takes nothing away; one more filter adds nothing.',
    ),
    async run(bench) {
      const missions = readable(bench.facts);
      const names = declared(bench).filter((one) => one in valuesOf);
      const [first, second] = names
        .map((name) => ({
          name,
          all: [...new Set(missions.flatMap(valuesOf[name] ?? (() => [])))],
        }))
        .filter(({ all }) => all.length >= 2);
      if (first === undefined) {
        const [one, other] = oneValueEach(bench);
        if (one !== undefined && other !== undefined) {
          const query = mergeValues(one.query, other.query);
          const ids = [...new Set([...one.ids, ...other.ids])];
          return expectKnown(bench, [one, other, { query, ids }]);
        }
        noData(
          say('Il faut deux valeurs d’un même filtre.', 'Two values of one filter are needed.'),
        );
      }
      const [a = '', b = ''] = first.all;
      const one = await find(bench, { [first.name]: a });
      const both = await find(bench, { [first.name]: [a, b] });
      const lost = one.filter((id) => !both.includes(id));
      bench.expect(lost.length === 0, {
        actual: `${first.name}=${a},${b} loses ${lost.join(' ')}`,
      });
      const right = missions
        .filter((m) => (valuesOf[first.name] ?? (() => []))(m).some((v) => v === a || v === b))
        .map(({ id }) => id);
      if (bench.facts.isWhole) sameSet(bench, `${first.name}=${a},${b}`, { found: both, right });
      if (second === undefined) return;
      const narrow = await find(bench, {
        [first.name]: [a, b],
        [second.name]: second.all[0] ?? '',
      });
      const gained = narrow.filter((id) => !both.includes(id));
      bench.expect(gained.length === 0, { actual: `${second.name} adds ${gained.join(' ')}` });
    },
  },
  {
    id: 'search/yes-and-no',
    level: 'must',
    requirements: ['REQ-search-02'],
    rule: say(
      'minors et urgent : true garde celles-là, false toutes les autres.',
      'minors and urgent: true keeps those, false all the others.',
    ),
    async run(bench) {
      const names = declared(bench).filter((name) => name === 'minors' || name === 'urgent');
      if (names.length === 0) notApplicable(say('Filtres non déclarés.', 'Not declared.'));
      if (bench.facts.missions.length === 0 || !bench.facts.isWhole) {
        const queries = names.map((name) => tellingQueries(bench, [name]));
        if (queries.every(({ length }) => length > 0)) return expectKnown(bench, queries.flat());
        noData(noMission);
      }
      const missions = readable(bench.facts);
      for (const name of names) {
        const yes = missions.filter((one) => (name === 'minors' ? one.openToMinors : one.urgent));
        const found = await find(bench, { [name]: 'true' });
        sameSet(bench, `${name}=true`, { found, right: yes.map(({ id }) => id) });
        const others = await find(bench, { [name]: 'false' });
        const right = missions.filter((one) => !yes.includes(one)).map(({ id }) => id);
        sameSet(bench, `${name}=false`, { found: others, right });
      }
    },
  },
  {
    id: 'search/unknown-value-refused',
    level: 'must',
    requirements: ['REQ-search-03'],
    rule: say(
      'Une valeur inconnue d’une énumération est refusée, avec not-allowed.',
      'A value that an enumeration does not know is refused, with not-allowed.',
    ),
    async run(bench) {
      const { facts, http, expect } = bench;
      const enumerations = [
        'category',
        'domain',
        'remote',
        'commitment',
        'beneficiary',
        'accessibility',
        'sort',
        'facets',
      ];
      const names = declared(bench).filter((name) => enumerations.includes(name));
      if (names.length === 0) notApplicable(say('Aucune énumération.', 'No enumeration.'));
      for (const name of names) {
        const url = withQuery(facts.listUrl ?? '', { [name]: 'conformance-none' });
        const exchange = await http.get(url);
        expect(exchange.status === 400 && exchange.body.includes('"not-allowed"'), {
          actual: `${name}: ${summary(exchange)}`,
          exchange,
        });
      }
    },
  },
  {
    id: 'search/words',
    level: 'must',
    requirements: ['REQ-search-02'],
    rule: say(
      'q trouve une mission par un mot de son titre, avec ou sans accents, et rien par un mot qui n’existe pas.',
      'q finds a mission by a word of its title, with or without accents, and nothing by a word that does not exist.',
    ),
    async run(bench) {
      if (!declared(bench).includes('q'))
        notApplicable(say('q n’est pas déclaré.', 'q is not declared.'));
      const words = readable(bench.facts).flatMap(({ id, title }) =>
        (title.match(/\p{L}{6,}/gu) ?? []).map((word) => ({ id, word })),
      );
      const known = tellingQueries(bench, ['q']);
      await expectKnown(bench, known);
      await expectKnown(
        bench,
        known.map(({ query, ids }) => ({ query: loud(query), ids })),
      );
      const some = words.find((one) => /[éèêàç]/.test(one.word)) ?? words[0];
      if (some === undefined && known.length === 0) {
        noData(
          say('Aucun titre n’a de mot de six lettres.', 'No title has a word of six letters.'),
        );
      }
      for (const q of some === undefined ? [] : [some.word, withoutAccents(some.word)]) {
        const found = await find(bench, { q });
        bench.expect(found.includes(some?.id ?? ''), {
          actual: `q=${q}: ${String(found.length)} found, not ${String(some?.id)}`,
        });
      }
      const none = await find(bench, { q: 'zxqvkwjzz' });
      bench.expect(none.length === 0, { actual: `q=zxqvkwjzz: ${String(none.length)} found` });
    },
  },
];

function withoutAccents(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
}

/** The same words without accents, in capitals. */
function loud(query: KnownQuery['query']): KnownQuery['query'] {
  return { q: [query['q'] ?? []].flat().map(withoutAccents) };
}

/** Two queries of the fixtures, each of one value of the same filter, that hold different missions. */
function oneValueEach(bench: Pick<Bench, 'facts'>): readonly KnownQuery[] {
  for (const name of Object.keys(valuesOf)) {
    const single = tellingQueries(bench, [name]).filter(
      ({ query }) => [query[name] ?? []].flat().length === 1,
    );
    const [one] = single;
    const other = single.find(({ ids }) => ids.join() !== one?.ids.join());
    if (one !== undefined && other !== undefined) return [one, other];
  }
  return [];
}

function mergeValues(a: KnownQuery['query'], b: KnownQuery['query']): KnownQuery['query'] {
  return Object.fromEntries(
    Object.entries(a).map(([name, values]) => [name, [values, b[name] ?? []].flat()]),
  );
}
