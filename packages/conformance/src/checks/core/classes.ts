import { conformanceUri, type ConformanceClass } from '@coup-de-main/protocol';
import type { Check } from '../../check.ts';
import { listOf, member } from '../../http/exchange.ts';
import { say } from '../../text.ts';

/** What each class needs. Source: the table of docs/protocol.md. */
const needs: Partial<Record<ConformanceClass, readonly ConformanceClass[]>> = {
  core: [],
  missions: ['core'],
  http: ['core'],
  search: ['missions', 'http'],
  vocabularies: ['core'],
  places: ['core', 'http'],
  alternates: ['missions'],
  sync: ['missions'],
  multilingual: ['core'],
  applications: ['missions', 'http'],
  aide: ['http'],
  'mission-proposals': ['http'],
  tracking: ['http'],
  challenge: ['http'],
  webhooks: ['http'],
};

/** The endpoint of each class that has one. */
const endpointOf: Partial<Record<ConformanceClass, string>> = {
  missions: 'missions',
  vocabularies: 'vocabularies',
  places: 'places',
  alternates: 'alternates',
  sync: 'sync',
  applications: 'applications',
  aide: 'aides',
  'mission-proposals': 'missionProposals',
  tracking: 'tracking',
  challenge: 'challenge',
  webhooks: 'webhooks',
};

/** What is claimed, and what is not. */
export const classChecks: readonly Check[] = [
  {
    id: 'core/classes-with-needs',
    level: 'must',
    requirements: ['REQ-core-01'],
    rule: say(
      'conformsTo nomme core, chaque classe offerte et celles dont elle a besoin.',
      'conformsTo names core, each class that is offered and those that it needs.',
    ),
    async run({ facts, expect }) {
      const uris = listOf(facts.rawDiscovery, 'conformsTo');
      const lacking = [...facts.claims].flatMap((name) =>
        [name, ...(needs[name] ?? [])].filter((needed) => !uris.includes(conformanceUri(needed))),
      );
      expect(lacking.length === 0, {
        actual: `conformsTo lacks ${lacking.map(conformanceUri).join(', ')}`,
        exchange: facts.discoveryExchange,
      });
    },
  },
  {
    id: 'core/absence',
    level: 'must',
    requirements: ['REQ-core-02'],
    rule: say(
      'endpoints ne nomme rien d’une classe qui n’est pas offerte.',
      'endpoints names nothing of a class that is not claimed.',
    ),
    async run({ facts, expect }) {
      const endpoints = member(facts.rawDiscovery, 'endpoints');
      const extra = Object.entries(endpointOf).filter(
        ([name, endpoint]) =>
          !facts.claims.has(name as ConformanceClass) && member(endpoints, endpoint) !== undefined,
      );
      expect(extra.length === 0, {
        actual: extra.map(([name, endpoint]) => `endpoints.${endpoint} (class ${name})`).join(', '),
        exchange: facts.discoveryExchange,
      });
    },
  },
  {
    id: 'core/claimed-is-there',
    level: 'must',
    requirements: ['REQ-core-01'],
    rule: say(
      'Chaque classe offerte a son adresse dans endpoints.',
      'Each class that is claimed has its address in endpoints.',
    ),
    async run({ facts, expect }) {
      const endpoints = member(facts.rawDiscovery, 'endpoints');
      const lacking = Object.entries(endpointOf).filter(
        ([name, endpoint]) =>
          facts.claims.has(name as ConformanceClass) && member(endpoints, endpoint) === undefined,
      );
      expect(lacking.length === 0, {
        actual: lacking.map(([name, endpoint]) => `no endpoints.${endpoint} (${name})`).join(', '),
        exchange: facts.discoveryExchange,
      });
    },
  },
];
