import assert from 'node:assert/strict';
import { after, beforeEach, describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { ChallengeAnswer } from '@coup-de-main/protocol';
import { createGuardedWorld } from './testing/guarded-world.ts';
import type { GuardedWorld, Outcome } from './testing/guarded-world.ts';
import { solve } from './testing/solve.ts';

const worlds: GuardedWorld[] = [];
after(() => Promise.all(worlds.map(({ world }) => world.close())));
let guarded: GuardedWorld;
beforeEach(async () => {
  guarded = await createGuardedWorld();
  worlds.push(guarded);
});

/** Lets a program send so many times; says how many were neither refused nor put aside for an agent: a row of the table. */
async function unseen(
  t: TestContext,
  times: number,
  send: (n: number) => Promise<Outcome>,
): Promise<{ readonly passed: number; readonly refused: number }> {
  let refused = 0;
  for (let n = 0; n < times; n += 1) {
    const { status, retryAfter } = await send(n);
    assert.ok(status === 202 || status === 429, String(status));
    if (status === 429) {
      refused += 1;
      assert.ok(retryAfter > 0, 'a refusal says when to come back');
    }
  }
  const kept = await guarded.kept();
  assert.equal(kept.length, times - refused);
  const passed = kept.filter(({ to_check }) => to_check.length === 0).length;
  const stopped = ((100 * (times - passed)) / times).toFixed(1);
  t.diagnostic(
    `${guarded.world.database.kind} | ${times} posts | ${refused} refused | ${kept.length - passed} queued | ${passed} passed | ${stopped} % stopped`,
  );
  return { passed, refused };
}

const elsewhere = (n: number) => `198.51.${Math.floor(n / 250)}.${(n % 250) + 1}`;
const solved = async () => {
  const challenge = solve(await guarded.challenge());
  guarded.world.clock.advance(4000);
  return challenge;
};

describe('a program that posts', () => {
  it('a thousand times from one address without a challenge passes never, and must wait', async (t) => {
    const { passed, refused } = await unseen(t, 1000, (n) =>
      guarded.send({ key: `bot${n}`, members: {}, ip: '192.0.2.1' }),
    );
    assert.equal(passed, 0);
    assert.equal(refused, 970);
  });

  it('a thousand times from one address, each time with a solved challenge, passes nine times', async (t) => {
    const answers: ChallengeAnswer[] = [];
    for (let n = 0; n < 1000; n += 1) answers.push(solve(await guarded.challenge()));
    guarded.world.clock.advance(4000);
    const { passed } = await unseen(t, 1000, (n) =>
      guarded.send({ key: `bot${n}`, members: { challenge: answers[n] }, ip: '192.0.2.1' }),
    );
    assert.ok(passed / 1000 <= 0.01, `${passed} of 1000`);
  });

  it('from three hundred addresses of one /64 is one home', async (t) => {
    const { passed, refused } = await unseen(t, 300, (n) =>
      guarded.send({ key: `bot${n}`, members: {}, ip: `2001:db8:1:2::${(n + 1).toString(16)}` }),
    );
    assert.equal(passed, 0);
    assert.equal(refused, 270);
  });

  it('with one answer again and again passes once', async (t) => {
    const challenge = await solved();
    const { passed } = await unseen(t, 100, (n) =>
      guarded.send({ key: `bot${n}`, members: { challenge }, ip: elsewhere(n) }),
    );
    assert.equal(passed, 1, 'ninety-nine of a hundred are stopped');
  });

  it('into the field that nobody sees passes never', async (t) => {
    const { passed } = await unseen(t, 50, async (n) =>
      guarded.send({
        key: `bot${n}`,
        members: { challenge: await solved(), trap: 'http://spam.example' },
        ip: elsewhere(n),
      }),
    );
    assert.equal(passed, 0);
  });

  it('within a second passes never', async (t) => {
    const { passed } = await unseen(t, 50, async (n) => {
      const challenge = solve(await guarded.challenge());
      guarded.world.clock.advance(1000);
      return guarded.send({ key: `bot${n}`, members: { challenge }, ip: elsewhere(n) });
    });
    assert.equal(passed, 0);
  });

  it('in somebody’s name makes nine mails to them at most', async (t) => {
    const person = { name: 'Odile', email: 'victime@exemple.fr' };
    const { passed } = await unseen(t, 50, async (n) =>
      guarded.send({
        key: `bot${n}`,
        members: { challenge: await solved(), person },
        ip: elsewhere(n),
      }),
    );
    assert.ok(passed <= 9, String(passed));
    const mails = await guarded.world.database.kysely
      .selectFrom('outbox')
      .select('template')
      .execute();
    assert.equal(mails.length, passed, 'nothing leaves for what was put aside');
  });
});
