import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Mission } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import type { Database } from '../database/database.ts';
import { createMissionRepository } from './mission-repository.ts';
import {
  createMissionDatabase,
  entry,
  keepMissions,
  mission,
  NOW,
  SITE,
  VALENCE,
} from './testing/mission-fixtures.ts';
import { writeMissions, writeOrganizations } from './write-missions.ts';

let database: Database;
before(async () => {
  database = await createMissionDatabase();
});
after(() => database.close());

async function read(id: string): Promise<Mission> {
  const found = await createMissionRepository(database, SITE, { now: () => NOW }).get(id);
  assert.equal(found?.status, 'published');
  return found.mission;
}

const whole: Mission = {
  ...mission('entiere'),
  organization: {
    id: 'panier',
    name: 'Le Panier',
    url: 'https://panier.example/',
    description: 'Une épicerie solidaire.',
    inseeCode: '26362',
  },
  category: 'emergency-food-aid',
  domains: ['solidarite-insertion', 'humanitaire'],
  summary: 'Trier, peser, ranger.',
  description: 'Ligne 1\n« Ligne » 2 \\ \' " 🎁',
  lang: 'fr',
  url: 'https://panier.example/mission',
  beneficiaries: ['people-in-difficulty'],
  remote: 'possible',
  addresses: [
    {
      street: '2 rue du Lavoir',
      postalCode: '26000',
      city: 'Valence',
      inseeCode: '26362',
      departmentCode: '26',
      location: { type: 'Point', coordinates: [4.9, 44.93] },
      precision: 'street',
    },
    { postalCode: '20000', city: 'Ajaccio', inseeCode: '2A004' },
  ],
  schedule: {
    startAt: '2026-03-20T08:00:00.000Z',
    endAt: '2026-03-20T10:00:00.000Z',
    timeZone: 'Europe/Paris',
    rrule: 'FREQ=WEEKLY;BYDAY=FR',
    text: 'Le vendredi matin',
    commitment: 'few-hours-a-week',
    slots: [{ weekday: 'fri', dayPart: 'morning' }],
  },
  places: { count: 4, left: 1 },
  urgent: true,
  openToMinors: false,
  minimumAge: 16,
  accessibility: ['reduced-mobility'],
  prerequisites: ['Porter 10 kg'],
  motivationRequired: true,
  expiresAt: '2026-12-31T00:00:00.000Z',
  provenance: { sourceName: 'jva', sourceId: '42' },
  translations: { en: { title: 'Sort and weigh' }, ar: { title: 'فرز ووزن' } },
  ext: { 'https://x.example/ns': { a: [1, null] } },
};

test('what is written is read again, member for member', async () => {
  await writeOrganizations(database.kysely, SITE, [whole.organization]);
  await keepMissions(database, [{ status: 'published', mission: whole }]);
  const read1 = await read('entiere');
  assert.deepEqual(read1, whole);
  assert.deepEqual(z.parse(Mission, read1), whole);
});

test('what is absent stays absent', async () => {
  await keepMissions(database, [entry('nue')]);
  assert.deepEqual(await read('nue'), mission('nue'));
});

test('a second write replaces the first', async () => {
  await keepMissions(database, [{ status: 'published', mission: { ...whole, id: 'nue' } }]);
  await writeMissions(database.kysely, SITE, [entry('nue', { title: 'Autre' })]);
  assert.deepEqual(await read('nue'), mission('nue', { title: 'Autre' }));
});

test('a new name of an organisation reaches its missions, and their search', async () => {
  await keepMissions(database, [entry('a')]);
  await writeOrganizations(database.kysely, SITE, [{ id: 'banque', name: 'Le Grenier' }]);
  assert.equal((await read('a')).organization.name, 'Le Grenier');
  const missions = createMissionRepository(database, SITE, { now: () => NOW });
  assert.equal((await missions.list({ q: 'grenier' })).total, 1);
  assert.equal((await missions.list({ q: 'coteau' })).total, 0);
  await writeOrganizations(database.kysely, SITE, [{ id: 'banque', name: 'La Banque du Coteau' }]);
});

test('an INSEE code without a position gets that of the commune', async () => {
  await keepMissions(database, [
    entry('a', { addresses: [{ inseeCode: VALENCE.inseeCode }] }),
    entry('b', { addresses: [{ inseeCode: '26999' }] }),
  ]);
  assert.deepEqual((await read('a')).addresses, [
    {
      inseeCode: '26362',
      departmentCode: '26',
      location: { type: 'Point', coordinates: [VALENCE.longitude, VALENCE.latitude] },
      precision: 'commune',
    },
  ]);
  assert.deepEqual((await read('b')).addresses, [{ inseeCode: '26999', departmentCode: '26' }]);
});

for (const [inseeCode, departmentCode] of [
  ['2B033', '2B'],
  ['97411', '974'],
  ['98818', '988'],
  ['01004', '01'],
] as const) {
  test(`the département of ${inseeCode} is ${departmentCode}`, async () => {
    await keepMissions(database, [entry('a', { addresses: [{ inseeCode }] })]);
    assert.equal((await read('a')).addresses?.[0]?.departmentCode, departmentCode);
  });
}

test('values given twice are kept once', async () => {
  await keepMissions(database, [entry('a', { domains: ['sport', 'sport'] })]);
  assert.deepEqual((await read('a')).domains, ['sport']);
});

test('more missions than one statement takes', async () => {
  await keepMissions(
    database,
    Array.from({ length: 1001 }, (_, index) => entry(`m${index}`)),
  );
  const [row] = await database.query<{ count: number }>(
    'select count(*)::int as count from mission where site_id = $1',
    [SITE],
  );
  assert.equal(row?.count, 1001);
});

test('an unknown organisation is refused, and nothing is kept', async () => {
  await keepMissions(database, []);
  const stray = entry('b', { organization: { id: 'inconnue', name: '?' } });
  await assert.rejects(writeMissions(database.kysely, SITE, [entry('a'), stray]), /foreign key/);
  assert.equal((await createMissionRepository(database, SITE).list({})).total, 0);
});

test('a published mission without the moment of its publication is refused', async () => {
  const { publishedAt: _publishedAt, ...unpublished } = mission('a');
  const kept = { status: 'published', mission: unpublished } as const;
  await assert.rejects(writeMissions(database.kysely, SITE, [kept]), /check constraint/);
});

test('an organisation that is as it was is not written, one that changed in any member is', async () => {
  const organization = { id: 'panier-b', name: 'Le Panier', url: 'https://panier.example/' };
  const written = async (changes: object) => {
    const version = () =>
      database.query(`select xmin::text from organization where organization_id = 'panier-b'`);
    const before = await version();
    await writeOrganizations(database.kysely, SITE, [{ ...organization, ...changes }]);
    return JSON.stringify(await version()) !== JSON.stringify(before);
  };
  assert.equal(await written({}), true);
  assert.equal(await written({}), false);
  assert.equal(await written({ description: 'Épicerie' }), true);
  assert.equal(await written({}), true);
  assert.equal(await written({ inseeCode: '26362' }), true);
});
