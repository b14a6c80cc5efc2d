import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { kernelApp } from '../testing/kernel-app.ts';

const { app } = await kernelApp();
app.get('/v1/large', async (_request, reply) => reply.type('application/json').send(large()));
app.get('/v1/image', async (_request, reply) => reply.type('image/png').send(Buffer.alloc(5000)));
app.get<{ Params: { page: string } }>('/v1/page/:page', async (request, reply) =>
  reply.type('text/plain; charset=utf-8').send(`${request.params.page} `.repeat(500)),
);
after(() => app.close());

const large = () => JSON.stringify(Array.from({ length: 5000 }, (_, index) => `mission ${index}`));

describe('any public answer', () => {
  it('is readable by a page of any origin, as a simple request', async () => {
    const { headers } = await app.inject({
      url: '/v1/missions',
      headers: { origin: 'https://mairie.example' },
    });
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['access-control-allow-credentials'], undefined);
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    const exposed = String(headers['access-control-expose-headers']);
    for (const name of ['ETag', 'Link', 'Location', 'Retry-After', 'RateLimit']) {
      assert.match(exposed, new RegExp(`\\b${name}\\b`));
    }
  });

  it('may be kept by caches for half a minute', async () => {
    const { headers } = await app.inject('/v1/missions');
    assert.equal(headers['cache-control'], 'public, max-age=30, stale-while-revalidate=600');
    assert.equal(headers.vary, 'Accept-Encoding');
  });

  it('answers HEAD as GET without the body', async () => {
    const get = await app.inject('/v1/missions');
    const head = await app.inject({ method: 'HEAD', url: '/v1/missions' });
    assert.equal(head.statusCode, 200);
    assert.equal(head.body, '');
    assert.equal(head.headers['content-length'], get.headers['content-length']);
    assert.equal(head.headers.etag, get.headers.etag);
  });

  it('leaves out what the schema does not name, whatever the repository answered', async () => {
    for (const url of ['/v1/missions', '/v1/missions/m1']) {
      const { statusCode, body } = await app.inject(url);
      assert.equal(statusCode, 200);
      assert.match(body, /Les Paniers/);
      assert.doesNotMatch(body, /CANARY|phone/);
    }
  });

  it('has the media type of its operation', async () => {
    const { headers } = await app.inject('/v1/missions.ics');
    assert.equal(headers['content-type'], 'text/calendar; charset=utf-8');
  });
});

describe('OPTIONS', () => {
  it('answers a preflight', async () => {
    const { statusCode, headers } = await app.inject({
      method: 'OPTIONS',
      url: '/v1/missions?q=a',
      headers: {
        origin: 'https://mairie.example',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'content-type',
      },
    });
    assert.equal(statusCode, 204);
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['access-control-allow-methods'], 'GET, HEAD, OPTIONS');
    assert.match(String(headers['access-control-allow-headers']), /idempotency-key/);
    assert.ok(Number(headers['access-control-max-age']) >= 600);
  });

  it('names the methods, and is 404 where nothing is', async () => {
    const there = await app.inject({ method: 'OPTIONS', url: '/v1/missions' });
    assert.equal(there.headers.allow, 'GET, HEAD, OPTIONS');
    const nowhere = await app.inject({ method: 'OPTIONS', url: '/v1/nowhere' });
    assert.equal(nowhere.statusCode, 404);
  });
});

describe('ETag', () => {
  it('is equal for equal bodies and differs for others', async () => {
    const [first, again, other] = await Promise.all(
      ['/v1/missions', '/v1/missions?utm_source=x', '/v1/missions/m1'].map((url) =>
        app.inject(url),
      ),
    );
    assert.match(String(first?.headers.etag), /^W\/"[\w-]{22}"$/);
    assert.equal(first?.headers.etag, again?.headers.etag);
    assert.notEqual(first?.headers.etag, other?.headers.etag);
  });

  it('brings 304 without a body, with the headers that a cache renews', async () => {
    const { headers } = await app.inject('/v1/missions');
    const etag = String(headers.etag);
    for (const known of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
      const response = await app.inject({
        url: '/v1/missions',
        headers: { 'if-none-match': known, 'accept-encoding': 'br' },
      });
      assert.equal(response.statusCode, 304, known);
      assert.equal(response.body, '');
      assert.equal(response.headers.etag, etag);
      assert.equal(response.headers['cache-control'], headers['cache-control']);
      assert.equal(response.headers.vary, 'Accept-Encoding');
      assert.equal(response.headers['content-encoding'], undefined);
      assert.equal(response.headers['content-type'], undefined);
    }
  });

  it('sends the body again when the reader has another one', async () => {
    const headers = { 'if-none-match': 'W/"other"' };
    assert.equal((await app.inject({ url: '/v1/missions', headers })).statusCode, 200);
  });
});

describe('compression', () => {
  const get = (url: string, accepted: string) =>
    app.inject({ url, headers: { 'accept-encoding': accepted } });

  for (const url of ['/v1/missions', '/v1/large']) {
    it(`gives ${url} in the form that the reader prefers among ours`, async () => {
      const plain = await app.inject(url);
      const br = await get(url, 'gzip, deflate, br, zstd');
      const gzip = await get(url, 'gzip, deflate');
      assert.equal(plain.headers['content-encoding'], undefined);
      assert.equal(br.headers['content-encoding'], 'br');
      assert.equal(gzip.headers['content-encoding'], 'gzip');
      assert.equal(brotliDecompressSync(br.rawPayload).toString(), plain.body);
      assert.equal(gunzipSync(gzip.rawPayload).toString(), plain.body);
      assert.equal(br.headers.etag, plain.headers.etag);
      assert.ok(br.rawPayload.length < plain.rawPayload.length / 2);
    });
  }

  it('is done anew for a body that is not kept any more, and never mixes bodies', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      for (let page = 0; page < 600; page += 1) {
        const { rawPayload } = await get(`/v1/page/${page}`, 'br');
        assert.equal(brotliDecompressSync(rawPayload).toString(), `${page} `.repeat(500));
      }
    }
  });

  it('leaves alone what is refused, small or compressed already', async () => {
    assert.equal((await get('/v1/missions', 'br;q=0')).headers['content-encoding'], undefined);
    assert.equal((await get('/v1/missions/m1', 'br')).headers['content-encoding'], undefined);
    assert.equal((await get('/v1/image', 'br')).headers['content-encoding'], undefined);
  });
});
