import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Place, PlacePage } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { createKernel } from '../kernel.ts';
import { readConfig } from '../config.ts';
import type { Database } from '../database/database.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { loadCommunes } from './load-communes.ts';
import { createPlaceRepository } from './place-repository.ts';
import { registerPlaceRoutes } from './place-routes.ts';
import { smallCommuneFile, writeCommuneFile } from './testing/small-commune-file.ts';

describe('place routes', () => {
  let app: FastifyInstance;
  let database: Database;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cdm-communes-'));
    database = await createTestDatabase();
    await loadCommunes(database, await writeCommuneFile(folder, smallCommuneFile));
    const config = readConfig({ LOG_LEVEL: 'silent' });
    app = (await createKernel({ config })).app;
    registerPlaceRoutes(app, createPlaceRepository(database));
    await app.ready();
  });
  after(async () => {
    await app.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  const get = (path: string) =>
    app.inject({ url: `/v1/${path}`, headers: { 'accept-language': 'fr' } });

  it('answers a search with a page of places, and nothing that the schema lacks', async () => {
    const response = await get('places?q=69003');
    assert.equal(response.statusCode, 200);
    const { items } = z.parse(PlacePage, response.json());
    assert.deepEqual(
      items.map(({ name }) => name),
      ['Lyon 3e Arrondissement', 'Lyon'],
    );
    assert.deepEqual(response.json<{ items: object[] }>().items[0], {
      type: 'place',
      inseeCode: '69383',
      name: 'Lyon 3e Arrondissement',
      postcodes: ['69003'],
      departmentCode: '69',
      departmentName: 'Rhône',
      population: 101_000,
      location: { type: 'Point', coordinates: [4.8572, 45.7536] },
      precision: 'exact',
    });
    assert.match(String(response.headers['cache-control']), /public, max-age=300/);
  });

  it('honours limit', async () => {
    const { items } = (await get('places?q=lyon&limit=1')).json<{ items: { name: string }[] }>();
    assert.deepEqual(
      items.map(({ name }) => name),
      ['Lyon'],
    );
  });

  it('answers an empty page when nothing fits', async () => {
    const response = await get('places?q=zzzz');
    assert.equal(response.statusCode, 200);
    assert.deepEqual(response.json(), { items: [] });
  });

  it('answers one commune by its INSEE code', async () => {
    const response = await get('places/2A004');
    assert.equal(response.statusCode, 200);
    assert.equal(z.parse(Place, response.json()).name, 'Ajaccio');
  });

  for (const code of ['26999', '2a004', 'valence', '%25', "26362'--"]) {
    it(`says 404 for ${code}`, async () => {
      const response = await get(`places/${code}`);
      assert.equal(response.statusCode, 404);
      assert.match(String(response.headers['content-type']), /^application\/problem\+json/);
      assert.equal(response.json<{ code: string }>().code, 'not-found');
    });
  }

  for (const [query, parameter, code] of [
    ['', 'q', 'required'],
    ['?q=', 'q', 'too-short'],
    [`?q=${'x'.repeat(101)}`, 'q', 'too-long'],
    ['?q=lyon&q=valence', 'q', 'repeated'],
    ['?q=ly%FFon', 'q', 'invalid-format'],
    ['?q=ly%00on', 'q', 'invalid-format'],
    ['?q=lyon&limit=0', 'limit', 'too-small'],
    ['?q=lyon&limit=21', 'limit', 'too-large'],
    ['?q=lyon&limit=two', 'limit', 'invalid-format'],
  ] as const) {
    it(`says 400 and names ${parameter} for places${query.slice(0, 20)}`, async () => {
      const response = await get(`places${query}`);
      assert.equal(response.statusCode, 400);
      const problem = response.json<{
        code: string;
        errors: { parameter: string; code: string }[];
      }>();
      assert.equal(problem.code, 'invalid-parameter');
      assert.deepEqual(
        problem.errors.map((error) => [error.parameter, error.code]),
        [[parameter, code]],
      );
    });
  }

  it('ignores parameters of others', async () => {
    assert.equal((await get('places?q=lyon&utm_source=x')).statusCode, 200);
  });
});
