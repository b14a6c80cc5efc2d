import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { describe, it } from 'node:test';
import { createKernel } from '../kernel.ts';
import { testConfig } from '../testing/test-config.ts';
import { readForm, takeFormBodies } from './read-form.ts';

const read = (text: string | Uint8Array) => readForm({ body: Buffer.from(text) });

describe('the body of a form', () => {
  it('is read as browsers write it', () => {
    const values = read('name=Zo%C3%A9+L.&needs=a&needs=b&empty=&a=b=c&flag');
    assert.deepEqual(
      [...values],
      [
        ['name', ['Zoé L.']],
        ['needs', ['a', 'b']],
        ['empty', ['']],
        ['a', ['b=c']],
        ['flag', ['']],
      ],
    );
    assert.equal(readForm({ body: undefined }).size, 0);
  });

  it('has no name that does harm', () => {
    const values = read('__proto__=x&constructor=y&toString=z');
    assert.deepEqual(values.get('__proto__'), ['x']);
    assert.equal(Object.getPrototypeOf(values), Map.prototype);
  });

  for (const [what, body] of [
    ['a percent sign alone', 'a=%'],
    ['half an escape', 'a=%C'],
    ['an escape of no UTF-8', 'a=%FF'],
    ['bytes of Latin-1', Buffer.from([0x61, 0x3d, 0xe9])],
    ['half a surrogate', 'a=%ED%A0%80'],
  ] as const) {
    it(`is refused with ${what}`, () => {
      assert.throws(() => read(body), { code: 'invalid-parameter' });
    });
  }

  it('is refused with more fields than any form has', () => {
    assert.equal(read('a=1&'.repeat(400)).get('a')?.length, 400);
    assert.throws(() => read('a=1&'.repeat(401)), { code: 'too-large' });
  });
});

describe('a route that takes forms', async () => {
  const { app } = await createKernel({ config: testConfig() });
  await app.register(async (scope) => {
    takeFormBodies(scope);
    scope.post('/form', (request, reply) => reply.send(Object.fromEntries(readForm(request))));
  });
  const send = async (payload: string, headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/form', payload, headers });
  const form = 'application/x-www-form-urlencoded';

  it('takes them in UTF-8', async () => {
    for (const type of [form, `${form}; charset=UTF-8`, `${form};charset="utf-8"`]) {
      const { statusCode, body } = await send('a=%C3%A9', { 'content-type': type });
      assert.equal(statusCode, 200, type);
      assert.equal(body, '{"a":["é"]}');
    }
  });

  for (const [what, headers] of [
    ['another charset', { 'content-type': `${form}; charset=iso-8859-1` }],
    ['files', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['JSON', { 'content-type': 'application/json' }],
    ['plain text', { 'content-type': 'text/plain' }],
    ['compressed bytes', { 'content-type': form, 'content-encoding': 'gzip' }],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const response = await send('a=b', { ...headers });
      assert.equal(response.statusCode, 415);
      assert.equal(response.json<{ code: string }>().code, 'unsupported-media-type');
    });
  }

  it('refuses what is too large', async () => {
    const { statusCode } = await send(`a=${'x'.repeat(70_000)}`, { 'content-type': form });
    assert.equal(statusCode, 413);
  });
});
