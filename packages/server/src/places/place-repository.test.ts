import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Database } from '../database/database.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { loadCommunes } from './load-communes.ts';
import { createPlaceRepository, type PlaceRepository } from './place-repository.ts';
import { expectedFirst } from './testing/expected-first.ts';

describe('search for a place, over all communes', () => {
  let database: Database;
  let places: PlaceRepository;
  before(async () => {
    database = await createTestDatabase();
    await loadCommunes(database);
    places = createPlaceRepository(database);
  });
  after(() => database.close());

  const names = async (q: string, limit = 8) =>
    (await places.search({ q, limit })).map(
      ({ name, departmentCode }) => `${name} ${departmentCode}`,
    );

  for (const [typed, expected] of expectedFirst) {
    it(`finds ${expected} first for "${typed}"`, async () => {
      assert.equal((await names(typed))[0], expected);
    });
  }

  it('finds every homonym of a name, the most populous first', async () => {
    assert.deepEqual((await names('saint denis')).slice(0, 2), [
      'Saint-Denis 974',
      'Saint-Denis 93',
    ]);
  });

  it('puts the arrondissement before its city for a postcode, the city first for a name', async () => {
    assert.deepEqual(await names('75011'), ['Paris 11e Arrondissement 75', 'Paris 75']);
    assert.equal((await names('paris'))[0], 'Paris 75');
    assert.deepEqual(await names('69003 lyon'), ['Lyon 3e Arrondissement 69', 'Lyon 69']);
  });

  it('says which postcode answered', async () => {
    const [ajaccio] = await places.search({ q: '20000', limit: 1 });
    assert.equal(ajaccio?.matchedPostcode, '20000');
    assert.ok(ajaccio.postcodes.includes('20090'));
    const [despite] = await places.search({ q: '26000 Paris', limit: 1 });
    assert.equal(despite?.matchedPostcode, '26000');
    const [valence] = await places.search({ q: 'valence', limit: 1 });
    assert.ok(valence && !('matchedPostcode' in valence));
  });

  it('lists the communes of the beginning of a postcode, the most populous first', async () => {
    const found = await places.search({ q: '261', limit: 20 });
    assert.equal(found.length, 20);
    for (const { postcodes } of found) assert.ok(postcodes.some((code) => code.startsWith('261')));
    const populations = found.map(({ population = 0 }) => population);
    assert.deepEqual(
      populations,
      populations.toSorted((a, b) => b - a),
    );
  });

  it('shows a name with one typing error beside names that begin as it was typed', async () => {
    assert.ok((await names('lile')).includes('Lille 59'));
    assert.ok((await names('toulouze')).includes('Toulouse 31'));
  });

  it('does not guess when the name exists', async () => {
    assert.deepEqual(await names('le havre'), ['Le Havre 76']);
  });

  it('prefers the article that was typed', async () => {
    assert.equal((await names('le port'))[0], 'Le Port 974');
    const ports = await names('port');
    assert.ok(ports.indexOf('Port 01') < ports.indexOf('Port-de-Bouc 13'));
  });

  it('gives the same order every time, and a shorter list is the beginning of a longer one', async () => {
    for (const q of ['saint martin', 'saint', '97', 'v', '2b']) {
      const long = await names(q, 20);
      assert.deepEqual(await names(q, 20), long);
      assert.deepEqual(await names(q, 5), long.slice(0, 5), q);
      assert.equal(new Set(long).size, long.length, 'no repeats');
    }
  });

  it('answers nothing, and does not fail, on what can be no place', async () => {
    for (const q of [
      '',
      ' ',
      '7',
      '%',
      '_',
      '\\',
      '%_\\',
      '😀',
      "'",
      '"; drop table commune --',
      '北京',
      '\u0000',
      '\ud800',
      '\u202e',
      '[]',
      '(26)',
      '999999',
      'x'.repeat(200),
      'é'.repeat(5000),
    ]) {
      assert.deepEqual(await names(q), [], JSON.stringify(q));
    }
  });

  it('gives each commune its position, département and population', async () => {
    const valence = await places.get('26362');
    assert.ok(valence?.population);
    assert.equal(valence.departmentName, 'Drôme');
    const [longitude, latitude] = valence.location.coordinates;
    assert.ok(Math.abs(longitude - 4.89) < 0.05 && Math.abs(latitude - 44.93) < 0.05);
    assert.ok(valence.population > 60_000 && valence.population < 70_000);
    assert.equal((await places.get('2A004'))?.departmentName, 'Corse-du-Sud');
    assert.equal((await places.get('75111'))?.name, 'Paris 11e Arrondissement');
    assert.equal(await places.get('26000'), undefined);
    assert.equal(await places.get("26362' or true"), undefined);
  });
});
