import { isDeepStrictEqual } from 'node:util';
import { Vocabulary, VocabularyPage, type Mission } from '@coup-de-main/protocol';
import { noData, notApplicable, type Bench } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { isRecord, listOf, member, summary } from '../../http/exchange.ts';
import { readable } from '../../probe/facts.ts';
import { endpointUrl, resolveItem } from '../../probe/resolve.ts';
import { schemaFaults } from '../../schema-faults.ts';
import { say } from '../../text.ts';

/** The values that a mission uses, by the vocabulary that must know them. */
const used: Readonly<Record<string, (mission: Mission) => readonly (string | undefined)[]>> = {
  'mission-categories': ({ category }) => [category],
  'mission-domains': ({ domains }) => domains ?? [],
  'remote-modes': ({ remote }) => [remote],
  commitments: ({ schedule }) => [schedule?.commitment],
  beneficiaries: ({ beneficiaries }) => beneficiaries ?? [],
  'accessibility-features': ({ accessibility }) => accessibility ?? [],
  'apply-modes': ({ apply }) => [apply.mode],
  'closed-reasons': ({ apply }) => [apply.reason],
  'day-parts': ({ schedule }) => (schedule?.slots ?? []).map(({ dayPart }) => dayPart),
  weekdays: ({ schedule }) => (schedule?.slots ?? []).map(({ weekday }) => weekday),
  'point-precisions': ({ addresses }) => (addresses ?? []).map(({ precision }) => precision),
};

async function ask({ facts, http }: Pick<Bench, 'facts' | 'http'>) {
  return http.get(endpointUrl(facts, 'vocabularies') ?? facts.base);
}

/** Enumerations with the words people read. */
export const vocabularyChecks: readonly Check[] = [
  {
    id: 'vocabularies/list',
    level: 'must',
    requirements: ['REQ-vocabularies-01'],
    rule: say(
      'endpoints.vocabularies.href répond tous les vocabulaires (vocabulary-page.json), au moins un.',
      'endpoints.vocabularies.href answers every vocabulary (vocabulary-page.json), at least one.',
    ),
    async run(bench) {
      const exchange = await ask(bench);
      bench.expect(exchange.status === 200, { actual: summary(exchange), exchange });
      const faults = schemaFaults(VocabularyPage, exchange.json);
      bench.expect(faults === '', { actual: faults, exchange });
      const items = listOf(exchange.json, 'items');
      bench.expect(items.length > 0, { actual: 'no vocabulary', exchange });
    },
  },
  {
    id: 'vocabularies/one',
    level: 'must',
    requirements: ['REQ-vocabularies-01'],
    rule: say(
      'item répond un vocabulaire par son id, le même que dans la liste.',
      'item answers one vocabulary by its id, the same as in the list.',
    ),
    async run(bench) {
      const { facts, http, expect } = bench;
      const { item } = facts.discovery?.endpoints.vocabularies ?? {};
      expect(item !== undefined, {
        actual: 'no endpoints.vocabularies.item',
        exchange: facts.discoveryExchange,
      });
      const [first] = listOf((await ask(bench)).json, 'items');
      const id = member(first, 'id');
      if (typeof id !== 'string') noData(say('Aucun vocabulaire.', 'There is no vocabulary.'));
      const url = resolveItem(item, id, facts.discoveryExchange.url) ?? '';
      const exchange = await http.get(url);
      const faults = schemaFaults(Vocabulary, exchange.json);
      expect(exchange.status === 200 && faults === '', {
        actual: `${summary(exchange)} ${faults}`,
        exchange,
      });
      expect(isDeepStrictEqual(exchange.json, first), {
        actual: `${id}: not as in the list`,
        exchange,
      });
    },
  },
  {
    id: 'vocabularies/values-used',
    level: 'must',
    requirements: ['REQ-vocabularies-02'],
    rule: say(
      'Chaque valeur qu’utilisent les missions est dans le vocabulaire de son énumération.',
      'Every value that the missions use is in the vocabulary of its enumeration.',
    ),
    async run(bench) {
      const missions = readable(bench.facts);
      if (missions.length === 0) noData(say('Aucune mission.', 'There is no mission.'));
      const exchange = await ask(bench);
      const items = listOf(exchange.json, 'items');
      const unknown = Object.entries(used).flatMap(([id, valuesOf]) => {
        const vocabulary = items.find((one) => member(one, 'id') === id);
        const known = listOf(vocabulary, 'values').map((row) => member(row, 'value'));
        const values = new Set(missions.flatMap(valuesOf).filter((value) => value !== undefined));
        return [...values]
          .filter((value) => !known.includes(value))
          .map((value) => `${id}: ${value}`);
      });
      bench.expect(unknown.length === 0, { actual: unknown.slice(0, 8).join(', '), exchange });
    },
  },
  {
    id: 'vocabularies/first-language',
    level: 'must',
    requirements: ['REQ-vocabularies-03'],
    rule: say(
      'label est dans la première langue du service : quand labels la donne, c’est le même texte.',
      'label is in the first language of the service: where labels gives that one, it is the same text.',
    ),
    async run(bench) {
      const [first = 'fr'] = bench.facts.discovery?.service.languages ?? [];
      const exchange = await ask(bench);
      const rows = listOf(exchange.json, 'items').flatMap((one) => listOf(one, 'values'));
      const said = rows.filter(
        (row) =>
          isRecord(member(row, 'labels')) && member(member(row, 'labels'), first) !== undefined,
      );
      if (said.length === 0) {
        notApplicable(
          say('labels ne donne pas cette langue.', 'labels does not give that language.'),
        );
      }
      const wrong = said.find(
        (row) => member(member(row, 'labels'), first) !== member(row, 'label'),
      );
      bench.expect(wrong === undefined, {
        actual: `${String(member(wrong, 'value'))}: label is not labels.${first}`,
        exchange,
      });
    },
  },
];
