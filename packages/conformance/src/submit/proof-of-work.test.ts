import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { conformanceUri } from '@coup-de-main/protocol';
import { createHttp } from '../http/http.ts';
import { politeness } from '../options.ts';
import { probe } from '../probe/probe.ts';
import { base, pretend, smallest } from '../testing/pretend.ts';
import { withProof } from './proof-of-work.ts';

const salt = 'sel?expires=1900000000';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const form = {
  class: 'aide',
  name: 'aides',
  url: 'https://mairie.example/v1/aides',
  body: { kind: 'offer' },
} as const;

/** A backend whose challenge is that hash, and a look at how often it was asked for one. */
async function bench(challenge: string) {
  const index = {
    ...smallest,
    conformsTo: [...smallest.conformsTo, conformanceUri('challenge')],
    endpoints: { ...smallest.endpoints, challenge: { href: 'challenge' } },
    challenge: { types: ['altcha-v1'], requiredFor: ['aides'] },
  };
  const offer = {
    type: 'altcha-v1',
    algorithm: 'SHA-256',
    challenge,
    maxnumber: 50,
    salt,
    signature: 'x',
  };
  const fetch = pretend({ '/v1/index.json': index, '/v1/challenge': offer });
  const http = createHttp({ ...politeness, rate: 10_000, fetch });
  const facts = await probe(http, base);
  return {
    http,
    facts,
    asked: () => http.log.filter(({ url }) => url.endsWith('challenge')).length,
  };
}

test('the last number counts, too', async () => {
  const { http, facts } = await bench(sha256(`${salt}50`));
  const { challenge } = await withProof({ http, facts }, form);
  const { payload = '' } = challenge as { payload?: string };
  assert.match(Buffer.from(payload, 'base64').toString(), /"number":50,/);
});

test('a challenge without a solution is left out, and not worked on again and again', async () => {
  const { http, facts, asked } = await bench('a'.repeat(64));
  assert.deepEqual(await withProof({ http, facts }, form), form.body);
  assert.deepEqual(await withProof({ http, facts }, form), form.body);
  assert.equal(asked(), 1);
});
