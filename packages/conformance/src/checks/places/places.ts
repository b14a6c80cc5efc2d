import { Place, PlacePage } from '@coup-de-main/protocol';
import { noData, type Bench } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { listOf, member, summary } from '../../http/exchange.ts';
import { readable } from '../../probe/facts.ts';
import { endpointUrl, resolveItem, withQuery } from '../../probe/resolve.ts';
import { schemaFaults } from '../../schema-faults.ts';
import { say } from '../../text.ts';

const noPlace = say('Aucune commune connue à chercher.', 'There is no known commune to look for.');

async function search({ facts, http }: Pick<Bench, 'facts' | 'http'>, q: string, limit?: string) {
  const url = endpointUrl(facts, 'places') ?? facts.base;
  return http.get(withQuery(url, { q, ...(limit !== undefined && { limit }) }));
}

/** Communes that this backend should know: those of its coverage and of its missions. */
async function known(bench: Pick<Bench, 'facts' | 'http'>): Promise<Place> {
  const { facts, http } = bench;
  const { item } = facts.discovery?.endpoints.places ?? {};
  const codes = [
    ...(facts.discovery?.service.coverage?.inseeCodes ?? []),
    ...readable(facts).flatMap(({ addresses }) =>
      (addresses ?? []).map(({ inseeCode }) => inseeCode),
    ),
    '26362',
  ];
  for (const code of new Set(codes.filter((one) => one !== undefined).slice(0, 5))) {
    const exchange = await http.get(resolveItem(item, code, facts.discoveryExchange.url) ?? '');
    const place = Place.safeParse(exchange.json);
    if (place.success) return place.data;
  }
  const found = listOf((await search(bench, 'saint')).json, 'items').map((one) =>
    Place.safeParse(one),
  );
  return found.find(({ success }) => success)?.data ?? noData(noPlace);
}

function codesOf(json: unknown): readonly unknown[] {
  return listOf(json, 'items').map((item) => member(item, 'inseeCode'));
}

