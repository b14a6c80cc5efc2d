import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { type LocalServer, startLocalServer } from '../../testing/local-server.ts';
import { type Fault, type FaultyProxy, startFaultyProxy } from './faulty-proxy.ts';

const key = '0a0b0cffffffffffffffffffffffffff';

interface Backend extends LocalServer {
  readonly seen: { body: string; from: unknown }[];
}

async function setUp(t: TestContext, fault?: Fault): Promise<[FaultyProxy, Backend]> {
  const seen: Backend['seen'] = [];
  const server = await startLocalServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      seen.push({ body, from: request.headers['x-forwarded-for'] });
      response.writeHead(201, { 'x-own': 'yes' }).end('stored');
    });
  });
  const proxy = await startFaultyProxy(() => fault);
  proxy.port = Number(new URL(server.origin).port);
  t.after(() => proxy.close());
  t.after(() => server.close());
  return [proxy, { ...server, seen }];
}

function send({ origin }: FaultyProxy, more: RequestInit = {}): Promise<Response> {
  const headers = { 'idempotency-key': key };
  return fetch(`${origin}/v1/aides`, { method: 'POST', headers, body: 'help', ...more });
}

describe('the faulty proxy', () => {
  it('passes on whole requests and answers, each from a home of its own', async (t) => {
    const [proxy, backend] = await setUp(t);
    const forwarded = once(proxy.events, 'forwarded');

    const response = await send(proxy);

    assert.deepEqual([response.status, response.headers.get('x-own')], [201, 'yes']);
    assert.equal(await response.text(), 'stored');
    assert.deepEqual(backend.seen, [{ body: 'help', from: '10.10.11.12' }]);
    await forwarded;
  });

  const fates: [Fault, number][] = [
    ['cut-before', 0],
    ['cut-after', 1],
  ];
  for (const [fault, stored] of fates) {
    it(`breaks the connection, ${fault}`, async (t) => {
      const [proxy, backend] = await setUp(t, fault);

      await assert.rejects(send(proxy), TypeError);

      assert.equal(backend.seen.length, stored);
      assert.equal(proxy.met[fault], 1);
    });
  }

  it('answers 503 in the place of the backend', async (t) => {
    const [proxy, backend] = await setUp(t, 'unavailable');

    assert.equal((await send(proxy)).status, 503);

    assert.equal(backend.seen.length, 0);
  });

  it('holds an answer until the sender gives up', async (t) => {
    const [proxy, backend] = await setUp(t, 'held');
    const controller = new AbortController();
    proxy.events.once('forwarded', () => {
      controller.abort();
    });

    await assert.rejects(send(proxy, { signal: controller.signal }), { name: 'AbortError' });

    assert.equal(proxy.met.held, 1);
    assert.ok(backend.seen.length <= 1);
  });

  it('lets people read whatever the fault', async (t) => {
    const [proxy] = await setUp(t, 'cut-before');
    assert.equal((await fetch(proxy.origin)).status, 201);
    assert.equal(proxy.met.requests, 0);
  });

  it('breaks the connection while there is no backend, and when it dies', async (t) => {
    const [proxy, backend] = await setUp(t);
    await backend.close();
    await assert.rejects(send(proxy), TypeError);

    proxy.port = undefined;
    await assert.rejects(send(proxy), TypeError);
  });
});
