import { Tracked } from '@coup-de-main/protocol';
import { notApplicable, type Bench } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { listOf, member, summary, type Exchange } from '../../http/exchange.ts';
import { endpointUrl } from '../../probe/resolve.ts';
import { schemaFaults } from '../../schema-faults.ts';
import { canary, canaryPhone, type Form } from '../../submit/forms.ts';
import { follow, ordinary } from '../../submit/ordinary.ts';
import { expectRefused } from '../../submit/refusal.ts';
import { say } from '../../text.ts';
import { formsOrNone } from '../http/bodies.ts';

/** The form whose submissions these checks follow. */
export function followed(bench: Pick<Bench, 'facts'>): Form {
  return (
    formsOrNone(bench)[0] ?? notApplicable(say('Rien à suivre.', 'There is nothing to follow.'))
  );
}

/** Where an answer gives addresses: names, and what they say. Proxies and histories keep addresses. */
function addressesOf({ json, headers }: Exchange): readonly (readonly [string, string])[] {
  const address = member(json, 'manageUrl');
  return [
    ...(typeof address === 'string' ? [['manageUrl', address] as const] : []),
    ...['location', 'content-location', 'link', 'refresh'].map(
      (name) => [name, headers.get(name) ?? ''] as const,
    ),
  ];
}

/** What a token opens. */
export const openingChecks: readonly Check[] = [
  {
    id: 'tracking/token',
    level: 'must',
    writes: true,
    requirements: ['REQ-tracking-01', 'REQ-tracking-02'],
    rule: say(
      'Chaque reçu porte un jeton d’au moins 128 bits ; manageUrl et les en-têtes ne le portent que dans un fragment.',
      'Every receipt carries a token of at least 128 bits; manageUrl and headers carry it in a fragment alone.',
    ),
    async run(bench) {
      const seen = new Set<string>();
      for (const form of formsOrNone(bench)) {
        const { exchange, token } = await ordinary(bench, form);
        const right = /^[\w-]{22,512}$/.test(token) && !seen.has(token);
        bench.expect(right, { actual: `a token of ${String(token.length)} characters`, exchange });
        seen.add(token);
        const telling = addressesOf(exchange).find(([, address]) =>
          address.replaceAll(/#[^\s>;,]*/g, '').includes(token),
        );
        bench.expect(telling === undefined, {
          actual: `the token is in the address: ${telling?.[0] ?? ''}`,
          exchange,
        });
      }
    },
  },
  {
    id: 'tracking/not-by-address',
    level: 'must',
    writes: true,
    requirements: ['REQ-tracking-02', 'REQ-http-34'],
    rule: say('Un jeton dans l’adresse n’ouvre rien.', 'A token in the address opens nothing.'),
    async run(bench) {
      const { token } = await ordinary(bench, followed(bench));
      const url = endpointUrl(bench.facts, 'tracking') ?? bench.facts.base;
      for (const name of ['token', 't', 'access_token']) {
        const exchange = await bench.http.ask(`${url}?${name}=${token}`);
        bench.expect(exchange.status !== 200, { actual: summary(exchange), exchange });
      }
    },
  },
  {
    id: 'tracking/wrong-tokens',
    level: 'must',
    requirements: ['REQ-tracking-04'],
    rule: say(
      'Un jeton inconnu ou mal formé : le même token-invalid ; aucun : token-required ; WWW-Authenticate: Bearer.',
      'An unknown or malformed token: the same token-invalid; none: token-required; WWW-Authenticate: Bearer.',
    ),
    async run(bench) {
      const { facts, http, expect } = bench;
      const none = await http.ask(endpointUrl(facts, 'tracking') ?? facts.base);
      expectRefused(bench, none, { code: 'token-required' });
      const unknown = await follow(bench, 'q7Jc0xWm3VhZ8sTnB1pLkR5yDfGa2eUoXiN9bQwC4tE');
      const short = await follow(bench, 'x');
      for (const exchange of [unknown, short])
        expectRefused(bench, exchange, { code: 'token-invalid' });
      for (const exchange of [none, unknown, short]) {
        const wants = exchange.headers.get('www-authenticate') ?? '';
        expect(/^bearer/i.test(wants), { actual: `WWW-Authenticate: ${wants || '–'}`, exchange });
      }
      const said = (json: unknown) =>
        `${String(member(json, 'title'))} ${String(member(json, 'detail'))}`;
      expect(said(unknown.json) === said(short.json), {
        actual: said(short.json),
        exchange: short,
      });
    },
  },
  {
    id: 'tracking/everything-held',
    level: 'must',
    writes: true,
    requirements: ['REQ-tracking-05'],
    rule: say(
      'GET répond tout ce qui est gardé (tracked.json), données comprises, et ne change rien.',
      'GET answers everything that is held (tracked.json), data included, and changes nothing.',
    ),
    async run(bench) {
      for (const form of formsOrNone(bench)) {
        const { exchange: sent, token } = await ordinary(bench, form);
        const exchange = await follow(bench, token);
        bench.expect(exchange.status === 200, { actual: summary(exchange), exchange });
        const faults = schemaFaults(Tracked, exchange.json);
        bench.expect(faults === '', { actual: faults, exchange });
        const same = member(exchange.json, 'reference') === member(sent.json, 'reference');
        bench.expect(same, { actual: 'another reference', exchange });
        const data = JSON.stringify(member(exchange.json, 'data'));
        const lacking = [canary, canaryPhone].filter((text) => !data.includes(text));
        bench.expect(lacking.length === 0, {
          actual: `data without ${lacking.join(', ')}`,
          exchange,
        });
        const again = await follow(bench, token);
        const still = ['version', 'status', 'updatedAt'].every(
          (name) => member(again.json, name) === member(exchange.json, name),
        );
        bench.expect(still, { actual: 'changed by GET', exchange: again });
      }
    },
  },
  {
    id: 'tracking/events',
    level: 'must',
    writes: true,
    requirements: ['REQ-tracking-10'],
    rule: say(
      'events dit ce qui s’est passé, sans données personnelles, par person, agent ou system.',
      'events says what happened, without personal data, by person, agent or system.',
    ),
    async run(bench) {
      const { token } = await ordinary(bench, followed(bench));
      const exchange = await follow(bench, token);
      const events = listOf(exchange.json, 'events');
      bench.expect(events.length > 0, { actual: 'no event', exchange });
      const text = JSON.stringify(events);
      const personal = [canary, canaryPhone, 'Zephyrine'].filter((one) => text.includes(one));
      bench.expect(personal.length === 0, { actual: personal.join(', '), exchange });
      const actors = events.map((event) => String(member(event, 'by')));
      const known = actors.every((by) => ['person', 'agent', 'system'].includes(by));
      bench.expect(known, { actual: actors.join(', '), exchange });
    },
  },
];
