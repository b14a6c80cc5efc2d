import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../app.ts';
import type { Database } from '../database/database.ts';
import {
  createMissionDatabase,
  entry,
  keepMissions,
  SITE,
} from '../missions/testing/mission-fixtures.ts';
import { testConfig } from '../testing/test-config.ts';
import { testKeyRing } from '../testing/test-key-ring.ts';

describe('the language of a mission on the pages', () => {
  let app: FastifyInstance;
  let database: Database;
  before(async () => {
    database = await createMissionDatabase();
    const translations = { en: { title: 'Carry meals' }, ar: { title: 'توصيل وجبات' } };
    await keepMissions(database, [entry('repas', { title: 'Porter des repas', translations })]);
    const keyRing = testKeyRing();
    app = await createApp({ database, siteId: SITE, keyRing, config: testConfig() });
  });
  after(async () => {
    await app.close();
    await database.close();
  });

  for (const [query, title] of [
    ['', 'Porter des repas'],
    ['?lang=en', 'Carry meals'],
    ['?lang=en-GB', 'Carry meals'],
    ['?lang=ar', 'توصيل وجبات'],
    ['?lang=!', 'Porter des repas'],
  ] as const) {
    it(`is the one that the address asks for, in the list and on its own page: ${query}`, async () => {
      const [list, page] = [
        await app.inject(`/e/mission-list${query}`),
        await app.inject(`/e/mission/repas${query}`),
      ];
      assert.ok(list.body.includes(`>${title}</a>`), 'in the list');
      assert.equal(page.statusCode, 200);
      assert.ok(page.body.includes(`<h1>${title}</h1>`), 'on its page');
    });
  }
});
