import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Mission, MissionQuery } from '@coup-de-main/protocol';
import type { Database } from '../database/database.ts';
import { RequestProblem } from '../request-problem.ts';
import { createMissionRepository } from './mission-repository.ts';
import type { MissionRepository } from './mission-repository.ts';
import {
  at,
  createMissionDatabase,
  entry,
  keepMissions,
  NOW,
  positions,
  SITE,
  VALENCE,
} from './testing/mission-fixtures.ts';
import { variedMissions } from './testing/random-missions.ts';
import { walk } from './testing/walk.ts';

const kept = variedMissions(200).map(({ mission }) => mission);
let database: Database;
let missions: MissionRepository;
before(async () => {
  database = await createMissionDatabase();
  missions = createMissionRepository(database, SITE, { now: () => NOW });
  await keepMissions(database, variedMissions(200));
});
after(() => database.close());

const meets = (values: readonly string[] = [], wanted: readonly string[]) =>
  wanted.some((value) => values.includes(value));

const filters: readonly (readonly [query: MissionQuery, fits: (mission: Mission) => boolean])[] = [
  [{ category: ['other'] }, ({ category }) => category === 'other'],
  [
    { category: ['other', 'isolation-contact'] },
    ({ category }) => category === 'other' || category === 'isolation-contact',
  ],
  [{ domain: ['sport', 'sante'] }, ({ domains }) => meets(domains, ['sport', 'sante'])],
  [{ remote: ['full'] }, ({ remote }) => remote === 'full'],
  [{ commitment: ['few-days'] }, ({ schedule }) => schedule?.commitment === 'few-days'],
  [{ beneficiary: ['seniors'] }, ({ beneficiaries }) => meets(beneficiaries, ['seniors'])],
  [
    { accessibility: ['reduced-mobility', 'sign-language'] },
    ({ accessibility }) => meets(accessibility, ['reduced-mobility']),
  ],
  [{ organization: ['voisins'] }, ({ organization }) => organization.id === 'voisins'],
  [{ organization: ['inconnue'] }, () => false],
  [{ minors: true }, ({ openToMinors }) => openToMinors === true],
  [{ minors: false }, ({ openToMinors }) => openToMinors !== true],
  [{ urgent: true }, ({ urgent }) => urgent === true],
  [{ urgent: false }, ({ urgent }) => urgent !== true],
  [
    { departmentCode: ['07'] },
    ({ addresses, remote }) =>
      remote === 'full' || addresses?.[0]?.inseeCode?.startsWith('07') === true,
  ],
  [
    { category: ['other'], urgent: true, organization: ['banque'] },
    ({ category, urgent, organization }) =>
      category === 'other' && urgent === true && organization.id === 'banque',
  ],
];

for (const [query, fits] of filters) {
  test(`${JSON.stringify(query)} lists what fits, and nothing else`, async () => {
    const expected = kept.filter(fits).map(({ id }) => id);
    const found = (await walk(missions, { ...query, limit: 100 })).map(({ id }) => id);
    assert.deepEqual(found.toSorted(), expected.toSorted());
    assert.equal((await missions.list({ ...query, limit: 1 })).total, expected.length);
  });
}

