import { isDeepStrictEqual } from 'node:util';
import { MissionPage } from '@coup-de-main/protocol';
import { notApplicable } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { isRecord, listOf, member, summary } from '../../http/exchange.ts';
import { resolveHref, withQuery } from '../../probe/resolve.ts';
import { idsOf } from '../../probe/walk.ts';
import { schemaFaults } from '../../schema-faults.ts';
import { say } from '../../text.ts';

/** Two documents in one round trip. */
export const previewChecks: readonly Check[] = [
  {
    id: 'core/preview-is-the-list',
    level: 'should',
    requirements: ['REQ-core-14', 'REQ-core-16'],
    rule: say(
      'preview.missions.page est la page que l’adresse preview.missions.href répond.',
      'preview.missions.page is the page that the address preview.missions.href answers.',
    ),
    async run({ facts, http, expect }) {
      const exchange = await http.get(withQuery(facts.base, { preview: 'missions' }));
      const preview = member(member(exchange.json, 'preview'), 'missions');
      if (preview === undefined) {
        notApplicable(say('Ce service ne fait pas d’aperçu.', 'This backend makes no preview.'));
      }
      const faults = schemaFaults(MissionPage, member(preview, 'page'));
      expect(faults === '', { actual: faults, exchange });
      const address = resolveHref(member(preview, 'href'), exchange.url);
      expect(address !== undefined, { actual: 'href leads nowhere', exchange });
      const list = await http.get(address ?? '');
      const shown = idsOf(listOf(member(preview, 'page'), 'items')).join(' ');
      const real = idsOf(listOf(list.json, 'items')).join(' ');
      expect(shown === real, { actual: `preview: ${shown}; list: ${real}`, exchange });
    },
  },
  {
    id: 'core/preview-never-refuses',
    level: 'must',
    requirements: ['REQ-core-15'],
    rule: say(
      'Un aperçu inconnu ou impossible est laissé de côté : 200 et le même document.',
      'A preview that is unknown or impossible is left out: 200 and the same document.',
    ),
    async run({ facts, http, expect }) {
      for (const query of [
        { preview: 'conformance-unknown' },
        { preview: 'missions', radius: 'far', limit: 'none', cursor: '%' },
      ]) {
        const exchange = await http.get(withQuery(facts.base, query));
        expect(exchange.status === 200, { actual: summary(exchange), exchange });
        const same = isDeepStrictEqual(rest(exchange.json), rest(facts.rawDiscovery));
        expect(same, { actual: 'the rest of the document differs', exchange });
      }
    },
  },
];

/** Members have no order: programs write them as they come. */
function rest(document: unknown): object {
  if (!isRecord(document)) return {};
  const { preview: _preview, ...others } = document;
  return others;
}
