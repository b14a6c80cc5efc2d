import { Challenge } from '@coup-de-main/protocol';
import type { Check } from '../../check.ts';
import { listOf, member, summary } from '../../http/exchange.ts';
import { endpointUrl } from '../../probe/resolve.ts';
import { schemaFaults } from '../../schema-faults.ts';
import { say } from '../../text.ts';
import { formsOrNone } from '../http/bodies.ts';

/** A proof of work against programs. */
export const challengeChecks: readonly Check[] = [
  {
    id: 'challenge/new-each-time',
    level: 'must',
    requirements: ['REQ-challenge-01'],
    rule: say(
      'endpoints.challenge.href répond un défi valide (challenge.json), nouveau à chaque fois, avec no-store.',
      'endpoints.challenge.href answers a valid challenge (challenge.json), a new one every time, with no-store.',
    ),
    async run({ facts, http, expect }) {
      const url = endpointUrl(facts, 'challenge') ?? facts.base;
      const exchange = await http.ask(url);
      const faults = schemaFaults(Challenge, exchange.json);
      expect(exchange.status === 200 && faults === '', {
        actual: `${summary(exchange)} ${faults}`,
        exchange,
      });
      const cache = exchange.headers.get('cache-control') ?? '';
      expect(/\bno-store\b/.test(cache), { actual: `Cache-Control: ${cache || '–'}`, exchange });
      const again = await http.ask(url);
      const isNew = member(again.json, 'challenge') !== member(exchange.json, 'challenge');
      expect(isNew, { actual: 'the same challenge twice', exchange: again });
    },
  },
  {
    id: 'challenge/offer',
    level: 'must',
    requirements: ['REQ-challenge-02'],
    rule: say(
      'challenge dit les types pris et pour quoi un défi est demandé (requiredFor).',
      'challenge says the types that are taken and what one is wanted for (requiredFor).',
    ),
    async run({ facts, expect }) {
      const offer = member(facts.rawDiscovery, 'challenge');
      const right =
        listOf(offer, 'types').includes('altcha-v1') && Array.isArray(member(offer, 'requiredFor'));
      expect(right, {
        actual: `challenge: ${JSON.stringify(offer)}`,
        exchange: facts.discoveryExchange,
      });
    },
  },
  {
    id: 'challenge/small-work',
    level: 'should',
    requirements: ['REQ-challenge-05'],
    rule: say(
      'Le travail est de 25 000 hachages ou moins en moyenne (maxnumber ≤ 50 000).',
      'The work is 25,000 hashes or less on average (maxnumber ≤ 50,000).',
    ),
    async run({ facts, http, expect }) {
      const exchange = await http.ask(endpointUrl(facts, 'challenge') ?? facts.base);
      const most = Number(member(exchange.json, 'maxnumber'));
      expect(most <= 50_000, { actual: `maxnumber ${String(most)}`, exchange });
    },
  },
  {
    id: 'challenge/doubt',
    level: 'must',
    writes: true,
    requirements: ['REQ-challenge-06'],
    rule: say(
      'Sans preuve ou avec une fausse, l’envoi est pris pour douteux, ou refusé en disant pourquoi (challenge-…).',
      'Without proof or with a wrong one a submission is taken for doubtful, or refused saying why (challenge-…).',
    ),
    async run(bench) {
      const [form] = formsOrNone(bench);
      if (form === undefined) return;
      const payload = Buffer.from(
        '{"algorithm":"SHA-256","challenge":"0","number":1,"salt":"x","signature":"y"}',
      ).toString('base64');
      for (const challenge of [undefined, { type: 'altcha-v1', payload }]) {
        const exchange = await bench.desk.post(form.url, { ...form.body, challenge });
        const code = String(member(exchange.json, 'code'));
        const right =
          [201, 202].includes(exchange.status) ||
          (exchange.status === 403 && code.startsWith('challenge-'));
        bench.expect(right, { actual: summary(exchange), exchange });
      }
    },
  },
];
