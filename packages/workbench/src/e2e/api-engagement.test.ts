import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { runConformance } from '@coup-de-main/conformance';
import { setupServer } from 'msw/node';
import {
  stateDouble,
  stateMission,
  STATE_KEY,
  STATE_URL,
} from '../../../server/src/api-engagement/testing/state-double.ts';
import { importApiEngagement } from '../../../server/src/api-engagement-work.ts';
import { composeApp } from '../../../server/src/app.ts';
import type { Backend } from '../../../server/src/app.ts';
import type { Database } from '../../../server/src/database/database.ts';
import { loadCommunes } from '../../../server/src/places/load-communes.ts';
import { testConfig } from '../../../server/src/testing/test-config.ts';
import { createTestDatabase } from '../../../server/src/testing/test-database.ts';
import { testKeyRing } from '../../../server/src/testing/test-key-ring.ts';

/** Towns of the Drôme and of elsewhere, with what the service would say of them. */
const towns = [
  {
    city: 'Valence',
    postalCode: '26000',
    departmentCode: '26',
    location: { lat: 44.93, lon: 4.9 },
  },
  {
    city: 'Romans-sur-Isère',
    postalCode: '26100',
    departmentCode: '26',
    location: { lat: 45.05, lon: 5.05 },
  },
  {
    city: 'Ajaccio',
    postalCode: '20000',
    departmentCode: '2A',
    location: { lat: 41.93, lon: 8.74 },
  },
  {
    city: 'Saint-Denis',
    postalCode: '97400',
    departmentCode: '974',
    location: { lat: -20.88, lon: 55.45 },
  },
];
const domains = ['sante', 'sport', 'education', 'environnement'];
const pick = <Item>(items: readonly Item[], index: number) => items[index % items.length];
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Missions of every kind that the service has, all of them still to come. */
function missions(count: number, now: Date) {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(now.getTime() + (index + 2) * DAY_MS).toISOString().slice(0, 10);
    const start = `${day}T09:00:00.000Z`;
    return stateMission(`m${String(index).padStart(3, '0')}`, {
      title: `${pick(['Trier les légumes', 'Lire des contes', 'Planter des haies'], index) ?? ''} ${String(index)}`,
      domain: pick(domains, index),
      remote: pick(['no', 'full', 'possible', 'local', null], index),
      addresses: [pick(towns, index)],
      audience: pick([['seniors'], ['children', 'parents'], []], index),
      openToMinors: pick(['yes', 'no', null], index),
      reducedMobilityAccessible: pick(['yes', 'no'], index),
      startAt: start,
      endAt: index % 3 === 0 ? new Date(Date.parse(start) + HOUR_MS).toISOString() : null,
      places: pick([1, 4, 12], index),
      organizationClientId: `o${String(index % 3)}`,
      organizationName: pick(['Le Panier', 'Les Voisins', 'La Haie'], index),
    });
  });
}

describe('a backend filled from API Engagement', () => {
  const service = setupServer();
  let database: Database;
  let backend: Backend;
  let base: string;
  before(async () => {
    service.listen({ onUnhandledFrame: 'bypass' });
    database = await createTestDatabase();
    await loadCommunes(database);
    await database.query(`insert into site (site_id, name) values ('mairie', 'Ma mairie')`);
    const state = stateDouble();
    const now = new Date();
    state.missions = missions(60, now);
    service.use(...state.handlers);
    const search = 'departmentName=Drôme';
    const account = { key: STATE_KEY, url: STATE_URL, search, publishes: false, sources: [] };
    const config = testConfig({ apiEngagement: account });
    const parts = { database, siteId: 'mairie', config };
    assert.equal((await importApiEngagement({ ...parts, now })).added, 60);
    backend = await composeApp({ ...parts, keyRing: testKeyRing() });
    base = `${await backend.app.listen({ port: 0, host: '127.0.0.1' })}/v1/`;
  });
  after(async () => {
    await backend.app.close();
    await database.close();
    service.close();
  });

  it('is conformant for all that it claims, and for nothing by lack of data', async () => {
    const { classes, checks, exitCode } = await runConformance({ base, rate: 10_000 });
    const fine = ['pass', 'not-applicable'];
    assert.deepEqual(
      checks
        .filter(({ status }) => !fine.includes(status))
        .map(({ id, status, actual, why }) => `${id} ${status} ${actual ?? why?.en ?? ''}`),
      [],
    );
    const claimed = Object.entries(classes).filter(([, verdict]) => verdict !== 'not-claimed');
    assert.deepEqual(new Set(claimed.map(([, verdict]) => verdict)), new Set(['conformant']));
    for (const name of ['core', 'missions', 'http', 'search', 'vocabularies', 'sync']) {
      assert.ok(
        claimed.some(([claim]) => claim === name),
        name,
      );
    }
    assert.equal(classes.applications, 'not-claimed');
    assert.equal(exitCode, 0);
  });
});
