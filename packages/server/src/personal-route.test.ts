import assert from 'node:assert/strict';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { bearer } from './bearer.ts';
import { createKernel } from './kernel.ts';
import { parseBody } from './parse-body.ts';
import { personalRoute } from './personal-route.ts';
import { testConfig } from './testing/test-config.ts';

const Echo = z.object({ length: z.int() });
const Note = z.strictObject({ text: z.string() });

const { app }: { app: FastifyInstance } = await createKernel({ config: testConfig() });
personalRoute(app, { method: 'POST', path: '/notes', response: Echo }, async ({ body, reply }) => {
  reply.code(201);
  const { text } = parseBody(Note, body);
  return { length: text.length, text };
});
personalRoute(app, { method: 'DELETE', path: '/notes' }, async ({ request }) => {
  bearer(request);
});
after(() => app.close());

const json = { 'content-type': 'application/json' };
const post = (payload: string | Buffer, headers: Record<string, string> = json) =>
  app.inject({ method: 'POST', url: '/v1/notes', payload, headers });

describe('a personal route', () => {
  it('answers what the schema names, to nobody but the one who asked', async () => {
    const { statusCode, headers, body } = await post('{"text":"CANARY"}');
    assert.equal(statusCode, 201);
    assert.equal(body, '{"length":6}');
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers.etag, undefined);
  });

  it('answers 204 without a body when there is nothing to say', async () => {
    const response = await app.inject({
      method: 'DELETE',
      url: '/v1/notes',
      headers: { authorization: `Bearer ${'a'.repeat(43)}` },
    });
    assert.equal(response.statusCode, 204);
    assert.equal(response.body, '');
    assert.equal(response.headers['cache-control'], 'no-store');
  });

  for (const type of [
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
    'Application/JSON',
    'application/merge-patch+json',
  ]) {
    it(`reads ${type}`, async () => {
      assert.equal((await post('{"text":"é"}', { 'content-type': type })).statusCode, 201);
    });
  }

  const bodies: readonly (readonly [
    string,
    string | Buffer,
    Record<string, string>,
    number,
    string,
  ])[] = [
    [
      'text/plain, which needs no preflight',
      '{}',
      { 'content-type': 'text/plain' },
      415,
      'unsupported-media-type',
    ],
    [
      'a form',
      'text=a',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'unsupported-media-type',
    ],
    [
      'a multipart',
      'x',
      { 'content-type': 'multipart/form-data; boundary=x' },
      415,
      'unsupported-media-type',
    ],
    [
      'another charset',
      '{}',
      { 'content-type': 'application/json; charset=latin1' },
      415,
      'unsupported-media-type',
    ],
    ['a type that is none', '{}', { 'content-type': ';;;' }, 415, 'unsupported-media-type'],
    [
      'a compressed body',
      gzipSync('{"text":"a"}'),
      { ...json, 'content-encoding': 'gzip' },
      415,
      'unsupported-media-type',
    ],
    ['a list', '[]', json, 400, 'invalid-json'],
    ['a bare text', '"text"', json, 400, 'invalid-json'],
    ['null', 'null', json, 400, 'invalid-json'],
    ['no body', '', json, 400, 'invalid-json'],
    ['no body of no type', '', {}, 400, 'invalid-json'],
    ['too large a body', `{"text":"${'a'.repeat(65_536)}"}`, json, 413, 'too-large'],
    ['an unknown name', '{"text":"a","role":"agent"}', json, 422, 'validation-failed'],
    ['a prototype', '{"text":"a","__proto__":{}}', json, 422, 'validation-failed'],
  ];
  for (const [what, payload, headers, status, code] of bodies) {
    it(`refuses ${what} with ${status}`, async () => {
      const response = await post(payload, headers);
      assert.equal(response.statusCode, status, response.body);
      assert.equal(response.json<{ code: string }>().code, code);
      assert.match(String(response.headers['content-type']), /^application\/problem\+json/);
      assert.equal(response.headers['cache-control'], 'no-store');
    });
  }

  it('names the place of what is wrong, in words too', async () => {
    const response = await post('{"txt":"a"}');
    assert.deepEqual(response.json<{ errors: unknown }>().errors, [
      { code: 'required', pointer: '#/text', detail: '« text » manque : ajoutez-le.' },
      {
        code: 'unknown-key',
        pointer: '#/txt',
        detail: '« txt » n’est pas prévu ici : retirez-le.',
      },
    ]);
  });

  it('answers the preflight that its headers need', async () => {
    const { statusCode, headers } = await app.inject({
      method: 'OPTIONS',
      url: '/v1/notes',
      headers: {
        origin: 'https://mairie.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type, idempotency-key, authorization, if-match',
      },
    });
    assert.equal(statusCode, 204);
    assert.equal(headers['access-control-allow-methods'], 'POST, DELETE, OPTIONS');
    assert.equal(
      headers['access-control-allow-headers'],
      'content-type, idempotency-key, authorization, if-match',
    );
    assert.ok(Number(headers['access-control-max-age']) >= 600);
  });

  it('refuses a body that is longer than it said, over a real connection', async () => {
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    assert.ok(address);
    const { port } = app.server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    const head =
      'POST /v1/notes HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n';
    const chunk = 'a'.repeat(70_000);
    socket.end(`${head}${chunk.length.toString(16)}\r\n${chunk}\r\n0\r\n\r\n`);
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      socket.on('data', (part: Buffer) => (text += part.toString()));
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    assert.match(answer, /^HTTP\/1\.1 413 /);
  });
});

describe('bearer', () => {
  const of = (authorization?: string) => {
    try {
      return bearer({ headers: authorization === undefined ? {} : { authorization } });
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  const token = 'A1-_'.repeat(10) + 'abc';

  it('reads the token, however the scheme is written', () => {
    assert.equal(of(`Bearer ${token}`), token);
    assert.equal(of(`bearer ${token} `), token);
  });

  for (const [authorization, code] of [
    [undefined, 'token-required'],
    ['', 'token-required'],
    ['Bearer', 'token-invalid'],
    [`Basic ${token}`, 'token-invalid'],
    [token, 'token-invalid'],
    [`Bearer ${token}x`, 'token-invalid'],
    [`Bearer ${token.slice(1)}`, 'token-invalid'],
    [`Bearer ${token.slice(1)}=`, 'token-invalid'],
    [`Bearer ${token} ${token}`, 'token-invalid'],
    [`Bearer ' or true--`, 'token-invalid'],
  ] as const) {
    it(`says ${code} to ${String(authorization).slice(0, 20)}`, () => {
      assert.equal(of(authorization), code);
    });
  }
});
