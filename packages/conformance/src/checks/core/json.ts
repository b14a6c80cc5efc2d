import { Discovery, Mission } from '@coup-de-main/protocol';
import type { Check } from '../../check.ts';
import { isRecord, summary } from '../../http/exchange.ts';
import { jsonAddresses } from '../../probe/public-addresses.ts';
import { say } from '../../text.ts';

/** Rules for every document. */
export const jsonChecks: readonly Check[] = [
  {
    id: 'core/json-documents',
    level: 'must',
    requirements: ['REQ-core-17'],
    rule: say(
      'Chaque document est un objet JSON en UTF-8, sans marque d’ordre des octets (BOM), servi comme du JSON.',
      'Every document is a JSON object in UTF-8, without a byte order mark, served as JSON.',
    ),
    async run({ facts, http, expect }) {
      for (const url of jsonAddresses(facts)) {
        const exchange = await http.get(url);
        const type = exchange.headers.get('content-type') ?? '';
        const isJson = /^application\/(?:[\w.-]+\+)?json(?:;\s*charset="?utf-8"?)?$/i.test(type);
        expect(isJson && exchange.isUtf8, {
          actual: `${type || 'no Content-Type'} (${exchange.isUtf8 ? 'UTF-8' : 'not UTF-8'})`,
          exchange,
        });
        expect(!exchange.hasByteOrderMark, { actual: 'EF BB BF, then the JSON', exchange });
        expect(isRecord(exchange.json), { actual: summary(exchange), exchange });
      }
    },
  },
  {
    id: 'core/no-null',
    level: 'must',
    requirements: ['REQ-core-18'],
    rule: say(
      'Un membre facultatif sans valeur est absent, jamais null.',
      'An optional member without a value is absent, never null.',
    ),
    async run({ facts, http, expect }) {
      for (const url of jsonAddresses(facts)) {
        const exchange = await http.get(url);
        const nulls = nullsIn(exchange.json, '#');
        expect(nulls.length === 0, { actual: nulls.slice(0, 5).join(', '), exchange });
      }
    },
  },
  {
    id: 'core/plain-text',
    level: 'should',
    requirements: ['REQ-core-19'],
    rule: say(
      'Les textes ne portent ni balises ni entités HTML.',
      'Texts carry no HTML tags and no entities.',
    ),
    async run({ facts, expect }) {
      const texts = facts.missions.flatMap(({ raw, page }) =>
        ['title', 'summary', 'description'].map((name) => ({ name, text: raw[name], raw, page })),
      );
      const html = texts.find(
        ({ text }) =>
          typeof text === 'string' &&
          /<\/[a-z]+>|<br\s*\/?>|&(?:nbsp|amp|[a-z]+acute);/i.test(text),
      );
      expect(html === undefined, {
        actual: `mission ${String(html?.raw['id'])}: ${String(html?.name)}`,
        exchange: html?.page,
      });
    },
  },
  {
    id: 'core/no-invented-members',
    level: 'should',
    requirements: ['REQ-core-26'],
    rule: say(
      'Les membres d’autres que le protocole sont dans ext (ou d’une version mineure future).',
      'Members that are not of the protocol are in ext (or of a later minor version).',
    ),
    async run({ facts, expect }) {
      const unknown = (raw: unknown, known: object) =>
        isRecord(raw) ? Object.keys(raw).filter((name) => !(name in known)) : [];
      const invented = unknown(facts.rawDiscovery, Discovery.shape);
      expect(invented.length === 0, {
        actual: invented.join(', '),
        exchange: facts.discoveryExchange,
      });
      for (const { raw, page } of facts.missions) {
        const extra = unknown(raw, Mission.shape);
        expect(extra.length === 0, { actual: extra.join(', '), exchange: page });
      }
    },
  },
];

/** Pointers of every null, but for what others put into `ext`. */
function nullsIn(value: unknown, pointer: string): string[] {
  if (value === null) return [pointer];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'ext' ? [] : nullsIn(inner, `${pointer}/${name}`),
  );
}
