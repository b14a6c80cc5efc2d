import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { after, describe, it } from 'node:test';
import { Problem } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { RequestProblem } from '../request-problem.ts';
import { kernelApp } from '../testing/kernel-app.ts';
import { keepLogLines } from '../testing/log-lines.ts';

const failures: Record<string, unknown> = {
  'broken-withdrawn': new RequestProblem('withdrawn'),
  'broken-disk': Object.assign(new Error('CANARY'), { code: '53100' }),
  'broken-busy': Object.assign(new Error('CANARY'), { code: 'busy' }),
  'broken-network': Object.assign(new Error('CANARY'), { code: 'ECONNREFUSED' }),
  'broken-query': Object.assign(new Error('CANARY'), { code: '42703', detail: 'CANARY' }),
  'broken-thing': 'CANARY',
};
const { app } = await kernelApp((id) => failures[id]);
app.post('/v1/echo', async () => ({}));
after(() => app.close());

const cases: [string, { method?: 'GET' | 'POST' | 'DELETE'; status: number; code: string }][] = [
  ['/v1/nothing', { status: 404, code: 'not-found' }],
  ['/v1/missions/a%20b', { status: 404, code: 'not-found' }],
  [`/v1/missions/${'x'.repeat(600)}`, { status: 404, code: 'not-found' }],
  ['/v1/missions/%E0%A4%A', { status: 400, code: 'invalid-parameter' }],
  [`/v1/missions?q=${'x'.repeat(4000)}`, { status: 414, code: 'too-large' }],
  ['/v1/missions?limit=0', { status: 400, code: 'invalid-parameter' }],
  ['/v1/missions?bbox=1,2,3,4', { status: 400, code: 'unsupported-parameter' }],
  ['/v1/missions', { method: 'POST', status: 405, code: 'method-not-allowed' }],
  ['/v1/missions/m1', { method: 'DELETE', status: 405, code: 'method-not-allowed' }],
  ['/v1/nothing', { method: 'POST', status: 404, code: 'not-found' }],
  ['/v1/missions/broken-withdrawn', { status: 410, code: 'withdrawn' }],
  ['/v1/missions/broken-disk', { status: 503, code: 'unavailable' }],
  ['/v1/missions/broken-busy', { status: 503, code: 'unavailable' }],
  ['/v1/missions/broken-network', { status: 503, code: 'unavailable' }],
  ['/v1/missions/broken-query', { status: 500, code: 'internal-error' }],
  ['/v1/missions/broken-thing', { status: 500, code: 'internal-error' }],
];

describe('a refusal', () => {
  for (const [url, { method = 'GET', status, code }] of cases) {
    it(`answers ${method} ${url.slice(0, 40)} with ${status} ${code}`, async () => {
      const response = await app.inject({ method, url });
      const problem = z.parse(Problem, response.json());
      assert.equal(response.statusCode, status);
      assert.equal(problem.status, status);
      assert.equal(problem.code, code);
      assert.equal(response.headers['content-type'], 'application/problem+json; charset=utf-8');
      assert.equal(response.headers['cache-control'], 'no-store');
      assert.equal(response.headers['access-control-allow-origin'], '*');
      assert.equal(response.headers['x-content-type-options'], 'nosniff');
      assert.equal(response.headers.etag, undefined);
      assert.doesNotMatch(response.body, /CANARY/);
    });
  }

  it('says when to come back, and which methods are allowed', async () => {
    const unavailable = await app.inject('/v1/missions/broken-disk');
    assert.equal(unavailable.headers['retry-after'], '5');
    const refused = await app.inject({ method: 'PUT', url: '/v1/missions' });
    assert.equal(refused.headers.allow, 'GET, HEAD, OPTIONS');
  });

  it('refuses a body above 64 KiB', async () => {
    const payload = JSON.stringify({ text: 'x'.repeat(65_536) });
    const headers = { 'content-type': 'application/json' };
    const response = await app.inject({ method: 'POST', url: '/v1/echo', payload, headers });
    assert.equal(response.statusCode, 413);
    assert.equal(response.json<Problem>().code, 'too-large');
  });

  it('speaks the language of the request, and says so to caches', async () => {
    const headers = { 'accept-language': 'en-GB,en;q=0.9' };
    const english = await app.inject({ url: '/v1/missions?limit=0', headers });
    const french = await app.inject('/v1/missions?limit=0');
    assert.match(english.json<Problem>().errors?.[0]?.detail ?? '', /too small/);
    assert.match(french.json<Problem>().errors?.[0]?.detail ?? '', /trop petit/);
    assert.equal(english.headers['content-language'], 'en');
    assert.match(String(english.headers.vary), /Accept-Language/);
  });

  it('is a page of words for a browser outside the protocol, and never inside it', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml' };
    const page = await app.inject({ url: '/nowhere', headers });
    assert.equal(page.statusCode, 404);
    assert.match(String(page.headers['content-type']), /^text\/html/);
    assert.match(String(page.headers['content-security-policy']), /default-src 'none'/);
    assert.match(page.body, /<html lang="fr">.*<h1>Il n’y a rien à cette adresse<\/h1>/s);
    const problem = await app.inject({ url: '/v1/nowhere', headers });
    assert.match(String(problem.headers['content-type']), /problem\+json/);
  });

  it('also answers what is not HTTP enough to be routed', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as { port: number };
    const bigHeader = `GET / HTTP/1.1\r\nhost: x\r\nx-big: ${'x'.repeat(20_000)}\r\n\r\n`;
    assert.match(await exchange(port, bigHeader), /^HTTP\/1\.1 431 .*"code":"too-large"/s);
    assert.match(await exchange(port, 'HELLO\r\n\r\n'), /^HTTP\/1\.1 400 .*problem\+json/s);
    const tunnel = 'CONNECT exemple.fr:443 HTTP/1.1\r\nhost: exemple.fr:443\r\n\r\n';
    assert.match(await exchange(port, tunnel), /^HTTP\/1\.1 400 .*problem\+json/s);
  });
});

describe('a body that never came whole', () => {
  for (const [what, body] of [
    ['cut off', 'content-length: 500\r\n\r\n{"a":'],
    ['in broken pieces', 'transfer-encoding: chunked\r\n\r\n5\r\n{"a":\r\nZZ\r\n'],
  ] as const) {
    it(`is no failure of ours: ${what}`, async (t) => {
      const log = keepLogLines();
      const { app: own } = await kernelApp(undefined, { logTarget: log });
      t.after(() => own.close());
      own.post('/v1/echo', async () => ({}));
      await own.listen({ port: 0, host: '127.0.0.1' });
      const { port } = own.server.address() as { port: number };
      const accepted = once(own.server, 'connection');
      const head = 'POST /v1/echo HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';
      const socket = connect(port, '127.0.0.1', () => socket.end(head + body)).resume();
      const [connection] = (await accepted) as [Socket];
      await once(connection, 'close');
      await own.close();
      assert.deepEqual(
        log.entries().filter(({ level }) => Number(level) >= 40),
        [],
      );
    });
  }
});

function exchange(port: number, request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('error', reject).on('close', () => resolve(answer));
  });
}
