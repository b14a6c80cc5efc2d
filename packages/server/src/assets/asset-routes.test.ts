import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { createKernel } from '../kernel.ts';
import { testConfig } from '../testing/test-config.ts';
import { assetCacheControl, registerAssetRoutes } from './asset-routes.ts';
import { registerSiteRoutes } from './site-routes.ts';

const folder = await mkdtemp(join(tmpdir(), 'coup-de-main-assets-'));
const files: Record<string, string> = {
  'cdn/v1/loader.js': 'document.currentScript;\n'.repeat(200),
  'site/index.html': '<!doctype html><title>Accueil</title>',
  'site/actualites/index.html': '<!doctype html><title>Actualités</title>',
  'site/style.css': 'body { color: black }',
};
for (const [path, text] of Object.entries(files)) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
const { app } = await createKernel({ config: testConfig() });
registerAssetRoutes(app, join(folder, 'cdn'));
registerSiteRoutes(app, join(folder, 'site'));
after(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

describe('the widget builds', () => {
  it('may be loaded by any page, with integrity', async () => {
    const { statusCode, headers } = await app.inject('/w/v1/loader.js');
    assert.equal(statusCode, 200);
    assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['timing-allow-origin'], '*');
    assert.equal(headers['x-content-type-options'], 'nosniff');
  });

  it('come compressed, and not at all to who has them', async () => {
    const response = await app.inject({
      url: '/w/v1/loader.js',
      headers: { 'accept-encoding': 'br' },
    });
    assert.equal(response.headers['content-encoding'], 'br');
    assert.equal(response.headers.vary, 'Accept-Encoding');
    assert.equal(brotliDecompressSync(response.rawPayload).toString(), files['cdn/v1/loader.js']);
    const again = await app.inject({
      url: '/w/v1/loader.js',
      headers: { 'accept-encoding': 'br', 'if-none-match': String(response.headers.etag) },
    });
    assert.equal(again.statusCode, 304);
  });

  it('are all there is below /w/', async () => {
    for (const url of [
      '/w/',
      '/w/v1/none.js',
      '/w/../site/style.css',
      '/w/%2e%2e/site/style.css',
    ]) {
      const { statusCode, body } = await app.inject(url);
      assert.equal(statusCode, 404, url);
      assert.match(body, /"code":"not-found"/);
    }
  });
});

describe('assetCacheControl', () => {
  const cases: [string, RegExp][] = [
    ['1.4.2/loader.js', /immutable/],
    ['1.4.2-rc.1/chunks/a.js', /immutable/],
    ['v1/loader.js', /max-age=300, stale-while-revalidate=86400/],
    ['v1/coup-de-main.iife.js', /max-age=300/],
    ['v1/mission-list-B7x2K9qA.js', /immutable/],
    ['manifest.json', /max-age=300/],
  ];
  for (const [path, expected] of cases) {
    it(`keeps ${path} ${expected.source}`, () => assert.match(assetCacheControl(path), expected));
  }
});

describe('the site', () => {
  it('serves its pages as any web host would', async () => {
    assert.match((await app.inject('/')).body, /Accueil/);
    assert.match((await app.inject('/actualites/')).body, /Actualités/);
    const style = await app.inject('/style.css');
    assert.equal(style.headers['content-type'], 'text/css; charset=utf-8');
    assert.equal(style.headers['access-control-allow-origin'], undefined);
  });

  it('sends a folder without its slash to the folder', async () => {
    const { statusCode, headers } = await app.inject('/actualites');
    assert.equal(statusCode, 308);
    assert.equal(headers.location, './actualites/');
  });

  it('does not hide what the protocol lacks', async () => {
    assert.equal((await app.inject('/nothing.html')).statusCode, 404);
    const posted = await app.inject({ method: 'POST', url: '/v1/nothing' });
    assert.equal(posted.statusCode, 404);
  });
});

describe('a server without a site', () => {
  it('shows where to go', async (t) => {
    const { app: bare } = await createKernel({ config: testConfig() });
    registerSiteRoutes(bare, undefined);
    t.after(() => bare.close());
    const { body, headers } = await bare.inject('/');
    assert.match(body, /href="e\/mission-list"/);
    assert.match(String(headers['content-security-policy']), /default-src 'none'/);
    assert.match(String(headers['cache-control']), /max-age/);
  });
});
