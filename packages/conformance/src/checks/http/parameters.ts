import { missionParameterNames } from '@coup-de-main/protocol';
import { notApplicable } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { listOf, member, summary } from '../../http/exchange.ts';
import { withQuery } from '../../probe/resolve.ts';
import { idsOf } from '../../probe/walk.ts';
import { say } from '../../text.ts';
import { declared, unusable } from './provoke.ts';

const noList = say('Pas de liste de missions.', 'There is no list of missions.');

/** Parameters in three tiers. */
export const parameterChecks: readonly Check[] = [
  {
    id: 'http/bad-value-refused',
    level: 'must',
    requirements: ['REQ-http-07'],
    rule: say(
      'Une valeur inutilisable d’un paramètre déclaré est refusée : 400 invalid-parameter, jamais ignorée.',
      'A value that cannot be used of a declared parameter is refused: 400 invalid-parameter, never ignored.',
    ),
    async run(bench) {
      const { facts, http, expect } = bench;
      const names = declared(bench).filter((name) => name in unusable && name !== 'cursor');
      if (facts.listUrl === undefined || names.length === 0) {
        notApplicable(say('Aucun paramètre déclaré.', 'No parameter is declared.'));
      }
      for (const name of names) {
        const exchange = await http.get(withQuery(facts.listUrl, { [name]: unusable[name] ?? '' }));
        const refused =
          exchange.status === 400 && member(exchange.json, 'code') === 'invalid-parameter';
        expect(refused, { actual: `${name}: ${summary(exchange)}`, exchange });
        const named = listOf(exchange.json, 'errors').map((fault) => member(fault, 'parameter'));
        expect(named.includes(name), { actual: `errors names ${named.join(', ')}`, exchange });
      }
    },
  },
  {
    id: 'http/undeclared-refused',
    level: 'must',
    requirements: ['REQ-http-08'],
    rule: say(
      'Un paramètre du protocole qui n’est pas déclaré est refusé : 400 unsupported-parameter.',
      'A parameter of the protocol that is not declared is refused: 400 unsupported-parameter.',
    ),
    async run(bench) {
      const { facts, http, expect } = bench;
      if (facts.listUrl === undefined) notApplicable(noList);
      const names = missionParameterNames.filter((name) => !declared(bench).includes(name));
      for (const name of names) {
        const exchange = await http.get(withQuery(facts.listUrl, { [name]: 'true' }));
        const refused =
          exchange.status === 400 && member(exchange.json, 'code') === 'unsupported-parameter';
        expect(refused, { actual: `${name}: ${summary(exchange)}`, exchange });
      }
    },
  },
  {
    id: 'http/foreign-ignored',
    level: 'must',
    requirements: ['REQ-http-09'],
    rule: say(
      'Tout autre paramètre (utm_source…) est ignoré.',
      'Any other parameter (utm_source …) is ignored.',
    ),
    async run({ facts, http, expect }) {
      if (facts.listUrl === undefined) notApplicable(noList);
      const plain = await http.get(facts.listUrl);
      const exchange = await http.get(
        withQuery(facts.listUrl, { utm_source: 'bulletin', 'x[y]': '', fbclid: '1' }),
      );
      expect(exchange.status === 200, { actual: summary(exchange), exchange });
      const same =
        idsOf(listOf(exchange.json, 'items')).join() === idsOf(listOf(plain.json, 'items')).join();
      expect(same, { actual: 'another list', exchange });
    },
  },
  {
    id: 'http/head',
    level: 'must',
    requirements: ['REQ-http-06'],
    rule: say('HEAD répond comme GET, sans corps.', 'HEAD answers like GET, without a body.'),
    async run({ facts, http, expect }) {
      for (const url of [facts.base, facts.listUrl].filter((one) => one !== undefined)) {
        const plain = await http.get(url);
        const exchange = await http.ask(url, { method: 'HEAD' });
        const type = exchange.headers.get('content-type');
        expect(exchange.status === plain.status && exchange.body === '', {
          actual: `${summary(exchange)}, body of ${String(exchange.body.length)}`,
          exchange,
        });
        expect(type === plain.headers.get('content-type'), { actual: summary(exchange), exchange });
      }
    },
  },
];
