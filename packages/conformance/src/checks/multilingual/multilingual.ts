import type { Mission } from '@coup-de-main/protocol';
import { noData, notApplicable, type Bench } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { inWords, listOf, member, summary } from '../../http/exchange.ts';
import { readable } from '../../probe/facts.ts';
import { resolveItem, withQuery } from '../../probe/resolve.ts';
import { idsOf } from '../../probe/walk.ts';
import { say } from '../../text.ts';
import { declared } from '../http/provoke.ts';
import { noMission } from '../missions/list.ts';

/** A language that no town translates its missions into. */
const UNSPOKEN = 'tlh';

function firstLanguage({ facts }: Pick<Bench, 'facts'>): string {
  return facts.discovery?.service.languages?.[0] ?? '';
}

/** A member that should be a text. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** A mission with a title in another language; ends the check when there is none. */
function translated({ facts }: Pick<Bench, 'facts'>): {
  mission: Mission;
  lang: string;
  title: string;
} {
  const [found] = readable(facts).flatMap((mission) =>
    Object.entries(mission.translations ?? {}).flatMap(([lang, { title }]) =>
      title === undefined ? [] : [{ mission, lang, title }],
    ),
  );
  return found ?? noData(say('Aucune mission n’est traduite.', 'No mission is translated.'));
}

/** The address of the list in a language; a folder of files has none. */
function listIn(bench: Pick<Bench, 'facts'>, lang: string): string {
  const { facts } = bench;
  if (!facts.claims.has('http') && !declared(bench).includes('lang')) {
    notApplicable(say('Un dossier de fichiers n’a pas lang.', 'A folder of files has no lang.'));
  }
  return withQuery(facts.listUrl ?? '', { lang });
}