describe('days', () => {
  const day = (date: string, hours: readonly [string, string]) => ({
    schedule: {
      startAt: `${date}T${hours[0]}:00+01:00`,
      endAt: `${date}T${hours[1]}:00+01:00`,
    },
  });
  before(() =>
    keepMissions(database, [
      entry('twentieth', day('2026-03-20', ['09:00', '12:00'])),
      entry('twentieth-late', day('2026-03-20', ['22:00', '23:59'])),
      entry('twenty-second', day('2026-03-22', ['00:00', '01:00'])),
      entry('long', {
        schedule: { startAt: '2026-03-01T08:00:00Z', endAt: '2026-03-21T08:00:00Z' },
      }),
      entry('weekly', { schedule: { startAt: '2026-03-21T08:00:00Z', rrule: 'FREQ=WEEKLY' } }),
      entry('names-until', {
        ...day('2026-04-19', ['08:00', '17:00']),
        expiresAt: '2026-04-14T17:00:00Z',
      }),
      entry('undated'),
      entry('slots', { schedule: { slots: [{ date: '2026-03-25', dayPart: 'morning' }] } }),
    ]),
  );
  after(() => keepMissions(database, variedMissions(200)));

  for (const [from, to, ...ids] of [
    ['2026-03-20', '2026-03-20', 'twentieth', 'twentieth-late', 'long', 'undated'],
    ['2026-03-21', '2026-03-21', 'long', 'weekly', 'undated'],
    ['2026-03-22', '2026-03-22', 'twenty-second', 'weekly', 'undated'],
    ['2026-03-23', undefined, 'weekly', 'undated', 'slots', 'names-until'],
    ['2026-04-19', '2026-04-19', 'weekly', 'undated', 'names-until'],
    [undefined, '2026-03-19', 'long', 'undated'],
    ['2030-01-01', '2030-01-01', 'weekly', 'undated'],
    [
      '1000-01-01',
      '2999-12-31',
      'twentieth',
      'twentieth-late',
      'twenty-second',
      'long',
      'weekly',
      'undated',
      'slots',
      'names-until',
    ],
  ] as const) {
    test(`from ${from ?? 'any day'} to ${to ?? 'any day'}`, async () => {
      const query = { ...(from && { from }), ...(to && { to }), limit: 100 };
      const { items } = await missions.list(query);
      assert.deepEqual(
        items.map(({ id }) => id).toSorted(),
        [...ids].map(String).toSorted((one, other) => (one < other ? -1 : 1)),
      );
    });
  }

  test('are days where the site is', async () => {
    const overseas = createMissionRepository(database, SITE, {
      now: () => NOW,
      timeZone: 'Pacific/Noumea',
    });
    const { items } = await overseas.list({ from: '2026-03-21', to: '2026-03-21' });
    assert.ok(items.some(({ id }) => id === 'twentieth-late'));
  });
});

describe('around a place', () => {
  before(() =>
    keepMissions(database, [
      entry('valence', at(positions.valence)),
      entry('bourg', at(positions.bourgLesValence)),
      entry('romans', at(positions.romans)),
      entry('lyon', at(positions.lyon)),
      entry('home', { remote: 'full', ...at(positions.lyon) }),
      entry('nowhere'),
    ]),
  );
  after(() => keepMissions(database, variedMissions(200)));

  for (const [radius, ...ids] of [
    [1000, 'valence', 'home'],
    [5000, 'valence', 'bourg', 'home'],
    [undefined, 'valence', 'bourg', 'romans', 'home'],
    [100_000, 'valence', 'bourg', 'romans', 'lyon', 'home'],
  ] as const) {
    test(`within ${radius ?? 'the default'}: nearest first, then from home, never of unknown place`, async () => {
      const { items, applied } = await missions.list({
        place: VALENCE.inseeCode,
        ...(radius && { radius }),
      });
      assert.deepEqual(
        items.map(({ id }) => id),
        ids,
      );
      assert.deepEqual(applied, {
        place: '26362',
        near: '44.9256,4.9096',
        radius: radius ?? 35_000,
        sort: 'nearest',
        limit: 20,
      });
    });
  }

  test('a point is better than a commune', async () => {
    const { items, applied } = await missions.list({
      place: VALENCE.inseeCode,
      near: '45.764,4.8357',
    });
    assert.deepEqual(
      items.map(({ id, distance }) => [id, distance]),
      [
        ['lyon', 0],
        ['home', undefined],
      ],
    );
    assert.equal(applied?.['near'], '45.764,4.8357');
  });

  test('the ends of the Earth are answered', async () => {
    for (const near of ['90,0', '-90,180', '0,-180', '-0,0']) {
      const { items } = await missions.list({ near, radius: 100_000 });
      assert.deepEqual(
        items.map(({ id }) => id),
        ['home'],
        near,
      );
    }
  });
});

for (const [query, fault] of [
  [{ place: '26999' }, { parameter: 'place', code: 'unknown-reference' }],
  [
    { place: '26999', near: '44.9,4.9' },
    { parameter: 'place', code: 'unknown-reference' },
  ],
  [{ radius: 5000 }, { parameter: 'near', code: 'required' }],
  [{ sort: 'nearest' }, { parameter: 'near', code: 'required' }],
  [
    { from: '2026-03-02', to: '2026-03-01' },
    { parameter: 'to', code: 'invalid-format', sentence: 'backwardDays' },
  ],
] as const) {
  test(`${JSON.stringify(query)} is refused: ${fault.parameter}, ${fault.code}`, () =>
    assert.rejects(missions.list(query), (error) => {
      assert.ok(error instanceof RequestProblem);
      assert.deepEqual([error.code, error.faults], ['invalid-parameter', [fault]]);
      return true;
    }));
}
