import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHALLENGE_LIFE_MS, judgeAnswer } from './proof-of-work.ts';
import { vouch } from './vouch.ts';

const SECRET = 'secret of this test';
const issuedAt = new Date('2026-11-22T09:00:00Z');

test('an answer that was vouched for is good, from its moment on and for its life', async () => {
  const answer = await vouch(SECRET, issuedAt);
  const judgement = await judgeAnswer(answer, [SECRET], issuedAt);

  assert.equal(judgement.fault, undefined);
  assert.deepEqual(judgement.issuedAt, issuedAt);
  const late = new Date(issuedAt.getTime() + CHALLENGE_LIFE_MS + 1);
  assert.deepEqual(await judgeAnswer(answer, [SECRET], late), { fault: 'expired-challenge' });
  assert.deepEqual(await judgeAnswer(answer, ['another'], issuedAt), {
    fault: 'invalid-challenge',
  });
});

test('each is another one', async () => {
  const [one, other] = await Promise.all([vouch(SECRET, issuedAt), vouch(SECRET, issuedAt)]);
  assert.notEqual(one.payload, other.payload);
});
