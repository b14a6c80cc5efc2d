import { isDeepStrictEqual } from 'node:util';
import { noData, notApplicable, type Bench } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { isRecord, listOf, member, summary } from '../../http/exchange.ts';
import { readable } from '../../probe/facts.ts';
import { resolveHref, withQuery } from '../../probe/resolve.ts';
import { say } from '../../text.ts';
import { declared } from '../http/provoke.ts';
import { noMission } from '../missions/list.ts';
import { eventsOf } from './calendar.ts';

type Format = 'geojson' | 'icalendar' | 'jsonFeed';

function addressOf({ facts }: Pick<Bench, 'facts'>, format: Format): string {
  const href = facts.discovery?.endpoints.alternates?.[format];
  const url = resolveHref(href, facts.discoveryExchange.url);
  return url ?? notApplicable(say(`Pas de ${format}.`, `There is no ${format}.`));
}

/** As much of the list as one page holds. */
function size(bench: Pick<Bench, 'facts'>): Readonly<Record<string, string>> {
  if (!declared(bench).includes('limit')) return {};
  return { limit: String(bench.facts.discovery?.endpoints.missions?.maxLimit ?? 100) };
}

/** The list for maps, calendars and feed readers. */
export const alternateChecks: readonly Check[] = [
  {
    id: 'alternates/geojson',
    level: 'must',
    requirements: ['REQ-alternates-01', 'REQ-alternates-02'],
    rule: say(
      'geojson est une FeatureCollection : un Feature par mission, id, geometry, title et organization.',
      'geojson is a FeatureCollection: one Feature for each mission, id, geometry, title and organization.',
    ),
    async run(bench) {
      if (bench.facts.missions.length === 0) noData(noMission);
      const exchange = await bench.http.get(withQuery(addressOf(bench, 'geojson'), size(bench)));
      const type = exchange.headers.get('content-type') ?? '';
      bench.expect(exchange.status === 200 && type.startsWith('application/geo+json'), {
        actual: summary(exchange),
        exchange,
      });
      bench.expect(member(exchange.json, 'type') === 'FeatureCollection', {
        actual: `type ${String(member(exchange.json, 'type'))}`,
        exchange,
      });
      const features = listOf(exchange.json, 'features');
      bench.expect(features.length > 0, { actual: 'no feature', exchange });
      const missions = readable(bench.facts);
      for (const feature of features) {
        const id = member(feature, 'id');
        const mission = missions.find((one) => one.id === id);
        const point = mission?.addresses?.[0]?.location?.coordinates;
        const given = member(member(feature, 'geometry'), 'coordinates');
        const right =
          mission !== undefined &&
          member(feature, 'type') === 'Feature' &&
          member(member(feature, 'properties'), 'title') === mission.title &&
          isRecord(member(member(feature, 'properties'), 'organization')) &&
          isDeepStrictEqual(given, point);
        bench.expect(right, { actual: `feature ${String(id)}`, exchange });
      }
    },
  },
  {
    id: 'alternates/same-missions',
    level: 'must',
    requirements: ['REQ-alternates-01'],
    rule: say(
      'Une autre forme prend les paramètres de la liste et répond les mêmes missions.',
      'An alternate takes the parameters of the list and answers the same missions.',
    ),
    async run(bench) {
      const { facts, http, expect } = bench;
      const category = readable(facts).find((one) => one.category !== undefined)?.category;
      const filter =
        category !== undefined && declared(bench).includes('category') ? { category } : {};
      const list = await http.get(withQuery(facts.listUrl ?? '', { ...filter, ...size(bench) }));
      const right = listOf(list.json, 'items')
        .map((item) => String(member(item, 'id')))
        .toSorted();
      if (right.length === 0) noData(noMission);
      const formats = (['geojson', 'jsonFeed'] as const).filter(
        (format) => facts.discovery?.endpoints.alternates?.[format] !== undefined,
      );
      if (formats.length === 0)
        notApplicable(say('Ni GeoJSON ni JSON Feed.', 'Neither GeoJSON nor JSON Feed.'));
      for (const format of formats) {
        const exchange = await http.get(
          withQuery(addressOf(bench, format), { ...filter, ...size(bench) }),
        );
        const items = listOf(exchange.json, format === 'geojson' ? 'features' : 'items');
        const found = items.map((item) => String(member(item, 'id'))).toSorted();
        const same =
          found.length === right.length &&
          found.every((id) => right.some((one) => id === one || id.endsWith(one)));
        expect(same, {
          actual: `${format}: ${String(found.length)} of ${String(right.length)}`,
          exchange,
        });
      }
    },
  },
  {
    id: 'alternates/icalendar',
    level: 'must',
    requirements: ['REQ-alternates-03'],
    rule: say(
      'icalendar (text/calendar) a un VEVENT par mission datée : UID, DTSTAMP, DTSTART, SUMMARY, RRULE si elle se répète.',
      'icalendar (text/calendar) has a VEVENT for each dated mission: UID, DTSTAMP, DTSTART, SUMMARY, RRULE where it recurs.',
    ),
    async run(bench) {
      const { facts, http, expect } = bench;
      const url = withQuery(addressOf(bench, 'icalendar'), size(bench));
      const dated = readable(facts).filter(({ schedule }) => schedule?.startAt !== undefined);
      if (dated.length === 0) noData(say('Aucune mission datée.', 'No mission has a date.'));
      const exchange = await http.get(url);
      const type = exchange.headers.get('content-type') ?? '';
      expect(exchange.status === 200 && type.startsWith('text/calendar'), {
        actual: summary(exchange),
        exchange,
      });
      const events = eventsOf(exchange.body);
      expect(events.length > 0, { actual: 'no VEVENT', exchange });
      for (const event of events) {
        const lacking = ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'].filter((name) => !event.has(name));
        expect(lacking.length === 0, { actual: `VEVENT without ${lacking.join(', ')}`, exchange });
      }
      const again = eventsOf((await http.ask(url)).body).map((event) => event.get('UID'));
      expect(
        events.every((event) => again.includes(event.get('UID'))),
        { actual: 'another UID a moment later', exchange },
      );
      for (const { title, schedule } of facts.isWhole ? dated.slice(0, 10) : []) {
        const own = events.filter((event) => event.get('SUMMARY') === title);
        expect(own.length > 0, { actual: `no VEVENT for ${title}`, exchange });
        const recurs = own.some((event) => event.has('RRULE'));
        expect(schedule?.rrule === undefined || recurs, {
          actual: `no RRULE for ${title}`,
          exchange,
        });
      }
    },
  },
  {
    id: 'alternates/json-feed',
    level: 'must',
    requirements: ['REQ-alternates-04'],
    rule: say(
      'jsonFeed est un JSON Feed 1.1 : id, title, content_text, date_modified pour chaque mission.',
      'jsonFeed is JSON Feed 1.1: id, title, content_text, date_modified for each mission.',
    ),
    async run(bench) {
      if (bench.facts.missions.length === 0) noData(noMission);
      const exchange = await bench.http.get(addressOf(bench, 'jsonFeed'));
      const type = exchange.headers.get('content-type') ?? '';
      bench.expect(exchange.status === 200 && type.startsWith('application/feed+json'), {
        actual: summary(exchange),
        exchange,
      });
      const version = member(exchange.json, 'version');
      bench.expect(
        version === 'https://jsonfeed.org/version/1.1' &&
          typeof member(exchange.json, 'title') === 'string',
        { actual: `version ${String(version)}`, exchange },
      );
      const items = listOf(exchange.json, 'items');
      bench.expect(items.length > 0, { actual: 'no item', exchange });
      for (const item of items) {
        const lacking = ['id', 'title', 'content_text', 'date_modified'].filter(
          (name) => typeof member(item, name) !== 'string',
        );
        bench.expect(lacking.length === 0, {
          actual: `${String(member(item, 'id'))} without ${lacking.join(', ')}`,
          exchange,
        });
      }
    },
  },
  {
    id: 'alternates/links',
    level: 'should',
    requirements: ['REQ-alternates-05'],
    rule: say(
      'La liste nomme ses autres formes dans links.',
      'The list names its alternates in links.',
    ),
    async run({ facts, http, expect }) {
      const exchange = await http.get(facts.listUrl ?? facts.base);
      const rels = listOf(exchange.json, 'links').map((link) => member(link, 'rel'));
      expect(rels.includes('alternate'), { actual: `links: ${rels.join(', ') || '–'}`, exchange });
    },
  },
];
