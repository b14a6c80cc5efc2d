import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { missionFacets } from '@coup-de-main/protocol';
import type { MissionQuery } from '@coup-de-main/protocol';
import type { Database } from '../database/database.ts';
import { createMissionRepository } from './mission-repository.ts';
import type { MissionRepository } from './mission-repository.ts';
import { COUNTED } from './read-counts.ts';
import {
  createMissionDatabase,
  entry,
  keepMissions,
  NOW,
  SITE,
  VALENCE,
} from './testing/mission-fixtures.ts';
import { variedMissions } from './testing/random-missions.ts';
import { writeOrganizations } from './write-missions.ts';

let database: Database;
let missions: MissionRepository;
before(async () => {
  database = await createMissionDatabase();
  missions = createMissionRepository(database, SITE, { now: () => NOW });
  await keepMissions(database, variedMissions(200));
});
after(() => database.close());

const everyFacet = [...missionFacets];

const queries: readonly MissionQuery[] = [
  {},
  { category: ['other'] },
  { category: ['other'], domain: ['sport', 'sante'], minors: true },
  { organization: ['voisins'], remote: ['full', 'no'] },
  { place: VALENCE.inseeCode, radius: 20_000, commitment: ['few-days'], beneficiary: ['seniors'] },
  { q: 'mission', urgent: true, accessibility: ['reduced-mobility'] },
];

for (const query of queries) {
  test(`a count is what a list with that value has: ${JSON.stringify(query)}`, async () => {
    const { facets = {}, total } = await missions.list({ ...query, facets: everyFacet, limit: 1 });
    assert.equal(total, (await missions.list({ ...query, limit: 1 })).total);
    assert.deepEqual(Object.keys(facets).toSorted(), everyFacet.toSorted());
    for (const facet of everyFacet) {
      for (const { value, count } of facets[facet] ?? []) {
        const chosen = facet === 'minors' ? value === 'true' : [value];
        const { total: alone } = await missions.list({ ...query, [facet]: chosen, limit: 1 });
        assert.equal(count, alone, `${facet}=${value}`);
      }
    }
  });
}

test('only what is asked is counted, each once', async () => {
  const { facets } = await missions.list({ facets: ['remote', 'remote'] });
  assert.deepEqual(Object.keys(facets ?? {}), ['remote']);
  assert.equal((await missions.list({})).facets, undefined);
});

test('values come with most missions first; a chosen one without missions has 0', async () => {
  const { facets } = await missions.list({
    category: ['emergency-food-aid'],
    domain: ['recherche'],
    q: 'introuvable',
    facets: ['category', 'domain'],
  });
  assert.deepEqual(facets, {
    category: [{ value: 'emergency-food-aid', count: 0 }],
    domain: [{ value: 'recherche', count: 0 }],
  });
  const { facets: all = {} } = await missions.list({ facets: ['category'] });
  const counts = (all['category'] ?? []).map(({ count }) => count);
  assert.deepEqual(
    counts,
    counts.toSorted((one, other) => other - one),
  );
});

test('organisations have their names', async () => {
  const { facets } = await missions.list({ facets: ['organization'] });
  assert.deepEqual(
    facets?.['organization']?.map(({ value, label }) => [value, label]),
    [
      ['banque', 'La Banque du Coteau'],
      ['voisins', 'Les Voisins du Lavoir'],
    ],
  );
});

test('of many organisations, the fifty with most missions', async () => {
  const organizations = Array.from({ length: 60 }, (_, index) => ({
    id: `o${index}`,
    name: `Association ${index}`,
  }));
  await writeOrganizations(database.kysely, SITE, organizations);
  await keepMissions(
    database,
    organizations.map((organization) => entry(organization.id, { organization })),
  );
  // Facets over everything are kept for a while.
  const later = createMissionRepository(database, SITE, { now: () => NOW });
  const { facets, total } = await later.list({ facets: ['organization'] });
  assert.equal(facets?.['organization']?.length, 50);
  assert.equal(total, 60);
});

test(`without facets, beyond ${COUNTED} the total is said to be an estimate`, async () => {
  await keepMissions(database, [entry('a')]);
  await database.query(
    `insert into mission (site_id, mission_id, organization_id, organization_name, status, title,
       apply_mode, published_at, updated_at)
     select site_id, 'b' || n, organization_id, organization_name, status, title, apply_mode,
       published_at, updated_at
     from mission, generate_series(1, $1::int) n where site_id = $2`,
    [COUNTED, SITE],
  );
  const capped = await missions.list({ limit: 1 });
  assert.deepEqual([capped.total, capped.totalIsEstimate], [COUNTED, true]);
  const exact = await missions.list({ limit: 1, facets: ['remote'] });
  assert.deepEqual([exact.total, exact.totalIsEstimate], [COUNTED + 1, undefined]);
});
