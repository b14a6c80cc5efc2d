import { Discovery } from '@coup-de-main/protocol';
import { notApplicable } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { isRecord, listOf, member, summary } from '../../http/exchange.ts';
import { schemaFaults } from '../../schema-faults.ts';
import { say } from '../../text.ts';

const noHotline = say('Pas de ligne téléphonique.', 'There is no phone line.');

/** The discovery document and what it says of a phone line. */
export const discoveryChecks: readonly Check[] = [
  {
    id: 'core/discovery-document',
    level: 'must',
    requirements: ['REQ-core-03'],
    rule: say(
      'L’adresse de base répond 200 et un document de découverte valide (discovery.json).',
      'The base address answers 200 and a valid discovery document (discovery.json).',
    ),
    async run({ facts: { discoveryExchange: exchange, rawDiscovery }, expect }) {
      expect(exchange.status === 200 && isRecord(rawDiscovery), {
        actual: summary(exchange),
        exchange,
      });
      const faults = schemaFaults(Discovery, rawDiscovery);
      expect(faults === '', { actual: faults, exchange });
    },
  },
  {
    id: 'core/hotline-number',
    level: 'must',
    requirements: ['REQ-core-10'],
    rule: say(
      'hotline.number est au format E.164 ou un numéro court de deux à six chiffres.',
      'hotline.number is E.164 or a short number of two to six digits.',
    ),
    async run({ facts: { rawDiscovery, discoveryExchange: exchange }, expect }) {
      const hotline = member(rawDiscovery, 'hotline');
      if (hotline === undefined) notApplicable(noHotline);
      const number = String(member(hotline, 'number'));
      expect(/^(?:\+[1-9]\d{5,14}|\d{2,6})$/.test(number), { actual: number, exchange });
    },
  },
  {
    id: 'core/hotline-time-zone',
    level: 'must',
    requirements: ['REQ-core-11'],
    rule: say(
      'Qui donne des horaires donne hotline.timeZone ou service.timeZone.',
      'Who gives hours gives hotline.timeZone or service.timeZone.',
    ),
    async run({ facts: { rawDiscovery, discoveryExchange: exchange }, expect }) {
      const hotline = member(rawDiscovery, 'hotline');
      const hours = [...listOf(hotline, 'hours'), ...listOf(hotline, 'exceptions')];
      if (hours.length === 0) notApplicable(say('Pas d’horaires.', 'There are no hours.'));
      const zone =
        member(hotline, 'timeZone') ?? member(member(rawDiscovery, 'service'), 'timeZone');
      expect(isTimeZone(zone), { actual: `timeZone: ${String(zone)}`, exchange });
    },
  },
  {
    id: 'core/hotline-price',
    level: 'must',
    requirements: ['REQ-core-13'],
    rule: say(
      'Quand l’appel est surtaxé (tariff: paid), priceLabel dit combien.',
      'Where a call is paid (tariff: paid), priceLabel says how much.',
    ),
    async run({ facts: { rawDiscovery, discoveryExchange: exchange }, expect }) {
      const hotline = member(rawDiscovery, 'hotline');
      if (member(hotline, 'tariff') !== 'paid') {
        notApplicable(say('Appel non surtaxé.', 'Calls are not paid.'));
      }
      const label = member(hotline, 'priceLabel');
      expect(typeof label === 'string' && label.trim() !== '', {
        actual: 'no priceLabel',
        exchange,
      });
    },
  },
  {
    id: 'core/relative-addresses',
    level: 'should',
    requirements: ['REQ-core-08'],
    rule: say(
      'Les adresses du document sont relatives : elles survivent aux copies et aux proxys.',
      'Addresses of the document are relative: they survive copies and proxies.',
    ),
    async run({ facts: { rawDiscovery, discoveryExchange: exchange }, expect }) {
      const own = new URL(exchange.url).origin;
      const absolute = textsOf(member(rawDiscovery, 'endpoints')).filter((text) =>
        text.startsWith(`${own}/`),
      );
      expect(absolute.length === 0, { actual: absolute.join(', '), exchange });
    },
  },
];

function isTimeZone(zone: unknown): boolean {
  if (typeof zone !== 'string') return false;
  try {
    return new Intl.DateTimeFormat('fr', { timeZone: zone }).format() !== '';
  } catch {
    return false;
  }
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
