import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { operations } from '@coup-de-main/protocol';
import type { Operation } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { composeApp, createApp } from './app.ts';
import { firstSiteId } from './discovery/site-repository.ts';
import { testConfig } from './testing/test-config.ts';
import { createTestDatabase } from './testing/test-database.ts';
import { testKeyRing } from './testing/test-key-ring.ts';

const database = await createTestDatabase();
const siteId = await firstSiteId(database);
const refusing = await composeApp({
  database,
  siteId,
  keyRing: testKeyRing(),
  config: testConfig({ rateLimit: { max: 0, windowSeconds: 60 } }),
});
after(async () => {
  await refusing.app.close();
  await database.close();
});

const addressOf = (url: string) => url.replaceAll(/:[a-z]+/gi, 'x').replaceAll('*', 'x');

describe('the whole app', () => {
  it('has a rate limit on every route', async () => {
    const asked: string[] = [];
    for (const { url, methods } of refusing.table.routes) {
      for (const method of methods) {
        const request = { method: method as 'GET', url: addressOf(url) };
        const { statusCode } = await refusing.app.inject(request);
        assert.equal(statusCode, 429, `${method} ${url} has no rate limit`);
        asked.push(`${method} ${url}`);
      }
    }
    assert.ok(asked.includes('GET /livez') && asked.includes('HEAD /v1/places'), asked.join('\n'));
  });

  it('answers every operation of the protocol', () => {
    const registered = new Set(refusing.table.routes.map(({ url }) => url));
    for (const { path } of Object.values(operations)) {
      const url = `/v1${path.replace('{id}', ':id')}`;
      assert.ok(registered.has(url), `${url} is not registered`);
    }
  });

  it('answers those that need no identifier in their own form, on an empty database', async () => {
    const app = await createApp({
      database,
      siteId,
      keyRing: testKeyRing(),
      config: testConfig(),
    });
    after(() => app.close());
    for (const operation of Object.values<Operation>(operations)) {
      const { path, response: schema, mediaType } = operation;
      if (path.includes('{id}') || operation.private) continue;
      const response = await app.inject(`/v1${path}?${path === '/places' ? 'q=val' : ''}`);
      assert.equal(response.statusCode, 200, path);
      assert.ok(String(response.headers['content-type']).startsWith(mediaType), path);
      assert.match(String(response.headers['cache-control']), /^public, max-age=\d{2,}/);
      assert.ok(response.headers.etag, path);
      if (schema !== undefined) z.parse(schema, response.json());
    }
  });

  it('registers nothing under the protocol’s base that its table does not name', () => {
    const known = Object.values(operations).map(({ path }) => `/v1${path.replace('{id}', ':id')}`);
    const extra = refusing.table.routes
      .map(({ url }) => url)
      .filter((url) => url.startsWith('/v1/') && !known.includes(url));
    assert.deepEqual([...new Set(extra)], ['/v1/openapi.json']);
  });
});
