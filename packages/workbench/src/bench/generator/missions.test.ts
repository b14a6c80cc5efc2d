import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseMissionPage } from '@coup-de-main/protocol';
import type { Mission } from '@coup-de-main/protocol';
import { generateMissions, generateOrganizations } from './missions.ts';
import type { GeneratorOptions, Town } from './missions.ts';

const town = (name: string, population: number): Town => ({
  inseeCode: '26362',
  name,
  postcode: '26000',
  departmentCode: '26',
  population,
  longitude: 4.9,
  latitude: 44.9,
});

const options: GeneratorOptions = {
  seed: 7,
  count: 3000,
  towns: [town('Grande', 90_000), town('Petite', 9000), town('Vide', 0)],
  now: new Date('2026-03-18T10:00:00Z'),
};

it('the same seed gives the same missions, another one others', () => {
  const [one, same] = [[...generateMissions(options)], [...generateMissions(options)]];
  assert.deepEqual(one, same);
  const [other] = generateMissions({ ...options, seed: 8 });
  assert.notDeepEqual(other, one[0]);
});

it('more missions begin with the same ones, but for their organisations', () => {
  const strip = ({ organization: _organization, ...mission }: Mission) => mission;
  const few = [...generateMissions({ ...options, count: 20 })].map(strip);
  const titles = [...generateMissions(options)].slice(0, 20).map(({ title }) => title);
  assert.equal(few.length, 20);
  assert.deepEqual(
    few.map(({ title }) => title),
    titles,
  );
});

it('each is a mission of the protocol, of an organisation that there is', () => {
  const known = new Map(generateOrganizations(options).map((one) => [one.id, one.name]));
  const missions = [...generateMissions(options)];
  assert.deepEqual(parseMissionPage({ items: missions }).rejected, []);
  for (const mission of missions) {
    assert.equal(known.get(mission.organization.id), mission.organization.name);
  }
});

it('towns have missions as they have people', () => {
  const counts = new Map<string | undefined, number>();
  for (const { addresses } of generateMissions(options)) {
    const city = addresses?.[0]?.city;
    counts.set(city, (counts.get(city) ?? 0) + 1);
  }
  const [large = 0, small = 0] = [counts.get('Grande'), counts.get('Petite')];
  assert.ok(large / small > 7 && large / small < 14, `${large} ÷ ${small}`);
});

it('everything that a list filters by occurs', () => {
  const missions = [...generateMissions(options)];
  const values = (read: (mission: Mission) => unknown) => new Set(missions.map(read));
  assert.equal(values(({ category }) => category).size, 5);
  assert.deepEqual(
    values(({ remote }) => remote),
    new Set(['no', 'possible', 'full']),
  );
  assert.equal(values(({ schedule }) => schedule?.commitment).size, 6);
  assert.equal(values(({ urgent }) => urgent).size, 2);
  assert.ok(missions.some(({ schedule }) => schedule?.endAt !== undefined));
  assert.ok(missions.some(({ schedule }) => schedule?.startAt === undefined));
});
