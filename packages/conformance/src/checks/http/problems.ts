import { Problem, problemStatuses, type ProblemCode } from '@coup-de-main/protocol';
import { noData, notApplicable } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { listOf, member, summary, type Exchange } from '../../http/exchange.ts';
import { missingMission } from '../../probe/public-addresses.ts';
import { withQuery } from '../../probe/resolve.ts';
import { schemaFaults } from '../../schema-faults.ts';
import { say } from '../../text.ts';
import { insideOf } from './inside.ts';
import { declared, publicRefusals, unusable } from './provoke.ts';

const nothingRefused = say('Aucun refus à regarder.', 'There is no refusal to look at.');

/** What a refusal looks like. */
export const problemChecks: readonly Check[] = [
  {
    id: 'http/problem',
    level: 'must',
    requirements: ['REQ-http-01'],
    rule: say(
      'Un refus est un application/problem+json valide, avec son type et son statut.',
      'A refusal is a valid application/problem+json, with its type and status.',
    ),
    async run(bench) {
      const refusals = await publicRefusals(bench);
      if (refusals.length === 0) noData(nothingRefused);
      for (const exchange of refusals) {
        const type = exchange.headers.get('content-type') ?? '';
        const isProblem = type.startsWith('application/problem+json');
        bench.expect(isProblem, { actual: summary(exchange), exchange });
        const faults = schemaFaults(Problem, exchange.json);
        bench.expect(faults === '', { actual: faults, exchange });
        const code = String(member(exchange.json, 'code'));
        const right =
          member(exchange.json, 'type') === `urn:coup-de-main:problem:${code}` &&
          member(exchange.json, 'status') === exchange.status;
        bench.expect(right, {
          actual: `type ${String(member(exchange.json, 'type'))}, status ${String(member(exchange.json, 'status'))} in HTTP ${String(exchange.status)}`,
          exchange,
        });
      }
    },
  },
  {
    id: 'http/codes',
    level: 'must',
    requirements: ['REQ-http-02'],
    rule: say(
      'Chaque code vient avec son statut : not-found 404, method-not-allowed 405 avec Allow, invalid-cursor 400…',
      'Each code comes with its status: not-found 404, method-not-allowed 405 with Allow, invalid-cursor 400 …',
    ),
    async run(bench) {
      const { facts, http, expect } = bench;
      const is = (exchange: Exchange, code: ProblemCode) => {
        const right =
          exchange.status === problemStatuses[code] && member(exchange.json, 'code') === code;
        const expected = say(
          `${code}, ${String(problemStatuses[code])}`,
          `${code}, ${String(problemStatuses[code])}`,
        );
        expect(right, { actual: summary(exchange), exchange, expected });
      };
      const missing = missingMission(facts);
      if (missing !== undefined) is(await http.get(missing), 'not-found');
      const method = await http.ask(facts.listUrl ?? facts.base, { method: 'DELETE' });
      is(method, 'method-not-allowed');
      const allow = method.headers.get('allow') ?? '';
      expect(/\bGET\b/.test(allow), { actual: `Allow: ${allow || '–'}`, exchange: method });
      if (declared(bench).includes('cursor') && facts.listUrl !== undefined) {
        is(
          await http.get(withQuery(facts.listUrl, { cursor: unusable['cursor'] ?? '' })),
          'invalid-cursor',
        );
      }
    },
  },
  {
    id: 'http/names-every-fault',
    level: 'must',
    requirements: ['REQ-http-03'],
    rule: say(
      'errors nomme tout ce qui ne va pas à la fois, chacun avec son parameter.',
      'errors names everything that is wrong at once, each with its parameter.',
    ),
    async run(bench) {
      const { facts, http, expect } = bench;
      const names = declared(bench).filter((name) => name in unusable && name !== 'cursor');
      if (names.length < 2 || facts.listUrl === undefined) {
        notApplicable(
          say('Moins de deux paramètres à se tromper.', 'Fewer than two parameters to get wrong.'),
        );
      }
      const query = Object.fromEntries(names.map((name) => [name, unusable[name] ?? '']));
      const exchange = await http.get(withQuery(facts.listUrl, query));
      const named = listOf(exchange.json, 'errors').map((fault) => member(fault, 'parameter'));
      const lacking = names.filter((name) => !named.includes(name));
      expect(lacking.length === 0, { actual: `unnamed: ${lacking.join(', ')}`, exchange });
    },
  },
  {
    id: 'http/says-how-to-go-on',
    level: 'should',
    requirements: ['REQ-http-04'],
    rule: say(
      'detail est une phrase, dans la langue demandée.',
      'detail is a sentence, in the language of the request.',
    ),
    async run({ facts, http, expect }) {
      const url = missingMission(facts);
      if (url === undefined) noData(nothingRefused);
      for (const language of ['fr', 'en']) {
        const exchange = await http.ask(url, { headers: { 'accept-language': language } });
        const detail = member(exchange.json, 'detail') ?? member(exchange.json, 'title');
        expect(typeof detail === 'string' && detail.length > 5, {
          actual: String(detail),
          exchange,
        });
        const said = exchange.headers.get('content-language') ?? language;
        const spoken = facts.discovery?.service.languages ?? [language];
        expect(said === language || !spoken.includes(language), {
          actual: `Content-Language: ${said}`,
          exchange,
        });
      }
    },
  },
  {
    id: 'http/nothing-of-the-inside',
    level: 'must',
    requirements: ['REQ-http-05'],
    rule: say(
      'Un échec ne montre ni pile d’appels, ni requête SQL, ni chemin de fichier.',
      'A failure shows no stack, no query, no path of a file.',
    ),
    async run(bench) {
      const { facts, http, expect } = bench;
      const base = facts.listUrl ?? facts.base;
      const odd = [`${base}/%E0%A4%A`, `${base}?limit=%00&cursor='%22%3C`];
      const exchanges = [
        ...(await publicRefusals(bench)),
        ...(await Promise.all(odd.map((url) => http.get(url)))),
      ].filter(({ status }) => status >= 400);
      if (exchanges.length === 0) noData(nothingRefused);
      for (const exchange of exchanges) {
        const inside = insideOf(exchange.body);
        expect(inside === undefined, { actual: inside ?? '', exchange });
        expect(exchange.status < 500, { actual: summary(exchange), exchange });
      }
    },
  },
];
