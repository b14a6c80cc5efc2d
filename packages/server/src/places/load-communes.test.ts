import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Database } from '../database/database.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { loadCommunes } from './load-communes.ts';
import { createPlaceRepository } from './place-repository.ts';
import { smallCommuneFile, writeCommuneFile } from './testing/small-commune-file.ts';

describe('loadCommunes', () => {
  let database: Database;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cdm-communes-'));
    database = await createTestDatabase();
  });
  after(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    await database.query('truncate commune, commune_name, commune_postcode, commune_release');
  });

  const load = async (content: unknown = smallCommuneFile) =>
    loadCommunes(database, await writeCommuneFile(folder, content));
  const count = async (table: string) =>
    (await database.query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;

  it('fills the tables, and only once for one release', async () => {
    assert.deepEqual(await load(), { changed: true, version: 'test-1', count: 5 });
    assert.equal(await count('commune'), 5);
    assert.equal(await count('commune_name'), 6);
    assert.equal(await count('commune_postcode'), 6);
    await database.query(`update commune set name = 'kept' where insee_code = '26362'`);
    assert.deepEqual(await load(), { changed: false, version: 'test-1', count: 5 });
    assert.equal((await createPlaceRepository(database).get('26362'))?.name, 'kept');
  });

  it('keeps a place without postcode and population', async () => {
    await load();
    assert.deepEqual(await createPlaceRepository(database).get('98412'), {
      type: 'place',
      inseeCode: '98412',
      name: 'Archipel des Kerguelen',
      postcodes: [],
      departmentCode: '984',
      departmentName: 'Terres australes et antarctiques françaises',
      location: { type: 'Point', coordinates: [70.22, -49.35] },
      precision: 'approximate',
    });
  });

  it('replaces everything with a new release, but not the official positions', async () => {
    await load();
    await database.query(
      `update commune set longitude = 4.9, latitude = 44.9, position_precision = 'official'
       where insee_code = '26362'`,
    );
    const [valence, , third, ajaccio] = smallCommuneFile.communes;
    const renamed = ajaccio?.with(1, 'Kallisté');
    const next = {
      ...smallCommuneFile,
      version: 'test-2',
      communes: [valence, third, renamed],
      formerNames: [],
    };
    assert.equal((await load(next)).changed, true);
    const places = createPlaceRepository(database);
    assert.equal((await places.get('2A004'))?.name, 'Kallisté');
    assert.equal(await places.get('69123'), undefined);
    assert.deepEqual(await places.search({ q: 'ajaccio', limit: 5 }), []);
    const kept = await places.get('26362');
    assert.equal(kept?.precision, 'official');
    assert.deepEqual(kept?.location.coordinates, [4.9, 44.9]);
  });

  it('lets processes that start together load once', async () => {
    const results = await Promise.all([load(), load(), load()]);
    assert.equal(results.filter(({ changed }) => changed).length, 1);
    assert.equal(await count('commune'), 5);
  });

  it('says how to get a file that is missing', async () => {
    await assert.rejects(
      loadCommunes(database, join(folder, 'nowhere.json')),
      /nowhere\.json, cannot be read\. Run `npm run build`/,
    );
  });

  it('refuses a damaged file and changes nothing', async () => {
    await load();
    for (const damaged of [
      '{"version":"cut',
      { ...smallCommuneFile, version: 'x', communes: [] },
      { ...smallCommuneFile, version: 'x', communes: [['26362', 'Valence']] },
    ]) {
      await assert.rejects(load(damaged), /is damaged\. Run `npm run build`/);
    }
    assert.equal(await count('commune'), 5);
  });

  it('changes nothing when a row is refused by the database', async () => {
    await load();
    const [valence] = smallCommuneFile.communes;
    const beyond = { ...smallCommuneFile, version: 'x', communes: [valence?.with(6, 200)] };
    await assert.rejects(load(beyond), /check constraint/);
    assert.equal(await count('commune'), 5);
    assert.equal(await count('commune_name'), 6);
  });
});
