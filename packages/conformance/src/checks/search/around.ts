import { noData, notApplicable } from '../../bench.ts';
import type { Check } from '../../check.ts';
import { listOf, member, summary } from '../../http/exchange.ts';
import { knowable, readable } from '../../probe/facts.ts';
import { withQuery } from '../../probe/resolve.ts';
import { idsOf } from '../../probe/walk.ts';
import { say } from '../../text.ts';
import { declared } from '../http/provoke.ts';
import { find } from './find.ts';
import { expectKnown, tellingQueries } from './known-queries.ts';
import { firstPage, somewhere } from './order.ts';

const noPosition = say('Aucune mission n’a de position.', 'No mission has a position.');
const notDeclared = say(
  'Ni place ni near ne sont déclarés.',
  'Neither place nor near is declared.',
);

/** Missions around a place. */
export const aroundChecks: readonly Check[] = [
  {
    id: 'search/distance',
    level: 'must',
    requirements: ['REQ-search-04'],
    rule: say(
      'Autour d’un point, chaque mission qui a une position porte distance, dans le rayon ; celles à distance viennent après.',
      'Around a point every mission with a position carries distance, within the radius; those from home come after.',
    ),
    async run(bench) {
      if (!declared(bench).includes('near')) notApplicable(notDeclared);
      const near = somewhere(bench) ?? noData(noPosition);
      const radius = declared(bench).includes('radius') ? { radius: '20000' } : {};
      const exchange = await firstPage(bench, { near, ...radius });
      bench.expect(exchange.status === 200, { actual: summary(exchange), exchange });
      const items = listOf(exchange.json, 'items');
      if (items.length === 0) noData(noPosition);
      let fromHome = false;
      for (const item of items) {
        const id = String(member(item, 'id'));
        const isFull = member(item, 'remote') === 'full';
        bench.expect(!fromHome || isFull, { actual: `${id} after those from home`, exchange });
        fromHome ||= isFull;
        if (isFull) continue;
        const distance = member(item, 'distance');
        const limit = 'radius' in radius ? 20_000 : 35_000;
        bench.expect(typeof distance === 'number' && distance <= limit, {
          actual: `${id}: distance ${String(distance)}`,
          exchange,
        });
      }
    },
  },
  {
    id: 'search/radius-grows',
    level: 'must',
    requirements: ['REQ-search-04', 'REQ-search-02'],
    rule: say(
      'Un rayon plus grand n’enlève aucune mission, et les plus proches sont dedans.',
      'A larger radius takes no mission away, and the near ones are in it.',
    ),
    async run(bench) {
      const names = declared(bench);
      if (!names.includes('near') || !names.includes('radius')) notApplicable(notDeclared);
      const near = somewhere(bench) ?? noData(noPosition);
      let before: readonly string[] = [];
      for (const radius of ['1000', '10000', '100000']) {
        const found = await find(bench, { near, radius });
        const lost = before.filter((id) => !found.includes(id));
        bench.expect(lost.length === 0, { actual: `radius=${radius} loses ${lost.join(' ')}` });
        before = found;
      }
      const [here] = knowable(bench.facts).filter(({ addresses }) =>
        (addresses ?? []).some(({ location }) => location !== undefined),
      );
      bench.expect(here !== undefined && before.includes(here.id), {
        actual: `without ${String(here?.id)}`,
      });
    },
  },
  {
    id: 'search/near-beats-place',
    level: 'must',
    requirements: ['REQ-search-04'],
    rule: say(
      'Quand place et near sont donnés, near compte.',
      'When place and near are both given, near counts.',
    ),
    async run(bench) {
      const names = declared(bench);
      if (!names.includes('near') || !names.includes('place')) notApplicable(notDeclared);
      const near = somewhere(bench) ?? noData(noPosition);
      const far = bench.facts.discovery?.service.coverage?.inseeCodes.at(-1) ?? '75056';
      const one = await firstPage(bench, { near });
      const both = await firstPage(bench, { near, place: far });
      const list = (json: unknown) =>
        listOf(json, 'items').map(
          (item) => `${String(member(item, 'id'))} ${String(member(item, 'distance'))}`,
        );
      const same = list(one.json).join() === list(both.json).join();
      bench.expect(same && both.status === 200, {
        actual: `${summary(both)}: another list`,
        exchange: both,
      });
    },
  },
  {
    id: 'search/place-is-around',
    level: 'must',
    requirements: ['REQ-search-04'],
    rule: say(
      'place=<code INSEE> répond comme un point : distance et ordre.',
      'place=<INSEE code> answers like a point: distance and order.',
    ),
    async run(bench) {
      if (!declared(bench).includes('place')) notApplicable(notDeclared);
      const code = knowable(bench.facts)
        .flatMap(({ addresses }) => addresses ?? [])
        .find(
          ({ inseeCode, location }) => inseeCode !== undefined && location !== undefined,
        )?.inseeCode;
      if (code === undefined) noData(noPosition);
      const exchange = await firstPage(bench, { place: code });
      const items = listOf(exchange.json, 'items').filter(
        (item) => member(item, 'remote') !== 'full',
      );
      bench.expect(items.length > 0, {
        actual: `${summary(exchange)}: no mission around ${code}`,
        exchange,
      });
      for (const item of items) {
        bench.expect(typeof member(item, 'distance') === 'number', {
          actual: `${String(member(item, 'id'))}: no distance`,
          exchange,
        });
      }
    },
  },
  {
    id: 'search/impossible-refused',
    level: 'must',
    requirements: ['REQ-search-05'],
    rule: say(
      'Sont refusés : un lieu inconnu (unknown-reference), un rayon ou nearest sans lieu, to avant from.',
      'Refused: an unknown place (unknown-reference), a radius or nearest without a place, to before from.',
    ),
    async run(bench) {
      const { facts, http, expect } = bench;
      const names = declared(bench);
      const cases: readonly (readonly [readonly string[], Record<string, string>, string])[] = [
        [['place'], { place: '26999' }, 'unknown-reference'],
        [['radius'], { radius: '5000' }, ''],
        [['sort', 'near'], { sort: 'nearest' }, ''],
        [['from', 'to'], { from: '2026-12-02', to: '2026-12-01' }, ''],
      ];
      const apt = cases.filter(([needed]) => needed.every((name) => names.includes(name)));
      if (apt.length === 0) notApplicable(notDeclared);
      for (const [, query, code] of apt) {
        const exchange = await http.get(withQuery(facts.listUrl ?? '', query));
        expect(exchange.status === 400 && exchange.body.includes(code), {
          actual: `${JSON.stringify(query)}: ${summary(exchange)}`,
          exchange,
        });
      }
    },
  },
  {
    id: 'search/days',
    level: 'must',
    requirements: ['REQ-search-02'],
    rule: say(
      'from et to gardent une mission datée de ce jour-là et excluent celles d’un autre.',
      'from and to keep a mission dated that day and leave out those of another.',
    ),
    async run(bench) {
      const names = declared(bench);
      if (!names.includes('from') || !names.includes('to')) notApplicable(notDeclared);
      const dated = readable(bench.facts).filter(
        ({ schedule }) =>
          schedule?.endAt !== undefined &&
          schedule.startAt?.slice(0, 10) === schedule.endAt.slice(0, 10) &&
          schedule.rrule === undefined,
      );
      const [one] = dated;
      if (one === undefined) {
        const queries = tellingQueries(bench, ['from', 'to']);
        if (queries.length > 0) return expectKnown(bench, queries);
        noData(say('Aucune mission d’un seul jour.', 'No mission of one day.'));
      }
      const day = one.schedule?.startAt?.slice(0, 10) ?? '';
      const found = await find(bench, { from: day, to: day });
      bench.expect(found.includes(one.id), { actual: `${day}: without ${one.id}` });
      const others = dated.filter(
        ({ schedule }) =>
          Math.abs(Date.parse(schedule?.startAt ?? '') - Date.parse(day)) > 2 * 86_400_000,
      );
      const wrong = idsOf(others).filter((id) => found.includes(id));
      bench.expect(wrong.length === 0, { actual: `${day}: with ${wrong.join(' ')}` });
    },
  },
];