/** Texts in more languages than one. */
export const multilingualChecks: readonly Check[] = [
  {
    id: 'multilingual/languages',
    level: 'must',
    requirements: ['REQ-multilingual-01', 'REQ-multilingual-02'],
    rule: say(
      'service.languages nomme une langue au moins ; translations n’a pas celle de la mission elle-même.',
      'service.languages names at least one language; translations does not have that of the mission itself.',
    ),
    async run(bench) {
      const first = firstLanguage(bench);
      bench.expect(first !== '', {
        actual: 'no service.languages',
        exchange: bench.facts.discoveryExchange,
      });
      for (const { raw, mission, page } of bench.facts.missions) {
        const own = mission?.lang ?? first;
        const others = Object.keys(mission?.translations ?? {});
        bench.expect(!others.includes(own), {
          actual: `${inWords(raw['id'])}: translations.${own}`,
          exchange: page,
        });
      }
    },
  },
  {
    id: 'multilingual/list',
    level: 'must',
    requirements: ['REQ-multilingual-03'],
    rule: say(
      'Avec lang, une mission traduite montre sa traduction, le dit dans lang et garde l’original dans translations.',
      'With lang, a translated mission shows its translation, says so in lang and keeps the original in translations.',
    ),
    async run(bench) {
      const { mission, lang, title } = translated(bench);
      const exchange = await bench.http.get(listIn(bench, lang));
      bench.expect(exchange.status === 200, { actual: summary(exchange), exchange });
      const items = listOf(exchange.json, 'items');
      const shown = items.find((item) => member(item, 'id') === mission.id);
      if (shown === undefined) noData(noMission);
      const own = mission.lang ?? firstLanguage(bench);
      const kept = member(member(member(shown, 'translations'), own), 'title');
      const right =
        member(shown, 'title') === title &&
        member(shown, 'lang') === lang &&
        kept === mission.title;
      bench.expect(right, {
        actual: `${mission.id}: lang ${String(member(shown, 'lang'))}, ${String(member(shown, 'title'))}`,
        exchange,
      });
    },
  },
  {
    id: 'multilingual/item',
    level: 'must',
    requirements: ['REQ-multilingual-03'],
    rule: say(
      'lang vaut aussi pour une mission demandée par son id.',
      'lang goes for a mission that is asked for by its id as well.',
    ),
    async run(bench) {
      const { mission, lang, title } = translated(bench);
      listIn(bench, lang);
      const { item } = bench.facts.discovery?.endpoints.missions ?? {};
      const url = resolveItem(item, mission.id, bench.facts.discoveryExchange.url);
      if (url === undefined) {
        notApplicable(say('Pas d’adresse par mission.', 'Missions have no address each.'));
      }
      const exchange = await bench.http.get(withQuery(url, { lang }));
      const right =
        member(exchange.json, 'title') === title && member(exchange.json, 'lang') === lang;
      bench.expect(exchange.status === 200 && right, {
        actual: `${summary(exchange)} · ${String(member(exchange.json, 'title'))}`,
        exchange,
      });
    },
  },
  {
    id: 'multilingual/nearest-tag',
    level: 'must',
    requirements: ['REQ-multilingual-04'],
    rule: say(
      'Une étiquette plus longue trouve la plus courte ; une langue inconnue n’est pas refusée.',
      'A longer tag finds the shorter one; an unknown language is not refused.',
    ),
    async run(bench) {
      const { mission, lang, title } = translated(bench);
      const longer = await bench.http.get(listIn(bench, `${lang}-001`));
      const items = listOf(longer.json, 'items');
      const shown = items.find((item) => member(item, 'id') === mission.id);
      bench.expect(longer.status === 200 && member(shown, 'title') === title, {
        actual: `${summary(longer)} · ${String(member(shown, 'title'))}`,
        exchange: longer,
      });
      const unspoken = await bench.http.get(listIn(bench, UNSPOKEN));
      const same = listOf(unspoken.json, 'items').find((item) => member(item, 'id') === mission.id);
      bench.expect(unspoken.status === 200 && member(same, 'title') === mission.title, {
        actual: `${summary(unspoken)} · ${String(member(same, 'title'))}`,
        exchange: unspoken,
      });
    },
  },
  {
    id: 'multilingual/same-list',
    level: 'must',
    requirements: ['REQ-multilingual-05'],
    rule: say(
      'lang ne change ni les missions de la liste, ni leur ordre.',
      'lang changes neither the missions of the list nor their order.',
    ),
    async run(bench) {
      const { lang } = translated(bench);
      const exchange = await bench.http.get(listIn(bench, lang));
      const plain = await bench.http.ask(bench.facts.listUrl ?? '');
      const ids = idsOf(listOf(exchange.json, 'items')).join();
      bench.expect(ids !== '' && ids === idsOf(listOf(plain.json, 'items')).join(), {
        actual: ids.slice(0, 80),
        exchange,
      });
    },
  },
  {
    id: 'multilingual/one-copy',
    level: 'must',
    requirements: ['REQ-multilingual-06'],
    rule: say(
      'La liste ne dépend pas de Accept-Language.',
      'The list does not depend on Accept-Language.',
    ),
    async run({ facts, http, expect }) {
      if (facts.missions.length === 0) noData(noMission);
      const titles: string[] = [];
      for (const language of ['fr', 'en', 'ar']) {
        const exchange = await http.ask(facts.listUrl ?? '', {
          headers: { 'accept-language': language },
        });
        titles.push(
          JSON.stringify(listOf(exchange.json, 'items').map((one) => member(one, 'title'))),
        );
        expect(
          titles.every((one) => one === titles[0]),
          {
            actual: `other texts for Accept-Language: ${language}`,
            exchange,
          },
        );
      }
    },
  },
  {
    id: 'multilingual/content-language',
    level: 'must',
    requirements: ['REQ-multilingual-07'],
    rule: say(
      'Content-Language nomme les langues des textes de la liste ou de la mission.',
      'Content-Language names the languages of the texts of the list or of the mission.',
    ),
    async run(bench) {
      const { lang } = translated(bench);
      for (const url of [listIn(bench, lang), bench.facts.listUrl ?? '']) {
        const exchange = await bench.http.get(url);
        const named = (exchange.headers.get('content-language') ?? '').split(/,\s*/).toSorted();
        const first = firstLanguage(bench);
        const items = listOf(exchange.json, 'items');
        const spoken = new Set(items.map((item) => textOf(member(item, 'lang')) ?? first));
        bench.expect(named.join() === [...spoken].toSorted().join(), {
          actual: `Content-Language: ${named.join(', ')}`,
          exchange,
          expected: say([...spoken].join(', '), [...spoken].join(', ')),
        });
      }
    },
  },
];
