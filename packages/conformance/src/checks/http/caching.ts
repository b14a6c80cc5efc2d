import { noData, notApplicable } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { summary } from '../../http/exchange.ts';
import { publicAddresses } from '../../probe/public-addresses.ts';
import { say } from '../../text.ts';
import { publicRefusals } from './provoke.ts';

/** What caches may keep, and how much one may ask. */
export const cachingChecks: readonly Check[] = [
  {
    id: 'http/etag',
    level: 'must',
    requirements: ['REQ-http-11'],
    rule: say(
      'Les réponses publiques portent un ETag qui ne change qu’avec le corps ; If-None-Match donne 304.',
      'Public answers carry an ETag that changes only when the body does; If-None-Match gives 304.',
    ),
    async run({ facts, http, expect }) {
      const tags = new Map<string, string>();
      for (const url of publicAddresses(facts)) {
        const exchange = await http.ask(url);
        const tag = exchange.headers.get('etag');
        expect(tag !== null && /^(?:W\/)?"[^"]*"$/.test(tag), {
          actual: `ETag: ${tag ?? '–'}`,
          exchange,
        });
        const again = await http.ask(url);
        expect(again.body !== exchange.body || again.headers.get('etag') === tag, {
          actual: `ETag: ${tag ?? ''}, then ${again.headers.get('etag') ?? '–'}`,
          exchange: again,
        });
        const other = tags.get(tag ?? '');
        expect(other === undefined || other === exchange.body, {
          actual: `${tag ?? ''} for two bodies`,
          exchange,
        });
        tags.set(tag ?? '', exchange.body);
        const known = await http.ask(url, {
          headers: { 'if-none-match': again.headers.get('etag') ?? '' },
        });
        const unlike = known.status === 200 && known.body !== again.body;
        expect(known.status === 304 && known.body === '', {
          actual: unlike ? `${summary(known)}: another body each time` : summary(known),
          exchange: known,
        });
      }
    },
  },
  {
    id: 'http/cache-control',
    level: 'must',
    requirements: ['REQ-http-12'],
    rule: say(
      'Les réponses publiques portent Cache-Control: public et max-age d’au moins 30.',
      'Public answers carry Cache-Control: public and a max-age of at least 30.',
    ),
    async run({ facts, http, expect }) {
      for (const url of publicAddresses(facts)) {
        const exchange = await http.get(url);
        const value = exchange.headers.get('cache-control') ?? '';
        const age = Number(/\bmax-age=(\d+)/.exec(value)?.[1] ?? 'NaN');
        expect(/\bpublic\b/.test(value) && age >= 30, {
          actual: `Cache-Control: ${value || '–'}`,
          exchange,
        });
      }
    },
  },
  {
    id: 'http/stale-while-revalidate',
    level: 'should',
    requirements: ['REQ-http-12'],
    rule: say(
      'Cache-Control permet stale-while-revalidate.',
      'Cache-Control allows stale-while-revalidate.',
    ),
    async run({ facts, http, expect }) {
      const exchange = await http.get(facts.listUrl ?? facts.base);
      const value = exchange.headers.get('cache-control') ?? '';
      expect(value.includes('stale-while-revalidate='), { actual: value, exchange });
    },
  },
  {
    id: 'http/refusals-not-kept',
    level: 'must',
    requirements: ['REQ-http-12'],
    rule: say(
      'Un refus porte Cache-Control: no-store.',
      'A refusal carries Cache-Control: no-store.',
    ),
    async run(bench) {
      const refusals = await publicRefusals(bench);
      if (refusals.length === 0) noData(say('Aucun refus.', 'There is no refusal.'));
      for (const exchange of refusals) {
        const value = exchange.headers.get('cache-control') ?? '';
        bench.expect(/\bno-store\b/.test(value), {
          actual: `Cache-Control: ${value || '–'}`,
          exchange,
        });
      }
    },
  },
  {
    id: 'http/retry-after',
    level: 'must',
    requirements: ['REQ-http-13'],
    rule: say('429 et 503 portent Retry-After.', '429 and 503 carry Retry-After.'),
    async run({ http, expect }) {
      const met = http.log.filter(({ status }) => status === 429 || status === 503);
      if (met.length === 0) {
        notApplicable(
          say(
            'Aucun 429 ni 503 n’est venu : la suite n’en provoque pas.',
            'No 429 or 503 came: the suite provokes none.',
          ),
        );
      }
      for (const exchange of met) {
        expect(exchange.headers.has('retry-after'), { actual: summary(exchange), exchange });
      }
    },
  },
  {
    id: 'http/rate-limit-headers',
    level: 'should',
    requirements: ['REQ-http-14'],
    rule: say(
      'RateLimit et RateLimit-Policy disent la limite.',
      'RateLimit and RateLimit-Policy say the limit.',
    ),
    async run({ facts, http, expect }) {
      const exchange = await http.ask(facts.listUrl ?? facts.base);
      const lacking = ['RateLimit', 'RateLimit-Policy'].filter(
        (name) => !exchange.headers.has(name),
      );
      expect(lacking.length === 0, { actual: `without ${lacking.join(', ')}`, exchange });
    },
  },
];
