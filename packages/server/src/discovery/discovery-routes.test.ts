import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import { Discovery, MissionQuery, parseMissionPage } from '@coup-de-main/protocol';
import type { MissionPage } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { createKernel } from '../kernel.ts';
import { RequestProblem } from '../request-problem.ts';
import { plainMission } from '../testing/kernel-app.ts';
import { testConfig } from '../testing/test-config.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { registerDiscoveryRoutes } from './discovery-routes.ts';
import { createSiteRepository, firstSiteId } from './site-repository.ts';

const hotline = {
  number: '+33475990000',
  name: 'Allô Solidarité',
  tariff: 'standard',
  priceLabel: 'Prix d’un appel local',
  timeZone: 'Europe/Paris',
  hours: [{ days: ['mon', 'tue'], opens: '09:00', closes: '18:00' }],
  exceptions: [{ date: '2026-12-24', closed: true }],
};
const settings = {
  languages: ['fr', 'ar'],
  timeZone: 'Europe/Paris',
  operator: { name: 'Mairie de Valbrise', url: 'https://valbrise.example/' },
  coverage: { inseeCodes: ['26362'] },
  hotline,
  agentMailbox: 'CANARY@valbrise.example',
};

const database = await createTestDatabase();
await database.kysely
  .insertInto('site')
  .values([{ site_id: 'valbrise', name: 'Valbrise', settings: JSON.stringify(settings) }])
  .execute();
let listed: MissionQuery[] = [];
let answer: () => MissionPage = () => ({ items: [] });
const { app } = await createKernel({ config: testConfig() });
registerDiscoveryRoutes(app, {
  site: createSiteRepository(database, 'valbrise'),
  listMissions: async (query) => {
    listed.push(query);
    return answer();
  },
  maxLimit: 100,
  version: '9.9.9',
  hasOperator: false,
});
after(async () => {
  await app.close();
  await database.close();
});

async function discover(search = ''): Promise<Discovery> {
  const response = await app.inject(`/v1/${search}`);
  assert.equal(response.statusCode, 200);
  assert.doesNotMatch(response.body, /CANARY/);
  return z.parse(Discovery, response.json());
}

beforeEach(() => {
  listed = [];
  answer = () => ({ items: [plainMission('m1')], next: 'missions?cursor=c2' });
});

describe('the discovery document', () => {
  it('says who serves whom, and nothing private of the settings', async () => {
    const document = await discover();
    assert.deepEqual(document.service, {
      name: 'Valbrise',
      languages: settings.languages,
      timeZone: settings.timeZone,
      operator: settings.operator,
      coverage: settings.coverage,
      software: { name: '@coup-de-main/server', version: '9.9.9' },
    });
    assert.deepEqual(document.hotline, hotline);
  });

  it('declares what the list honours, and leads everywhere by relative addresses', async () => {
    const { endpoints, pages, conformsTo } = await discover();
    assert.deepEqual(endpoints.missions?.parameters, Object.keys(MissionQuery.shape));
    assert.equal(endpoints.missions?.maxLimit, 100);
    assert.equal(endpoints.places?.item, 'places/{id}');
    assert.equal(pages?.missionList, '../e/mission-list');
    assert.ok(conformsTo.includes('urn:coup-de-main:1:conf:places'));
  });

  it('may be kept for five minutes', async () => {
    const { headers } = await app.inject('/v1/');
    assert.match(String(headers['cache-control']), /max-age=300/);
    assert.match(String(headers.etag), /^W\//);
  });

  it('is also found without the slash', async () => {
    const { statusCode, headers } = await app.inject('/v1');
    assert.equal(statusCode, 308);
    assert.equal(headers.location, 'v1/');
  });
});

describe('the preview', () => {
  it('is the first page, with the address of the list it stands for', async () => {
    const { preview } = await discover('?limit=2&preview=missions&q=colis%20chauds&category=other');
    assert.equal(preview?.missions?.href, 'missions?q=colis+chauds&category=other&limit=2');
    assert.deepEqual(listed, [{ q: 'colis chauds', category: ['other'], limit: 2 }]);
    const { page, rejected } = parseMissionPage(preview?.missions?.page);
    assert.deepEqual(rejected, []);
    assert.equal(page.items[0]?.id, 'm1');
    assert.equal(page.next, 'missions?cursor=c2');
  });

  it('stands for the whole list when nothing is asked', async () => {
    const { preview } = await discover('?preview=missions&utm_source=x');
    assert.equal(preview?.missions?.href, 'missions');
  });

  it('ages as missions do', async () => {
    const { headers } = await app.inject('/v1/?preview=missions');
    assert.match(String(headers['cache-control']), /max-age=30,/);
  });

  for (const search of [
    '',
    '?preview=places',
    '?preview=missions&limit=0',
    '?preview=missions&bbox=1',
    '?preview=missions&preview=missions',
  ]) {
    it(`is absent for ${search === '' ? 'no query' : search}`, async () => {
      assert.equal((await discover(search)).preview, undefined);
      assert.deepEqual(listed, []);
    });
  }

  it('is absent when the list refuses', async () => {
    answer = () => {
      throw new RequestProblem('invalid-cursor');
    };
    assert.equal((await discover('?preview=missions&cursor=old')).preview, undefined);
  });
});

describe('a site', () => {
  it('is the oldest of the database, or a first one is made', async (t) => {
    assert.equal(await firstSiteId(database), 'valbrise');
    const empty = await createTestDatabase();
    t.after(() => empty.close());
    assert.equal(await firstSiteId(empty), 'mairie');
    assert.equal(await firstSiteId(empty), 'mairie');
    assert.equal((await createSiteRepository(empty, 'mairie').get()).name, 'Ma mairie');
  });

  it('with settings that are not settings is our fault, not the reader’s', async () => {
    await database.kysely
      .insertInto('site')
      .values({ site_id: 'broken', name: 'X', settings: '{"hotline": {"number": "call me"}}' })
      .execute();
    await assert.rejects(createSiteRepository(database, 'broken').get());
    await assert.rejects(createSiteRepository(database, 'gone').get());
  });
});
