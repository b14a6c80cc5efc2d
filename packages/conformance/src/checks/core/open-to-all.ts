import { notApplicable } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { summary } from '../../http/exchange.ts';
import { missingMission, publicAddresses } from '../../probe/public-addresses.ts';
import { say } from '../../text.ts';

const EXPOSED = ['ETag', 'Link', 'Location', 'Retry-After', 'RateLimit', 'RateLimit-Policy'];
const origin = 'https://mairie.example';

/** Pages of other sites read what is public. */
export const openToAllChecks: readonly Check[] = [
  {
    id: 'core/no-key',
    level: 'must',
    requirements: ['REQ-core-04'],
    rule: say(
      'Une lecture publique ne demande ni clé, ni cookie, ni en-tête.',
      'A public GET asks for no key, no cookie, no header.',
    ),
    async run({ facts, http, expect }) {
      for (const url of publicAddresses(facts)) {
        const exchange = await http.get(url);
        const { status, headers } = exchange;
        const asks = [401, 402, 403, 407].includes(status) || headers.has('set-cookie');
        expect(!asks, { actual: summary(exchange), exchange });
      }
    },
  },
  {
    id: 'core/any-origin',
    level: 'must',
    requirements: ['REQ-core-27', 'REQ-core-28'],
    rule: say(
      'Chaque réponse à une lecture publique, refus compris, porte Access-Control-Allow-Origin: *.',
      'Every answer to a public GET, refusals included, carries Access-Control-Allow-Origin: *.',
    ),
    async run({ facts, http, expect }) {
      const missing = missingMission(facts);
      for (const url of [...publicAddresses(facts), missing].filter((one) => one !== undefined)) {
        const exchange = await http.ask(url, { headers: { origin } });
        const allowed = exchange.headers.get('access-control-allow-origin');
        expect(allowed === '*', {
          actual: `Access-Control-Allow-Origin: ${allowed ?? '–'} (HTTP ${String(exchange.status)})`,
          exchange,
        });
        expect(exchange.status === 200 || url === missing, { actual: summary(exchange), exchange });
      }
    },
  },
  {
    id: 'core/exposed-headers',
    level: 'should',
    requirements: ['REQ-core-29'],
    rule: say(
      `Access-Control-Expose-Headers nomme ${EXPOSED.join(', ')}.`,
      `Access-Control-Expose-Headers names ${EXPOSED.join(', ')}.`,
    ),
    async run({ facts, http, expect }) {
      if (!facts.claims.has('http')) {
        notApplicable(say('Un dossier de fichiers.', 'A folder of files.'));
      }
      const exchange = await http.ask(facts.listUrl ?? facts.base, { headers: { origin } });
      const exposed = exchange.headers.get('access-control-expose-headers') ?? '';
      const lacking = EXPOSED.filter(
        (name) =>
          !exposed
            .toLowerCase()
            .split(/\s*,\s*/)
            .includes(name.toLowerCase()),
      );
      expect(lacking.length === 0, { actual: `without ${lacking.join(', ')}`, exchange });
    },
  },
];
