import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';
import { describe, it } from 'node:test';
import { Challenge, ChallengeAnswer } from '@coup-de-main/protocol';
import { solveChallenge } from 'altcha-lib/v1';
import * as z from 'zod/mini';
import { CHALLENGE_LIFE_MS, issueChallenge, judgeAnswer, MAX_NUMBER } from './proof-of-work.ts';
import { answerWith, numberOf, solve } from './testing/solve.ts';

const now = new Date('2026-11-22T09:00:00.000Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const easy = (secret = 'one') => issueChallenge(secret, now, 50);

describe('a challenge', () => {
  it('is what the protocol says, and costs 25,000 hashes at most on average', async () => {
    const challenge = await issueChallenge('one', now);
    assert.deepEqual(z.parse(Challenge, challenge), challenge);
    assert.equal(challenge.maxnumber, MAX_NUMBER);
    assert.ok((MAX_NUMBER + 1) / 2 + 1 <= 25_000);
    assert.equal(challenge.expiresAt, '2026-11-22T09:20:00.000Z');
  });

  it('is solved by the library’s own solver, and by ours', async () => {
    const challenge = await easy();
    const { promise } = solveChallenge(challenge.challenge, challenge.salt, 'SHA-256', 50);
    assert.equal((await promise)?.number, numberOf(challenge));
  });

  it('is never the same twice', async () => {
    const many = await Promise.all(Array.from({ length: 100 }, () => easy()));
    assert.equal(new Set(many.map(({ signature }) => signature)).size, 100);
  });
});

describe('an answer', () => {
  it('is good for twenty minutes, and says when the challenge was issued', async () => {
    const answer = solve(await easy());
    assert.doesNotThrow(() => z.parse(ChallengeAnswer, answer));
    const judgement = await judgeAnswer(answer, ['one'], later(CHALLENGE_LIFE_MS));
    assert.equal(judgement.fault, undefined);
    assert.deepEqual(judgement.issuedAt, now);
    assert.equal(judgement.signatureHash.length, 32);
    const late = await judgeAnswer(answer, ['one'], later(CHALLENGE_LIFE_MS + 1));
    assert.deepEqual(late, { fault: 'expired-challenge' });
  });

  it('stays good while the keys rotate', async () => {
    const answer = solve(await easy('yesterday'));
    assert.equal((await judgeAnswer(answer, ['today', 'yesterday'], now)).fault, undefined);
    assert.equal((await judgeAnswer(answer, ['today'], now)).fault, 'invalid-challenge');
  });

  it('has the same signature hash however it is written', async () => {
    const challenge = await easy();
    const number = numberOf(challenge);
    const [one, other] = await Promise.all(
      [{}, { took: 12, signature: challenge.signature }].map((changes) =>
        judgeAnswer(answerWith(challenge, number, changes), ['one'], now),
      ),
    );
    assert.deepEqual(one, other);
  });
});

describe('an answer is none', () => {
  const faulty: Record<string, (challenge: Challenge) => ChallengeAnswer> = {
    'with another number': (challenge) => answerWith(challenge, numberOf(challenge) + 1),
    'with a challenge of its own making': (challenge) =>
      answerWith(challenge, 7, { challenge: hash('sha256', `${challenge.salt}7`) }),
    'with a later moment of issue': (challenge) =>
      answerWith(challenge, numberOf(challenge), {
        salt: challenge.salt.replace(/issued=\d/, 'issued=2'),
      }),
    'with a weaker algorithm': (challenge) =>
      answerWith(challenge, numberOf(challenge), { algorithm: 'SHA-1' }),
    'with a number that is text': (challenge) =>
      answerWith(challenge, 0, { number: String(numberOf(challenge)) }),
    'with a number cut out of the salt': (challenge) => {
      const number = String(numberOf(challenge));
      const salt = `${challenge.salt}${number.slice(0, -1)}`;
      return answerWith(challenge, Number(number.slice(-1)), { salt });
    },
  };
  for (const [name, forge] of Object.entries(faulty)) {
    it(name, async () => {
      // Two digits at least, so that one can be cut off.
      let challenge = await easy();
      while (numberOf(challenge) < 10) challenge = await easy();
      assert.deepEqual(await judgeAnswer(forge(challenge), ['one'], now), {
        fault: 'invalid-challenge',
      });
    });
  }

  for (const text of ['', 'null', '[]', '1', '"x"', '{', '{"algorithm":"SHA-256"}', '\u0000']) {
    it(`when it says ${JSON.stringify(text)}`, async () => {
      const payload = Buffer.from(text).toString('base64') || 'AA==';
      const judgement = await judgeAnswer({ type: 'altcha-v1', payload }, ['one'], now);
      assert.deepEqual(judgement, { fault: 'invalid-challenge' });
    });
  }
});
