import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kernelApp } from './testing/kernel-app.ts';
import { keepLogLines } from './testing/log-lines.ts';

describe('the logs', () => {
  it('carry nothing that a visitor sent and nothing that an error quotes', async () => {
    const logTarget = keepLogLines();
    const { app } = await kernelApp(
      () => Object.assign(new Error('value "CANARY" is wrong'), { detail: 'Key (CANARY)' }),
      { logTarget },
    );
    const headers = {
      'user-agent': 'CANARY',
      referer: 'https://CANARY.example/',
      cookie: 'CANARY=1',
      'x-forwarded-for': '203.0.113.77',
      'x-request-id': 'CANARY',
      'accept-language': 'CANARY',
    };
    const urls = [
      '/v1/missions?q=CANARY&near=44.93340,4.89170',
      '/v1/missions?limit=CANARY',
      '/v1/missions/CANARY',
      '/v1/missions/broken-CANARY',
      '/v1/missions/%CANARY',
      '/CANARY?CANARY',
    ];
    for (const url of urls) await app.inject({ url, headers, remoteAddress: '203.0.113.78' });
    await app.inject({ method: 'POST', url: '/v1/missions', payload: 'CANARY', headers });
    await app.close();
    assert.doesNotMatch(logTarget.text(), /CANARY|203\.0\.113|44\.93/);
    assert.equal(logTarget.entries().filter(({ msg }) => msg === 'answered').length, 6);
  });

  it('say what was answered, and where an error came from', async () => {
    const logTarget = keepLogLines();
    const { app } = await kernelApp(undefined, { logTarget });
    const response = await app.inject('/v1/missions/broken');
    await app.close();
    const [failed, answered] = logTarget.entries();
    assert.equal(answered?.['route'], '/v1/missions/:id');
    assert.equal(answered['method'], 'GET');
    assert.equal(answered['status'], 500);
    assert.equal(failed?.['level'], 50);
    assert.match((failed['err'] as { stack: string }).stack, /kernel-app\.ts/);
    assert.ok(response.body.includes(String(failed['reqId'])));
  });
});
