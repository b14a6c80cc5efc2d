import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { createKernel } from '../kernel.ts';
import { testConfig } from '../testing/test-config.ts';
import { registerAlternateRoutes } from './alternate-routes.ts';
import { mission } from './testing/mission-fixtures.ts';

const schedule = { startAt: '2026-03-20T08:00:00Z', endAt: '2026-03-20T10:00:00Z' };

describe('the address of a server that nobody gave one', () => {
  let app: FastifyInstance;
  before(async () => {
    app = (await createKernel({ config: testConfig() })).app;
    registerAlternateRoutes(app, {
      missions: {
        list: () => Promise.resolve({ items: [mission('colis', { schedule })] }),
        get: () => Promise.resolve(undefined),
      },
      siteName: () => Promise.resolve('Mairie'),
    });
  });
  after(() => app.close());

  const get = async (path: string, host: string) => {
    const response = await app.inject({ url: `/v1/${path}`, headers: { host } });
    assert.equal(response.statusCode, 200, `${path} at "${host}"`);
    return response;
  };

  it('is the one that was asked', async () => {
    const { body } = await get('missions.ics', 'mairie.example:8080');
    assert.match(body, /UID:colis@mairie\.example\r\n/);
  });

  for (const host of ['[', '[::', 'a b', ':', 'mairie.example:99999']) {
    it(`is this machine when "${host}" is no address`, async () => {
      assert.match((await get('missions.ics', host)).body, /UID:colis@localhost\r\n/);
      const feed = (await get('missions.feed.json?limit=1', host)).json<{ feed_url: string }>();
      assert.equal(feed.feed_url, 'http://localhost/v1/missions.feed.json?limit=1');
    });
  }
});
