import { Mission, MissionPageEnvelope } from '@coup-de-main/protocol';
import { noData, notApplicable } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { inWords, summary } from '../../http/exchange.ts';
import { withQuery } from '../../probe/resolve.ts';
import { idsOf, walk } from '../../probe/walk.ts';
import { schemaFaults } from '../../schema-faults.ts';
import { say } from '../../text.ts';

/** Why checks of missions see nothing. */
export const noMission = say(
  'La liste est vide : il faut au moins une mission pour juger.',
  'The list is empty: at least one mission is needed to judge.',
);

/** The list and its pages. */
export const listChecks: readonly Check[] = [
  {
    id: 'missions/page',
    level: 'must',
    requirements: ['REQ-missions-01'],
    rule: say(
      'endpoints.missions.href répond 200 et une page valide (mission-page.json).',
      'endpoints.missions.href answers 200 and a valid page (mission-page.json).',
    ),
    async run({ facts, http, expect }) {
      expect(facts.listUrl !== undefined, {
        actual: 'endpoints.missions.href leads nowhere',
        exchange: facts.discoveryExchange,
      });
      const first = await http.get(facts.listUrl ?? '');
      for (const exchange of [first, ...facts.pages]) {
        expect(exchange.status === 200, { actual: summary(exchange), exchange });
        const faults = schemaFaults(MissionPageEnvelope, exchange.json);
        expect(faults === '', { actual: faults, exchange });
      }
    },
  },
  {
    id: 'missions/valid',
    level: 'must',
    requirements: ['REQ-missions-05'],
    rule: say(
      'Chaque mission de la liste est valide (mission.json).',
      'Every mission of the list is valid (mission.json).',
    ),
    async run({ facts, expect }) {
      if (facts.missions.length === 0) noData(noMission);
      for (const { raw, page } of facts.missions) {
        const faults = schemaFaults(Mission, raw);
        expect(faults === '', { actual: `${inWords(raw['id'])}: ${faults}`, exchange: page });
      }
    },
  },
  {
    id: 'missions/last-page',
    level: 'must',
    requirements: ['REQ-missions-03'],
    rule: say(
      'next mène de page en page et manque à la dernière.',
      'next leads from page to page and is absent on the last one.',
    ),
    async run({ facts, expect }) {
      if (facts.missions.length === 0 && facts.loop === undefined) noData(noMission);
      expect(facts.isWhole, {
        actual:
          facts.loop === undefined
            ? `no end after ${String(facts.pages.length)} pages`
            : `next leads back to ${facts.loop}`,
        exchange: facts.pages.at(-1),
      });
    },
  },
  {
    id: 'missions/each-once',
    level: 'must',
    requirements: ['REQ-missions-04'],
    rule: say(
      'Un parcours des pages rencontre chaque mission exactement une fois.',
      'A walk through the pages meets every mission exactly once.',
    ),
    async run({ facts, http, expect }) {
      if (facts.missions.length === 0) noData(noMission);
      const seen = new Set<string>();
      for (const { raw, page } of facts.missions) {
        const id = inWords(raw['id']);
        expect(!seen.has(id), { actual: `${id} twice`, exchange: page });
        seen.add(id);
      }
      if (!(facts.discovery?.endpoints.missions?.parameters ?? []).includes('limit')) return;
      const size = Math.max(1, Math.ceil(seen.size / 5));
      const again = await walk(http, withQuery(facts.listUrl ?? '', { limit: String(size) }));
      const ids = idsOf(again.items);
      const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
      const exchange = again.pages[0];
      expect(repeated.length === 0, { actual: `${repeated.join(', ')} twice`, exchange });
    },
  },
  {
    id: 'missions/whole-list',
    level: 'must',
    requirements: ['REQ-missions-02'],
    rule: say(
      'La liste est la même, en entier, quelle que soit la taille des pages.',
      'The list is the same, and whole, whatever the size of its pages.',
    ),
    async run({ facts, http, expect }) {
      if (facts.missions.length === 0) noData(noMission);
      const met = facts.missions.map(({ raw }) => raw['id']);
      const unmet = facts.fixtures.missions.filter((id) => !met.includes(id));
      expect(!facts.isWhole || unmet.length === 0, {
        actual: `fixtures name ${unmet.join(' ')}, the list does not`,
        exchange: facts.pages[0],
      });
      if (!(facts.discovery?.endpoints.missions?.parameters ?? []).includes('limit')) {
        notApplicable(say('Les pages ont une seule taille.', 'Pages have one size.'));
      }
      const all = facts.missions.map(({ raw }) => inWords(raw['id']));
      const size = Math.max(1, Math.ceil(all.length / 5));
      const other = await walk(http, withQuery(facts.listUrl ?? '', { limit: String(size) }));
      const ids = idsOf(other.items);
      const lacking = all.filter((id) => !ids.includes(id));
      const extra = ids.filter((id) => !all.includes(id));
      expect(lacking.length === 0 && extra.length === 0, {
        actual: `limit=${String(size)}: lacking ${lacking.join(' ') || '–'}; extra ${extra.join(' ') || '–'}`,
        exchange: other.pages[0],
      });
    },
  },
];
