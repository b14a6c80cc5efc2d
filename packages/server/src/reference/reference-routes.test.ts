import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { operations } from '@coup-de-main/protocol';
import { createKernel } from '../kernel.ts';
import { testConfig } from '../testing/test-config.ts';
import { readOpenApi } from './openapi-document.ts';
import { registerReferenceRoutes } from './reference-routes.ts';

const { app } = await createKernel({ config: testConfig() });
const openApi = readOpenApi();
await registerReferenceRoutes(app, openApi);
after(() => app.close());

describe('the reference', () => {
  it('gives programs the protocol’s own document', async () => {
    const response = await app.inject('/v1/openapi.json');
    assert.deepEqual(response.json(), openApi);
    assert.equal(response.headers['access-control-allow-origin'], '*');
  });

  it('shows people every operation, every parameter and every schema', async () => {
    const { body, headers } = await app.inject('/docs/');
    assert.match(String(headers['content-type']), /^text\/html/);
    for (const [id, { method, path }] of Object.entries(operations)) {
      assert.ok(body.includes(`id="operation-${id}"`), id);
      assert.ok(body.includes(`${method} ${path}`), path);
    }
    for (const name of Object.keys(openApi.components.schemas)) {
      assert.ok(body.includes(`id="schema-${name}"`), name);
    }
    assert.match(body, /<code>radius<\/code>/);
    assert.match(body, /1000 to 100000/);
    assert.match(body, /<code>exceptional-childcare<\/code>/);
    assert.doesNotMatch(body, /undefined|\[object Object\]/);
  });

  it('has no link that leads nowhere and no identifier twice', async () => {
    const { body } = await app.inject('/docs/');
    const ids = [...body.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    const targets = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    assert.ok(targets.length > 50);
    assert.deepEqual(
      targets.filter((id) => !ids.includes(id)),
      [],
    );
  });

  it('runs no script and has no inline style', async () => {
    const { body, headers } = await app.inject('/docs/');
    assert.doesNotMatch(body, /<script|<style|style="|\son\w+="/);
    assert.match(String(headers['content-security-policy']), /style-src 'self'/);
    const style = await app.inject('/docs/reference.css');
    assert.equal(style.headers['content-type'], 'text/css; charset=utf-8');
  });

  it('sends /docs to /docs/', async () => {
    const { statusCode, headers } = await app.inject('/docs');
    assert.equal(statusCode, 308);
    assert.equal(headers.location, 'docs/');
  });
});
