import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ChallengeAnswer } from '@coup-de-main/protocol';
import type { AssessedSubmission } from '../submissions/submission-ports.ts';
import { assessStamped, carryStamp, isOld, makeStamp, readStamp, STAMP_LIFE_MS } from './stamp.ts';

const secret = Buffer.from('secret of this test');
const opened = new Date('2026-11-22T09:00:00Z');
const later = (milliseconds: number) => new Date(opened.getTime() + milliseconds);

describe('the stamp of a form', () => {
  it('says when the form was given out, and differs each time', () => {
    const [one, other] = [makeStamp(secret, opened), makeStamp(secret, opened)];
    assert.deepEqual(readStamp(secret, one)?.issuedAt, opened);
    assert.notEqual(one, other);
  });

  it('is nobody’s when anything of it was changed', () => {
    const stamp = makeStamp(secret, opened);
    const [issued = '', nonce = '', signature = ''] = stamp.split('.');
    const forged = [
      '',
      'x',
      `${String(Number(issued) - 60_000)}.${nonce}.${signature}`,
      `${issued}.${nonce.slice(1)}A.${signature}`,
      `${issued}.${nonce}.${signature.slice(1)}A`,
      `${issued}.${nonce}`,
      `${stamp}\n`,
      ` ${stamp}`,
    ];
    for (const text of forged) assert.equal(readStamp(secret, text), undefined, text);
    assert.equal(readStamp(Buffer.from('another'), stamp), undefined);
  });

  it('is carried on, and renewed in silence when it is too old', () => {
    const stamp = makeStamp(secret, opened);
    assert.equal(carryStamp(secret, stamp, later(STAMP_LIFE_MS - 1)), stamp);
    assert.equal(isOld(secret, stamp, later(STAMP_LIFE_MS - 1)), false);
    const now = later(STAMP_LIFE_MS);
    assert.equal(isOld(secret, stamp, now), true);
    const renewed = readStamp(secret, carryStamp(secret, stamp, now));
    // Who comes back after a day has read the form: sending at once is not too fast.
    assert.equal(renewed?.issuedAt.getTime(), now.getTime() - 10_000);
  });

  it('is new where there is none', () => {
    const fresh = carryStamp(secret, 'forged', opened);
    assert.deepEqual(readStamp(secret, fresh)?.issuedAt, opened);
    assert.equal(isOld(secret, 'forged', opened), false);
  });
});

describe('judging a form by its stamp', () => {
  const used = new Set<string>();
  const vouched: Date[] = [];
  const answer: ChallengeAnswer = { type: 'altcha-v1', payload: 'AAAA' };
  const stamps = {
    secret: () => secret,
    use: async (_tx: unknown, { signatureHash }: { signatureHash: Uint8Array }) => {
      const text = Buffer.from(signatureHash).toString('hex');
      return !used.has(text) && Boolean(used.add(text));
    },
    vouch: async (issuedAt: Date) => {
      vouched.push(issuedAt);
      return answer;
    },
  };
  const seen: AssessedSubmission['body'][] = [];
  const assess = async ({ body }: AssessedSubmission) => {
    seen.push(body);
    return { toCheck: body.challenge === undefined ? ['no-challenge'] : [] };
  };
  const judge = async (text: string, now: Date, body: AssessedSubmission['body'] = {}) => {
    const judged = assessStamped(text, { assess, stamps, now: () => now });
    return judged({ body, ip: '198.51.100.7', tx: {} as AssessedSubmission['tx'] });
  };

  it('counts once, by the moment the form was given out', async () => {
    const stamp = makeStamp(secret, opened);
    const body = { person: { phone: '+33639980012' }, trap: 'x' };
    assert.deepEqual(await judge(stamp, later(60_000), body), { toCheck: [] });
    assert.deepEqual(vouched.at(-1), opened);
    assert.deepEqual(seen.at(-1), { ...body, challenge: answer });
    assert.deepEqual(await judge(stamp, later(61_000)), { toCheck: ['no-challenge'] });
  });

  it('lets nobody be too slow', async () => {
    const stamp = makeStamp(secret, opened);
    const now = later(5 * 3_600_000);
    assert.deepEqual(await judge(stamp, now), { toCheck: [] });
    assert.equal(vouched.at(-1)?.getTime(), now.getTime() - 600_000);
  });

  it('is as if there were none when it is forged or old, whatever else was sent', async () => {
    const old = makeStamp(secret, opened);
    for (const text of ['', 'forged', old]) {
      const judged = await judge(text, later(STAMP_LIFE_MS), { challenge: answer });
      assert.deepEqual(judged, { toCheck: ['no-challenge'] });
    }
  });
});
