import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { createPassingHash } from '../challenge/passing-hash.ts';
import { createSubmissionLimits, usualAllowances } from '../challenge/submission-limits.ts';
import {
  application,
  apply,
  applyAndConfirm,
  ask,
  createWorld,
  waitingMails,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';

let world: World;
/** Less than links that can be asked for, so that it shows. */
const mailbox = { burst: 3, perMinute: 0.01 };
before(async () => {
  const allowances = { ...usualAllowances, mailbox };
  world = await createWorld({ restraint: createSubmissionLimits(createPassingHash(), allowances) });
});
beforeEach(async () => {
  await world.missions({ colis: {}, repas: {}, visites: {}, m4: {}, m5: {} });
  await world.database.query('delete from outbox');
  await world.database.query('delete from submission');
  world.clock.advance(6 * 3_600_000);
});
after(() => world.close());

const WRONG = 'x'.repeat(43);

function open(token: string, remoteAddress: string, method: 'GET' | 'DELETE' = 'GET') {
  return ask<{ readonly code?: string; readonly detail?: string }>(world.app, {
    method,
    url: '/v1/tracking',
    remoteAddress,
    headers: { authorization: `Bearer ${token}`, 'accept-language': 'fr' },
  });
}

it('ten wrong tokens an hour from one home are wrong, the eleventh must wait', async () => {
  const codes: (string | undefined)[] = [];
  for (let n = 0; n < 12; n += 1) {
    const token = n % 2 === 0 ? WRONG : 'not-even-one';
    codes.push((await open(token, `2001:db8:1:2::${n + 1}`, 'DELETE')).body.code);
  }
  assert.deepEqual(codes.slice(0, 10), Array<string>(10).fill('token-invalid'));
  assert.deepEqual(codes.slice(10), ['rate-limited', 'rate-limited']);
  const { status, headers, body } = await open(WRONG, '2001:db8:1:2::99');
  assert.equal(status, 429);
  assert.equal(headers['retry-after'], '360');
  assert.match(body.detail ?? '', /Trop de liens ou de codes faux/);
  assert.equal((await open(WRONG, '2001:db8:1:3::1')).status, 401, 'another home');
  world.clock.advance(360_000);
  assert.equal((await open(WRONG, '2001:db8:1:2::1')).status, 401);
});

it('five hundred people behind one address follow theirs, while somebody there guesses', async () => {
  const { body } = await apply(world, application());
  for (let n = 0; n < 500; n += 1) {
    if (n % 10 === 0) await open(WRONG, '192.0.2.80');
    assert.equal((await open(body.manageToken, '192.0.2.80')).status, 200);
  }
  assert.equal((await open(WRONG, '192.0.2.80')).status, 429);
});

it('nobody is flooded by a stranger who asks for their links, and nobody can tell', async () => {
  for (const missionId of ['colis', 'repas', 'visites', 'm4', 'm5']) {
    await applyAndConfirm(world, application({ missionId }));
  }
  await world.database.query('delete from outbox');
  const answers: string[] = [];
  for (let hour = 0; hour < 4; hour += 1) {
    for (let n = 0; n < 10; n += 1) {
      const { status, body } = await ask(world.app, {
        method: 'POST',
        url: '/v1/tracking/resend',
        payload: { email: 'lise@exemple.fr' },
      });
      answers.push(JSON.stringify([status, body]));
    }
    world.clock.advance(3_600_000);
  }
  assert.equal(answers.length, 40);
  assert.deepEqual([...new Set(answers)], ['[202,{}]']);
  // Five links each hour otherwise: three at once, and one in the next hundred minutes.
  assert.equal((await waitingMails(world)).length, 4);
});

it('an address that is changed to again and again is mailed no more, and nobody is told', async () => {
  const victim = { person: { email: 'victime@exemple.fr' } };
  for (let n = 0; n < 12; n += 1) {
    const person = { name: 'Nil', email: `nil${n}@exemple.fr` };
    const { body } = await apply(world, application({ person }));
    const { status } = await ask(world.app, {
      method: 'PATCH',
      url: '/v1/tracking',
      headers: {
        authorization: `Bearer ${body.manageToken}`,
        'content-type': 'application/json',
      },
      payload: JSON.stringify(victim),
    });
    assert.equal(status, 200);
  }
  const toVictim = (await waitingMails(world)).length - 12;
  assert.equal(toVictim, mailbox.burst);
});
