import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApp } from './app.ts';
import { firstSiteId } from './discovery/site-repository.ts';
import { testConfig } from './testing/test-config.ts';
import { createTestDatabase } from './testing/test-database.ts';
import { testKeyRing } from './testing/test-key-ring.ts';

const headers = { accept: 'text/html' };
const call =
  /Vous pouvez aussi appeler le\s+<a href="tel:\+33199001234">01 99 00 12 34<\/a>\s+\(gratuit\)/;

test('pages about what failed name the phone line, also when the database is what failed', async (t) => {
  const database = await createTestDatabase();
  const siteId = await firstSiteId(database);
  const settings = { hotline: { number: '+33199001234', priceLabel: 'gratuit' } };
  await database.query(`update site set settings = '${JSON.stringify(settings)}'`);
  const app = await createApp({ database, siteId, keyRing: testKeyRing(), config: testConfig() });
  t.after(() => app.close());
  const nowhere = await app.inject({ url: '/e/nowhere', headers });
  assert.equal(nowhere.statusCode, 404);
  assert.match(nowhere.body, call);
  await database.close();
  for (const url of ['/e/mission-list', '/e/aide-form', '/e/suivi']) {
    const broken = await app.inject({ url, headers });
    assert.ok(broken.statusCode >= 500, `${url}: ${String(broken.statusCode)}`);
    assert.match(broken.body, call, url);
  }
  const english = await app.inject({
    url: '/nowhere',
    headers: { ...headers, 'accept-language': 'en' },
  });
  assert.match(english.body, /You can also call\s+<a href="tel:\+33199001234"/);
});
