import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Mission } from '@coup-de-main/protocol';
import { keepMissions, entry } from '../missions/testing/mission-fixtures.ts';
import { application, apply, byPhone, createWorld } from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';
import { isTooYoung } from './age-policy.ts';

const missions: Readonly<Record<string, Partial<Mission>>> = {
  colis: {},
  ailleurs: { apply: { mode: 'external', url: 'https://ailleurs.example/' } },
  pause: { apply: { mode: 'closed', reason: 'paused' } },
  passee: { schedule: { startAt: '2026-11-01T09:00:00Z', endAt: '2026-11-01T12:00:00Z' } },
  expiree: { expiresAt: '2026-11-20T00:00:00Z' },
  pleine: { places: { count: 2, left: 0 } },
  jeunes: { openToMinors: true, minimumAge: 17 },
  permis: { prerequisites: ['Avoir le permis B', 'Aimer conduire'] },
  motivee: { motivationRequired: true },
};

describe('an application', () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  beforeEach(async () => {
    await world.missions(missions);
    await keepMissions(world.database, [
      ...Object.entries(missions).map(([id, members]) => entry(id, members)),
      entry('brouillon', {}, 'draft'),
      entry('relue', {}, 'pending-review'),
      entry('cachee', {}, 'reported'),
      entry('finie', {}, 'completed'),
      entry('annulee', {}, 'cancelled'),
    ]);
  });
  after(() => world.close());

  const minor = (birthYear: number) => ({ adult: false, birthYear });
  const refused: readonly (readonly [string, object, number, string])[] = [
    ['to nothing', { missionId: 'inconnue' }, 409, 'mission-not-published'],
    ['to a draft', { missionId: 'brouillon' }, 409, 'mission-not-published'],
    ['to what is being reviewed', { missionId: 'relue' }, 409, 'mission-not-published'],
    ['to what was hidden', { missionId: 'cachee' }, 409, 'mission-not-published'],
    ['to what is done', { missionId: 'finie' }, 409, 'mission-closed'],
    ['to what was cancelled', { missionId: 'annulee' }, 409, 'mission-closed'],
    ['to what is over', { missionId: 'passee' }, 409, 'mission-closed'],
    ['to what has expired', { missionId: 'expiree' }, 409, 'mission-closed'],
    ['to what is applied to elsewhere', { missionId: 'ailleurs' }, 409, 'mission-closed'],
    ['to what is paused', { missionId: 'pause' }, 409, 'mission-closed'],
    ['to what is full', { missionId: 'pleine', person: byPhone() }, 409, 'mission-full'],
    ['of a minor, where minors may not', { ...minor(2009) }, 422, 'too-young'],
    ['of somebody below the age', { missionId: 'jeunes', ...minor(2010) }, 422, 'too-young'],
    ['without the ticks', { missionId: 'permis' }, 422, 'validation-failed'],
    ['without a motivation', { missionId: 'motivee' }, 422, 'validation-failed'],
    ['with an old notice', { consent: { version: '2020' } }, 422, 'consent-outdated'],
  ];
  for (const [what, members, status, code] of refused) {
    it(`${what} is refused with ${code}`, async () => {
      const answer = await apply(world, application(members));
      assert.equal(answer.status, status, JSON.stringify(answer.body));
      assert.equal(answer.body.code, code);
      const rows = await world.database.query('select 1 from application');
      assert.deepEqual(rows, []);
    });
  }

  const faults: readonly (readonly [object, string])[] = [
    [{ missionId: 'permis', acceptedPrerequisites: ['Aimer conduire'] }, '#/acceptedPrerequisites'],
    [{ missionId: 'motivee', message: '  \n ' }, '#/message'],
    [{ adult: false }, '#/birthYear'],
    [{ person: { name: 'Lise' } }, '#/person/email'],
  ];
  for (const [members, pointer] of faults) {
    it(`is told that ${pointer} is required`, async () => {
      const { body } = await apply(world, application(members));
      assert.deepEqual(
        body.errors?.map(({ code, pointer: at }) => [code, at]),
        [['required', pointer]],
      );
    });
  }

  for (const members of [
    { missionId: 'jeunes', ...minor(2009) },
    {
      missionId: 'permis',
      acceptedPrerequisites: ['Aimer conduire', 'Avoir le permis B'],
    },
    { missionId: 'motivee', message: 'J’aime marcher.' },
    { missionId: 'pleine', person: byPhone(), waitingList: true },
  ]) {
    it(`is taken: ${JSON.stringify(members).slice(0, 60)}`, async () => {
      const { status } = await apply(world, application(members));
      assert.ok(status === 201 || status === 202, String(status));
    });
  }

  it('tells a stranger nothing of who applied: an e-mail address is answered as always', async () => {
    await apply(world, application());
    const { status, body } = await apply(world, application());
    assert.equal(status, 202);
    assert.equal(body.status, 'pending-confirmation');
  });
});

describe('isTooYoung', () => {
  const now = new Date('2026-11-22T09:00:00Z');
  const open = { open_to_minors: true, minimum_age: null };
  const cases: readonly (readonly [
    boolean,
    number | undefined,
    { open_to_minors: boolean | null; minimum_age: number | null },
    boolean,
  ])[] = [
    [true, undefined, { open_to_minors: false, minimum_age: null }, false],
    [true, undefined, { open_to_minors: null, minimum_age: 21 }, false],
    [true, 2008, { open_to_minors: null, minimum_age: 21 }, true],
    [false, 2010, open, false],
    [false, 2011, open, true],
    [false, 2010, { open_to_minors: true, minimum_age: 17 }, true],
    [false, 2010, { open_to_minors: null, minimum_age: null }, true],
    [false, 2010, { open_to_minors: false, minimum_age: null }, true],
    [false, undefined, open, true],
  ];
  for (const [adult, birthYear, mission, expected] of cases) {
    it(`is ${expected} for ${JSON.stringify([adult, birthYear, mission])}`, () => {
      const input = { adult, ...(birthYear !== undefined && { birthYear }) };
      assert.equal(isTooYoung(input, { mission, minimumAge: 16, now }), expected);
    });
  }
});
