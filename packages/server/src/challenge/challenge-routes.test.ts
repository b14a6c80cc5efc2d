import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Challenge } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { createKernel } from '../kernel.ts';
import { testConfig } from '../testing/test-config.ts';
import { registerChallengeRoutes } from './challenge-routes.ts';
import { judgeAnswer, MAX_NUMBER } from './proof-of-work.ts';
import { solve } from './testing/solve.ts';

const now = new Date('2026-11-22T09:00:00.000Z');
const { app } = await createKernel({ config: testConfig() });
registerChallengeRoutes(app, { clock: { now: () => now }, secrets: () => ['today', 'before'] });
after(() => app.close());

describe('GET /v1/challenge', () => {
  it('gives each who asks another challenge, that no cache keeps', async () => {
    const one = await app.inject('/v1/challenge');
    const other = await app.inject('/v1/challenge');
    assert.equal(one.statusCode, 200);
    assert.equal(one.headers['cache-control'], 'no-store');
    assert.equal(one.headers['access-control-allow-origin'], '*');
    const challenge = z.parse(Challenge, one.json());
    assert.equal(challenge.maxnumber, MAX_NUMBER);
    assert.notEqual(challenge.salt, z.parse(Challenge, other.json()).salt);
  });

  it('signs it with the key of today', async () => {
    const challenge = z.parse(Challenge, (await app.inject('/v1/challenge')).json());
    const answer = solve(challenge);
    assert.equal((await judgeAnswer(answer, ['today'], now)).fault, undefined);
    assert.equal((await judgeAnswer(answer, ['before'], now)).fault, 'invalid-challenge');
  });

  it('lets nobody choose how hard it is', async () => {
    const response = await app.inject('/v1/challenge?maxnumber=1');
    assert.equal(z.parse(Challenge, response.json()).maxnumber, MAX_NUMBER);
  });
});
