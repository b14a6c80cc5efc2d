import { SyncPage } from '@coup-de-main/protocol';
import { noData, notApplicable, type Bench } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { isRecord, listOf, member, summary } from '../../http/exchange.ts';
import { walk } from '../../probe/walk.ts';
import { schemaFaults } from '../../schema-faults.ts';
import { say } from '../../text.ts';
import { noMission } from '../missions/list.ts';
import { disagreement } from './disagreement.ts';
import { readFeed, type Pass } from './feed.ts';

/** A pass from the first page to the last. */
async function wholePass(bench: Bench): Promise<Pass> {
  const pass = await readFeed(bench);
  const exchange = pass.pages.at(-1);
  bench.expect(exchange?.status === 200, {
    actual: exchange ? summary(exchange) : 'no endpoints.sync.href',
    exchange: exchange ?? bench.facts.discoveryExchange,
  });
  if (!pass.isWhole) {
    noData(
      say('Le flux est trop long pour une visite.', 'The feed is too long for one run to read.'),
    );
  }
  return pass;
}

/** The feed of changes. */
export const syncChecks: readonly Check[] = [
  {
    id: 'sync/pages',
    level: 'must',
    requirements: ['REQ-sync-01'],
    rule: say(
      'endpoints.sync.href, puis chaque next, répondent une page du flux (sync-page.json).',
      'endpoints.sync.href, then each next, answer a page of the feed (sync-page.json).',
    ),
    async run(bench) {
      const { pages } = await readFeed(bench);
      bench.expect(pages.length > 0, {
        actual: 'no endpoints.sync.href',
        exchange: bench.facts.discoveryExchange,
      });
      for (const exchange of pages) {
        bench.expect(exchange.status === 200, { actual: summary(exchange), exchange });
        const faults = schemaFaults(SyncPage, exchange.json);
        bench.expect(faults === '', { actual: faults, exchange });
      }
    },
  },
  {
    id: 'sync/rev-increases',
    level: 'must',
    requirements: ['REQ-sync-02'],
    rule: say(
      'rev augmente strictement, dans une page et de page en page.',
      'rev increases strictly, within a page and from page to page.',
    ),
    async run(bench) {
      const { changes } = await readFeed(bench);
      if (changes.length === 0) noData(say('Le flux est vide.', 'The feed is empty.'));
      let last = -1;
      for (const { raw, page } of changes) {
        const rev = Number(member(raw, 'rev'));
        bench.expect(rev > last, { actual: `rev ${rev} after ${last}`, exchange: page });
        last = rev;
      }
    },
  },
  {
    id: 'sync/once',
    level: 'must',
    requirements: ['REQ-sync-03'],
    rule: say(
      'Dans un parcours du flux, chaque identifiant vient une fois au plus.',
      'In a pass through the feed, each identifier comes at most once.',
    ),
    async run(bench) {
      const { changes } = await readFeed(bench);
      if (changes.length === 0) noData(say('Le flux est vide.', 'The feed is empty.'));
      const seen = new Set<string>();
      for (const { id, page } of changes) {
        bench.expect(!seen.has(id), { actual: `${id} twice`, exchange: page });
        seen.add(id);
      }
    },
  },
  {
    id: 'sync/is-the-list',
    level: 'must',
    requirements: ['REQ-sync-04', 'REQ-sync-05'],
    rule: say(
      'Le flux entier amène chaque mission de la liste, comme la liste la montre, et aucune autre.',
      'The whole feed brings each mission of the list, as the list shows it, and no other.',
    ),
    async run(bench) {
      const { facts, http, expect } = bench;
      const { changes } = await wholePass(bench);
      if (facts.missions.length === 0) noData(noMission);
      if (!facts.isWhole) noData(say('La liste est trop longue.', 'The list is too long.'));
      const listed = facts.missions.map(({ raw }) => raw);
      if (disagreement(listed, changes) === undefined) return expect(true, { actual: '' });
      // Something may have changed between the list and the feed: both are read again.
      const fresh = { ...bench, http: { ...http, get: (url: string) => http.ask(url) } };
      const list = await walk(fresh.http, facts.listUrl ?? '');
      const pass = await wholePass(fresh);
      const still = disagreement(list.items, pass.changes);
      expect(still === undefined, { actual: still ?? '', exchange: pass.pages[0] });
    },
  },
  {
    id: 'sync/tombstones',
    level: 'must',
    requirements: ['REQ-sync-06'],
    rule: say(
      'Un delete ne porte que op, id et rev.',
      'A delete carries op, id and rev, and nothing else.',
    ),
    async run(bench) {
      const { changes } = await readFeed(bench);
      const deletes = changes.filter(({ raw }) => member(raw, 'op') === 'delete');
      if (deletes.length === 0) {
        notApplicable(say('Rien n’a été retiré.', 'Nothing has been withdrawn.'));
      }
      for (const { raw, page, id } of deletes) {
        const names = isRecord(raw) ? Object.keys(raw).toSorted().join() : '';
        bench.expect(names === 'id,op,rev', { actual: `${id}: ${names}`, exchange: page });
      }
    },
  },
  {
    id: 'sync/up-to-date',
    level: 'must',
    requirements: ['REQ-sync-07'],
    rule: say(
      'upToDate n’est vrai qu’à la dernière page ; son next, redemandé, répond une page vide et le même next.',
      'upToDate is true on the last page only; its next, asked again, answers an empty page and the same next.',
    ),
    async run(bench) {
      const { http, expect } = bench;
      const { next, pages } = await wholePass(bench);
      expect(next !== undefined, { actual: 'no next', exchange: pages.at(-1) });
      const one = await http.ask(next ?? '');
      // Something may have changed meanwhile; then the page after it is the one to look at.
      const exchange =
        listOf(one.json, 'items').length === 0
          ? one
          : await http.ask(new URL(String(member(one.json, 'next')), one.url).href);
      const asked = new URL(exchange.request.url).href;
      const again = member(exchange.json, 'next');
      const same = typeof again === 'string' && new URL(again, exchange.url).href === asked;
      const empty = listOf(exchange.json, 'items').length === 0;
      const upToDate = member(exchange.json, 'upToDate') === true;
      expect(exchange.status === 200 && empty && same && upToDate, {
        actual: `${summary(exchange)}, ${empty ? 'empty' : 'not empty'}, next ${String(again)}, upToDate ${upToDate}`,
        exchange,
      });
    },
  },
  {
    id: 'sync/tombstone-days',
    level: 'must',
    requirements: ['REQ-sync-09'],
    rule: say(
      'tombstoneDays est de 30 jours au moins, à chaque page.',
      'tombstoneDays is 30 days at least, on every page.',
    ),
    async run(bench) {
      for (const exchange of (await readFeed(bench)).pages) {
        const days = member(exchange.json, 'tombstoneDays');
        bench.expect(Number(days) >= 30, { actual: `tombstoneDays ${String(days)}`, exchange });
      }
    },
  },
  {
    id: 'sync/never-given',
    level: 'must',
    requirements: ['REQ-sync-10'],
    rule: say(
      'Un next qui n’a jamais été donné est refusé : 400 invalid-cursor.',
      'A next that was never given is refused: 400 invalid-cursor.',
    ),
    async run(bench) {
      const { next } = await wholePass(bench);
      const url = new URL(next ?? bench.facts.base);
      if (!url.searchParams.has('after')) {
        notApplicable(say('Le flux est fait de fichiers.', 'The feed is made of files.'));
      }
      url.searchParams.set('after', 'conformance-never-given');
      const exchange = await bench.http.get(url.href);
      const code = member(exchange.json, 'code');
      bench.expect(exchange.status === 400 && code === 'invalid-cursor', {
        actual: summary(exchange),
        exchange,
      });
    },
  },
];