/** French communes, by what somebody types. */
export const placeChecks: readonly Check[] = [
  {
    id: 'places/search',
    level: 'must',
    requirements: ['REQ-places-01'],
    rule: say(
      'q donne une liste valide (place-page.json), la commune cherchée en tête ; limit va de 1 à 20, 8 sans rien dire.',
      'q gives a valid list (place-page.json), the commune meant first; limit is 1 to 20, 8 when absent.',
    ),
    async run(bench) {
      const place = await known(bench);
      const exchange = await search(bench, place.name);
      const faults = schemaFaults(PlacePage, exchange.json);
      bench.expect(exchange.status === 200 && faults === '', {
        actual: `${summary(exchange)} ${faults}`,
        exchange,
      });
      const first = member(listOf(exchange.json, 'items')[0], 'name');
      bench.expect(first === place.name, {
        actual: `q=${place.name}: ${String(first)} first`,
        exchange,
      });
      const many = await search(bench, 'saint');
      bench.expect(codesOf(many.json).length <= 8, {
        actual: `${String(codesOf(many.json).length)} without limit`,
        exchange: many,
      });
      const two = await search(bench, 'saint', '2');
      bench.expect(codesOf(two.json).length <= 2, {
        actual: `${String(codesOf(two.json).length)} with limit=2`,
        exchange: two,
      });
      const bad = await search(bench, 'saint', '21');
      bench.expect(bad.status === 400, { actual: `limit=21: ${summary(bad)}`, exchange: bad });
    },
  },
  {
    id: 'places/names',
    level: 'must',
    requirements: ['REQ-places-02'],
    rule: say(
      'Un nom se trouve par son début, quels que soient casse, accents, tirets et article, St pour Saint.',
      'A name is found by its beginning, whatever case, accents, hyphens and article, with St for Saint.',
    ),
    async run(bench) {
      const { name, inseeCode } = await known(bench);
      const bare = name.normalize('NFD').replaceAll(/\p{M}/gu, '');
      const spellings = [
        name.toUpperCase(),
        bare.toLowerCase(),
        bare.replaceAll('-', ' '),
        name.slice(0, Math.max(4, name.length - 2)),
        bare.replace(/^(?:le|la|les|l')[ -]?/i, ''),
        bare.replace(/\bSaint(e?)\b/gi, 'St$1'),
      ];
      for (const q of new Set(spellings)) {
        const exchange = await search(bench, q, '20');
        bench.expect(codesOf(exchange.json).includes(inseeCode), {
          actual: `q=${q}: without ${name}`,
          exchange,
        });
      }
    },
  },
  {
    id: 'places/typing-error',
    level: 'should',
    requirements: ['REQ-places-02'],
    rule: say(
      'Une faute de frappe n’empêche pas de trouver.',
      'A typing error does not hide a name.',
    ),
    async run(bench) {
      const { name, inseeCode } = await known(bench);
      const middle = Math.floor(name.length / 2);
      const q = `${name.slice(0, middle)}${name.slice(middle + 1)}`;
      const exchange = await search(bench, q, '20');
      bench.expect(codesOf(exchange.json).includes(inseeCode), {
        actual: `q=${q}: without ${name}`,
        exchange,
      });
    },
  },
  {
    id: 'places/postcode',
    level: 'must',
    requirements: ['REQ-places-03'],
    rule: say(
      'Deux à cinq chiffres sont le début d’un code postal.',
      'Two to five digits are the beginning of a postcode.',
    ),
    async run(bench) {
      const { postcodes, inseeCode } = await known(bench);
      const [postcode] = postcodes;
      if (postcode === undefined) noData(noPlace);
      const exchange = await search(bench, postcode, '20');
      bench.expect(codesOf(exchange.json).includes(inseeCode), {
        actual: `q=${postcode}: without ${inseeCode}`,
        exchange,
      });
      const part = await search(bench, postcode.slice(0, 3), '20');
      const items = listOf(part.json, 'items');
      const wrong = items.find(
        (item) =>
          !listOf(item, 'postcodes').some((one) => String(one).startsWith(postcode.slice(0, 3))),
      );
      bench.expect(items.length > 0 && wrong === undefined, {
        actual: `q=${postcode.slice(0, 3)}: ${JSON.stringify(member(wrong, 'name') ?? 'nothing')}`,
        exchange: part,
      });
    },
  },
  {
    id: 'places/nothing-found',
    level: 'must',
    requirements: ['REQ-places-04'],
    rule: say(
      'Une recherche sans résultat répond une liste vide, pas un refus.',
      'A search that finds nothing answers an empty list, not a problem.',
    ),
    async run(bench) {
      const exchange = await search(bench, 'zzqxkwv');
      const isEmpty = exchange.status === 200 && Array.isArray(member(exchange.json, 'items'));
      bench.expect(isEmpty && codesOf(exchange.json).length === 0, {
        actual: summary(exchange),
        exchange,
      });
    },
  },
  {
    id: 'places/by-code',
    level: 'must',
    requirements: ['REQ-places-05'],
    rule: say(
      'endpoints.places.item répond une commune par son code INSEE, et 404 pour un code inconnu.',
      'endpoints.places.item answers a commune by its INSEE code, and 404 for an unknown one.',
    ),
    async run(bench) {
      const { facts, http, expect } = bench;
      const { item } = facts.discovery?.endpoints.places ?? {};
      const { inseeCode } = await known(bench);
      const exchange = await http.get(
        resolveItem(item, inseeCode, facts.discoveryExchange.url) ?? facts.base,
      );
      const faults = schemaFaults(Place, exchange.json);
      expect(faults === '' && member(exchange.json, 'inseeCode') === inseeCode, {
        actual: `${summary(exchange)} ${faults}`,
        exchange,
      });
      const none = await http.get(
        resolveItem(item, '26999', facts.discoveryExchange.url) ?? facts.base,
      );
      expect(none.status === 404, { actual: summary(none), exchange: none });
    },
  },
];
