import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Problem } from '@coup-de-main/protocol';
import { kernelApp } from '../testing/kernel-app.ts';

const limited = async (max: number) => {
  const { app } = await kernelApp(undefined, {
    rateLimit: { max, windowSeconds: 60 },
    trustProxy: true,
  });
  return {
    app,
    get: (address: string, url = '/v1/missions') =>
      app.inject({ url, headers: { 'x-forwarded-for': address } }),
  };
};

describe('the rate limit', () => {
  it('says what is left, and refuses with 429 and when to come back', async (t) => {
    const { app, get } = await limited(2);
    t.after(() => app.close());
    const first = await get('192.0.2.1');
    assert.equal(first.headers['ratelimit-policy'], '"default";q=2;w=60');
    assert.equal(first.headers['ratelimit'], '"default";r=1;t=60');
    assert.equal(first.headers['x-ratelimit-limit'], undefined);
    assert.equal((await get('192.0.2.1')).statusCode, 200);
    const refused = await get('192.0.2.1');
    assert.equal(refused.statusCode, 429);
    assert.equal(refused.json<Problem>().code, 'rate-limited');
    assert.ok(Number(refused.headers['retry-after']) > 0);
    assert.match(String(refused.headers['ratelimit']), /^"default";r=0;t=\d+$/);
    assert.equal(refused.headers['access-control-allow-origin'], '*');
  });

  it('counts clients apart, an IPv6 /64 and an IPv4 address in IPv6 as one', async (t) => {
    const { app, get } = await limited(1);
    t.after(() => app.close());
    assert.equal((await get('192.0.2.1')).statusCode, 200);
    assert.equal((await get('192.0.2.2')).statusCode, 200);
    assert.equal((await get('::ffff:192.0.2.2')).statusCode, 429);
    assert.equal((await get('2001:db8:1:2::1')).statusCode, 200);
    assert.equal((await get('2001:db8:1:2:ffff::9')).statusCode, 429);
    assert.equal((await get('2001:db8:1:3::1')).statusCode, 200);
  });

  it('holds for addresses that do not exist, too', async (t) => {
    const { app, get } = await limited(1);
    t.after(() => app.close());
    assert.equal((await get('192.0.2.1', '/nowhere')).statusCode, 404);
    assert.equal((await get('192.0.2.1', '/nowhere-else')).statusCode, 429);
  });

  it('does not believe a client about its own address unless told to', async (t) => {
    const { app } = await kernelApp(undefined, { rateLimit: { max: 1, windowSeconds: 60 } });
    t.after(() => app.close());
    const get = (address: string) =>
      app.inject({ url: '/v1/missions', headers: { 'x-forwarded-for': address } });
    assert.equal((await get('192.0.2.1')).statusCode, 200);
    assert.equal((await get('192.0.2.2')).statusCode, 429);
  });
});
