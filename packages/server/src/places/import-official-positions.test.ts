import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import type { Database } from '../database/database.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { importOfficialPositions, runImportCommunes } from './import-official-positions.ts';
import { loadCommunes } from './load-communes.ts';
import { createPlaceRepository } from './place-repository.ts';
import { smallCommuneFile, writeCommuneFile } from './testing/small-commune-file.ts';

const address = 'https://geo.api.gouv.fr/communes';
const valence = {
  nom: 'Valence',
  code: '26362',
  centre: { type: 'Point', coordinates: [4.9148, 44.9229] },
};
const ajaccio = { code: '2A004', centre: { type: 'Point', coordinates: [8.7013, 41.9347] } };

describe('importOfficialPositions', () => {
  const service = setupServer();
  let database: Database;
  let folder: string;
  before(async () => {
    service.listen({ onUnhandledFrame: 'error' });
    folder = await mkdtemp(join(tmpdir(), 'cdm-communes-'));
    database = await createTestDatabase();
  });
  after(async () => {
    service.close();
    await database.close();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    await database.query('truncate commune, commune_name, commune_postcode, commune_release');
    await loadCommunes(database, await writeCommuneFile(folder, smallCommuneFile));
  });
  afterEach(() => service.resetHandlers());

  const get = (code: string) => createPlaceRepository(database).get(code);
  const officialCount = async () =>
    (
      await database.query<{ n: number }>(
        `select count(*)::int as n from commune where position_precision = 'official'`,
      )
    )[0]?.n;

  it('asks for codes and centres, and takes them over', async () => {
    let asked = '';
    service.use(
      http.get(address, ({ request }) => {
        asked = new URL(request.url).search;
        return HttpResponse.json([valence, ajaccio]);
      }),
    );
    assert.deepEqual(await importOfficialPositions(database), {
      received: 2,
      updated: 2,
      skipped: 0,
    });
    assert.equal(asked, '?fields=code,centre&format=json');
    const place = await get('26362');
    assert.equal(place?.precision, 'official');
    assert.deepEqual(place?.location.coordinates, [4.9148, 44.9229]);
    assert.equal((await get('69123'))?.precision, 'exact');
  });

  it('leaves out what it does not understand or know', async () => {
    service.use(
      http.get(address, () =>
        HttpResponse.json([
          valence,
          { code: '2A004' },
          { code: '2A004', centre: null },
          { code: '69123', centre: { type: 'Point', coordinates: ['4.8', '45.7'] } },
          { code: '69123', centre: { type: 'Point', coordinates: [45.7, 400] } },
          { code: 69_123, centre: ajaccio.centre },
          { ...valence, code: '26999' },
          null,
          'Valence',
        ]),
      ),
    );
    assert.deepEqual(await importOfficialPositions(database), {
      received: 9,
      updated: 1,
      skipped: 8,
    });
    assert.equal((await get('2A004'))?.precision, 'approximate');
    assert.deepEqual((await get('69123'))?.location.coordinates, [4.8467, 45.7485]);
  });

  for (const [answer, respond, sentence] of [
    ['an error', () => new HttpResponse(null, { status: 503 }), /it answered 503/],
    ['no network', () => HttpResponse.error(), /it cannot be reached/],
    ['a page', () => HttpResponse.html('<h1>Maintenance</h1>'), /cut off or is not JSON/],
    ['half an answer', () => new HttpResponse('[{"code":"26362","cen'), /cut off or is not JSON/],
    ['an object', () => HttpResponse.json({ message: 'no' }), /is not a list/],
    ['an empty list', () => HttpResponse.json([]), /no commune with a code and a centre/],
    ['other items', () => HttpResponse.json([{ nom: 'Valence' }]), /no commune with a code/],
  ] as const) {
    it(`changes nothing on ${answer}, and says what to do`, async () => {
      service.use(http.get(address, respond));
      await assert.rejects(importOfficialPositions(database), (error: Error) => {
        assert.match(error.message, sentence);
        assert.match(error.message, /Nothing was changed.*try again/);
        return true;
      });
      assert.equal(await officialCount(), 0);
    });
  }

  it('gives up on a service that never answers', async () => {
    service.use(http.get(address, () => new Promise<never>(() => {})));
    await assert.rejects(
      importOfficialPositions(database, { timeoutMs: 50 }),
      /it cannot be reached/,
    );
    assert.equal(await officialCount(), 0);
  });

  it('reads a copy at another address through another fetch', async () => {
    const urls: unknown[] = [];
    const fetch: typeof globalThis.fetch = (input) => {
      urls.push(input);
      return Promise.resolve(Response.json([ajaccio]));
    };
    const url = 'https://copie.mairie.example/communes.json';
    assert.equal((await importOfficialPositions(database, { fetch, url })).updated, 1);
    assert.deepEqual(urls, [url]);
  });

  describe('as a command', () => {
    const command = async (lines: string[]) =>
      runImportCommunes(database, (line) => lines.push(line), {
        communeFile: await writeCommuneFile(folder, smallCommuneFile),
      });

    it('loads the communes of an empty database, imports, and says so', async () => {
      await database.query('truncate commune, commune_name, commune_postcode, commune_release');
      service.use(http.get(address, () => HttpResponse.json([valence, ajaccio, null])));
      const lines: string[] = [];
      await command(lines);
      assert.equal(lines.length, 2);
      assert.match(lines[0] ?? '', /^5 communes and arrondissements are loaded/);
      assert.match(lines[1] ?? '', /^2 official positions imported \(3 received, 1 left out\)/);
      assert.equal((await get('2A004'))?.precision, 'official');
    });

    it('fails when the import does', async () => {
      service.use(http.get(address, () => new HttpResponse(null, { status: 404 })));
      await assert.rejects(command([]), /it answered 404/);
    });
  });
});
