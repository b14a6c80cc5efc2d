import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { ChallengeAnswer } from '@coup-de-main/protocol';
import { RequestProblem } from '../request-problem.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import type { AssessedSubmission } from '../submissions/submission-ports.ts';
import { createAssessment } from './assess-submission.ts';
import { createChallengeRepository } from './challenge-repository.ts';
import { createPassingHash } from './passing-hash.ts';
import { issueChallenge } from './proof-of-work.ts';
import { createSubmissionLimits, usualAllowances } from './submission-limits.ts';
import { answerWith, solve } from './testing/solve.ts';

const database = await createTestDatabase();
await database.kysely.insertInto('site').values({ site_id: 'town', name: 'Town' }).execute();
after(() => database.close());

/** A server of its own, whose clock goes on only when told to. */
function startServer() {
  let now = Date.UTC(2026, 10, 22, 9);
  const clock = { now: () => new Date(now) };
  const assess = createAssessment({
    used: createChallengeRepository('town'),
    limits: createSubmissionLimits(createPassingHash()),
    clock,
    secrets: () => ['new', 'old'],
  });
  return {
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
    challenge: (secret = 'new') => issueChallenge(secret, clock.now(), 20),
    /** Assesses a submission that is kept, unless `keep` fails. */
    send: (body: AssessedSubmission['body'], ip = '192.0.2.1', keep = () => {}) =>
      database.kysely.transaction().execute(async (tx) => {
        const { toCheck } = await assess({ body, ip, tx });
        keep();
        return toCheck;
      }),
    /** A solved challenge, five seconds after it was asked for. */
    async solved(): Promise<ChallengeAnswer> {
      const answer = solve(await this.challenge());
      this.pass(5);
      return answer;
    },
  };
}

describe('a submission', () => {
  it('of somebody who solved a challenge and took some time is nothing to look at', async () => {
    const server = startServer();
    const answer = solve(await server.challenge('old'));
    server.pass(3);
    const person = { email: 'ada@example.org' };
    assert.deepEqual(await server.send({ challenge: answer, trap: '', person }), []);
  });

  it('without a challenge is to be looked at, not refused', async () => {
    assert.deepEqual(await startServer().send({}), ['no-challenge']);
  });

  it('with a wrong answer, too', async () => {
    const server = startServer();
    const challenge = await server.challenge();
    server.pass(5);
    assert.deepEqual(await server.send({ challenge: answerWith(challenge, 999) }), [
      'invalid-challenge',
    ]);
  });

  it('with an answer to a challenge of more than twenty minutes ago', async () => {
    const server = startServer();
    const challenge = await server.solved();
    server.pass(1200);
    assert.deepEqual(await server.send({ challenge }), ['expired-challenge']);
  });

  it('with an answer that was given before', async () => {
    const server = startServer();
    const challenge = await server.solved();
    assert.deepEqual(await server.send({ challenge }), []);
    assert.deepEqual(await server.send({ challenge }), ['reused-challenge']);
    assert.deepEqual(await server.send({ challenge }, '192.0.2.9'), ['reused-challenge']);
  });

  it('with an answer that came before with something that could not be kept', async () => {
    const server = startServer();
    const challenge = await server.solved();
    const lost = server.send({ challenge }, '192.0.2.1', () => {
      throw new Error('disk full');
    });
    await assert.rejects(lost, /disk full/);
    assert.deepEqual(await server.send({ challenge }), []);
  });

  it('filled in within three seconds', async () => {
    const server = startServer();
    const challenge = solve(await server.challenge());
    server.pass(2.9);
    assert.deepEqual(await server.send({ challenge }), ['too-fast']);
  });

  it('with the trap filled in', async () => {
    const server = startServer();
    const challenge = await server.solved();
    assert.deepEqual(await server.send({ challenge, trap: 'http://spam.example' }), ['trap']);
  });

  it('that would send a ninth mail to one person, whoever asks and as whatever', async () => {
    const server = startServer();
    const seen: (readonly string[])[] = [];
    for (let n = 0; n <= usualAllowances.mailbox.burst; n += 1) {
      const challenge = await server.solved();
      const reached = { email: n % 2 === 0 ? 'ada@example.org' : 'ADA@example.org' };
      const body = n % 3 === 0 ? { proxy: reached } : { person: reached };
      seen.push(await server.send({ ...body, challenge }, `192.0.2.${n}`));
    }
    assert.deepEqual(seen.flat(), ['many-to-mailbox']);
    assert.deepEqual(seen.at(-1), ['many-to-mailbox']);
  });
});

describe('of two answers to one challenge at the same moment', () => {
  it('one is the first', async () => {
    const server = startServer();
    const challenge = await server.solved();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => server.send({ challenge }, `192.0.2.${n}`)),
    );
    assert.equal(answers.filter((reasons) => reasons.length === 0).length, 1);
    assert.equal(answers.flat().filter((reason) => reason === 'reused-challenge').length, 19);
  });
});

describe('an address that solves nothing', () => {
  it('is asked to come back later, and may then', async () => {
    const server = startServer();
    const { burst } = usualAllowances.unproven;
    for (let n = 0; n < burst; n += 1) await server.send({});
    await assert.rejects(server.send({}), (error) => {
      assert.ok(error instanceof RequestProblem);
      assert.equal(error.code, 'rate-limited');
      assert.equal(error.facts.retryAfter, 20);
      return true;
    });
    server.pass(20);
    assert.ok((await server.send({})).includes('no-challenge'));
  });

  it('does not keep others at that address from sending, if they solve one', async () => {
    const server = startServer();
    for (let n = 0; n < 100; n += 1) await server.send({}).catch(() => undefined);
    const challenge = await server.solved();
    assert.deepEqual(await server.send({ challenge }), ['many-from-address']);
  });
});

describe('the memory of used challenges', () => {
  it('is kept per site, and given up when the challenge has expired', async () => {
    await database.kysely.insertInto('site').values({ site_id: 'other', name: 'O' }).execute();
    const signatureHash = new Uint8Array(32).fill(7);
    const use = (siteId: string) =>
      database.kysely
        .transaction()
        .execute((tx) =>
          createChallengeRepository(siteId).use(tx, { signatureHash, expiresAt: new Date(2000) }),
        );
    const forget = (now: number) =>
      createChallengeRepository('town').forgetExpired(database.kysely, new Date(now));
    assert.equal(await use('town'), true);
    assert.equal(await use('other'), true);
    assert.equal(await use('town'), false);
    assert.equal(await forget(2000), 0);
    assert.equal(await forget(2001), 1);
    assert.equal(await use('other'), false, 'the other site still remembers');
    assert.equal(await use('town'), true);
  });
});
