import { isDeepStrictEqual } from 'node:util';
import { noData, notApplicable } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { inWords, isRecord, member, summary } from '../../http/exchange.ts';
import { readable } from '../../probe/facts.ts';
import { resolveItem } from '../../probe/resolve.ts';
import { say } from '../../text.ts';
import { noMission } from './list.ts';

/** Missions whose own address is asked for. */
const SAMPLE = 5;

/** What one mission says. */
export const oneMissionChecks: readonly Check[] = [
  {
    id: 'missions/detail',
    level: 'must',
    requirements: ['REQ-missions-06'],
    rule: say(
      'L’adresse d’une mission répond les mêmes valeurs que la liste, sauf distance.',
      'The address of a mission answers the same values as the list, but for distance.',
    ),
    async run({ facts, http, expect }) {
      const { item } = facts.discovery?.endpoints.missions ?? {};
      if (item === undefined) {
        notApplicable(say('Pas d’adresse par mission.', 'Missions have no address of their own.'));
      }
      if (facts.missions.length === 0) noData(noMission);
      for (const id of facts.fixtures.missions) {
        const url = resolveItem(item, id, facts.discoveryExchange.url) ?? '';
        const exchange = await http.get(url);
        const isThere = exchange.status === 200 && member(exchange.json, 'id') === id;
        expect(isThere, { actual: `fixtures name ${id}: ${summary(exchange)}`, exchange });
      }
      for (const { raw } of spread(facts.missions)) {
        const url = resolveItem(item, inWords(raw['id']), facts.discoveryExchange.url) ?? '';
        const exchange = await http.get(url);
        expect(exchange.status === 200, { actual: summary(exchange), exchange });
        const different = differences(raw, exchange.json);
        expect(different.length === 0, {
          actual: `${inWords(raw['id'])}: ${different.join(', ')}`,
          exchange,
        });
      }
    },
  },
  {
    id: 'missions/external-address',
    level: 'must',
    requirements: ['REQ-missions-07'],
    rule: say(
      'Une mission à candidature externe donne apply.url.',
      'A mission whose apply.mode is external gives apply.url.',
    ),
    async run({ facts, expect }) {
      const external = facts.missions.filter(
        ({ raw }) => member(raw['apply'], 'mode') === 'external',
      );
      if (external.length === 0) notApplicable(say('Aucune mission externe.', 'None is external.'));
      for (const { raw, page } of external) {
        expect(typeof member(raw['apply'], 'url') === 'string', {
          actual: `${inWords(raw['id'])}: no apply.url`,
          exchange: page,
        });
      }
    },
  },
  {
    id: 'missions/closed-says-why',
    level: 'should',
    requirements: ['REQ-missions-07'],
    rule: say(
      'Une mission fermée dit pourquoi (apply.reason).',
      'A closed mission says why (apply.reason).',
    ),
    async run({ facts, expect }) {
      const closed = facts.missions.filter(({ raw }) => member(raw['apply'], 'mode') === 'closed');
      if (closed.length === 0) notApplicable(say('Aucune mission fermée.', 'None is closed.'));
      for (const { raw, page } of closed) {
        expect(typeof member(raw['apply'], 'reason') === 'string', {
          actual: `${inWords(raw['id'])}: no apply.reason`,
          exchange: page,
        });
      }
    },
  },
  {
    id: 'missions/none-is-past',
    level: 'must',
    requirements: ['REQ-missions-08'],
    rule: say(
      'Une mission dont la dernière date est passée a quitté la liste.',
      'A mission whose last date has passed has left the list.',
    ),
    async run({ facts, now, expect }) {
      if (facts.missions.length === 0) noData(noMission);
      // A cached list may be as old as it says.
      const lately = now.getTime() - 60 * 60 * 1000;
      for (const { id, schedule, expiresAt } of readable(facts)) {
        const ends = [schedule?.endAt, expiresAt].filter((end) => end !== undefined);
        const past = ends.find((end) => Date.parse(end) < lately);
        expect(past === undefined, {
          actual: `${id}: ${String(past)}`,
          exchange: facts.missions.find(({ raw }) => raw['id'] === id)?.page,
        });
      }
    },
  },
  {
    id: 'missions/shown-once',
    level: 'should',
    requirements: ['REQ-missions-10'],
    rule: say(
      'Une mission venue d’ailleurs (sourceName et sourceId) n’est montrée qu’une fois.',
      'A mission from elsewhere (sourceName and sourceId) is shown once.',
    ),
    async run({ facts, expect }) {
      const sources = readable(facts).flatMap(({ provenance }) =>
        provenance === undefined ? [] : [`${provenance.sourceName} ${provenance.sourceId}`],
      );
      if (sources.length === 0) notApplicable(say('Aucune ne vient d’ailleurs.', 'None does.'));
      const twice = sources.filter((source, index) => sources.indexOf(source) !== index);
      expect(twice.length === 0, { actual: twice.join(', '), exchange: facts.pages[0] });
    },
  },
];

function spread<T>(items: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.floor(items.length / SAMPLE));
  return items.filter((_, index) => index % step === 0).slice(0, SAMPLE);
}

function differences(listed: Readonly<Record<string, unknown>>, alone: unknown): string[] {
  if (!isRecord(alone)) return ['no JSON object'];
  const names = new Set([...Object.keys(listed), ...Object.keys(alone)]);
  names.delete('distance');
  return [...names].filter((name) => !isDeepStrictEqual(listed[name], alone[name]));
}
