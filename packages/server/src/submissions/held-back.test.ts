import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { RequestProblem } from '../request-problem.ts';
import {
  application,
  apply,
  ask,
  byPhone,
  createWorld,
  mailedToken,
  track,
  waitingMails,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';
import { takeInHand } from './handled.ts';
import { letThrough } from './let-through.ts';
import { onScene } from './on-scene.ts';
import type { AssessSubmission } from './submission-ports.ts';

describe('a doubtful submission', () => {
  let world: World;
  let doubts: string[] = ['no-challenge'];
  const seen: Parameters<AssessSubmission>[0][] = [];
  before(async () => {
    world = await createWorld({
      async assess(submission) {
        seen.push(submission);
        if (doubts.includes('flood')) {
          throw new RequestProblem('rate-limited', [], { retryAfter: 60 });
        }
        return { toCheck: doubts };
      },
    });
  });
  beforeEach(async () => {
    doubts = ['no-challenge'];
    await world.missions({ colis: { places: { count: 1 } } });
  });
  after(() => world.close());

  const rowOf = async (id: string) => {
    const [row] = await world.database.query<{ status: string; to_check: string[] }>(
      'select status, to_check, expires_at from submission where submission_id = $1',
      [id],
    );
    return row;
  };
  const placesLeft = async () => {
    const [row] = await world.database.query<{ left: number }>(
      'select coalesce(places_left, places_count) as left from mission',
    );
    return row?.left;
  };

  it('gets the receipt that everybody gets, but no mail leaves', async () => {
    const doubtful = await apply(world, application());
    doubts = [];
    const fine = await apply(world, application({ person: { name: 'B', email: 'b@exemple.fr' } }));
    assert.equal(doubtful.status, fine.status);
    assert.deepEqual(
      { ...doubtful.body, id: '', reference: '', manageToken: '', manageUrl: '' },
      { ...fine.body, id: '', reference: '', manageToken: '', manageUrl: '' },
    );
    assert.deepEqual(await waitingMails(world, doubtful.body.id), []);
    assert.deepEqual(await waitingMails(world, fine.body.id), ['confirm-email person']);
    assert.deepEqual((await rowOf(doubtful.body.id))?.to_check, ['no-challenge']);
  });

  it('cannot let itself through by waiting for a place, with or without an address', async () => {
    doubts = [];
    await apply(world, application({ person: byPhone(40) }));
    doubts = ['no-challenge'];
    for (const person of [byPhone(41), { name: 'C', email: 'c@exemple.fr' }]) {
      const { body } = await apply(world, application({ person, waitingList: true }));
      const tokens = [body.manageToken, mailedToken(world, body.id)];
      for (const token of 'email' in person ? tokens : tokens.slice(0, 1)) {
        const { actions } = (await track(world, token)).body;
        assert.deepEqual(actions, ['edit', 'withdraw']);
        const { status } = await track(world, token, { action: 'join-waiting-list' });
        assert.equal(status, 409);
      }
      assert.equal((await rowOf(body.id))?.status, 'pending-confirmation');
      assert.deepEqual(await waitingMails(world, body.id), []);
    }
  });

  it('takes no place by phone, although its receipt says the same', async () => {
    const doubtful = await apply(world, application({ person: byPhone(1) }));
    assert.equal(doubtful.status, 201);
    assert.equal(doubtful.body.status, 'pending');
    assert.equal((await rowOf(doubtful.body.id))?.status, 'pending-confirmation');
    assert.equal(await placesLeft(), 1);
    assert.deepEqual(await waitingMails(world, doubtful.body.id), []);
    doubts = [];
    assert.equal((await apply(world, application({ person: byPhone(2) }))).status, 201);
    assert.equal(await placesLeft(), 0);
  });

  it('is refused as everybody is where nothing is left', async () => {
    doubts = [];
    await apply(world, application({ person: byPhone(3) }));
    doubts = ['trap'];
    const { status, body } = await apply(world, application({ person: byPhone(4) }));
    assert.equal(status, 409);
    assert.equal(body.code, 'mission-full');
  });

  it('cannot be let through by whoever sent it', async () => {
    const { body } = await apply(world, application());
    const token = mailedToken(world, body.id);
    assert.equal((await track(world, token, { action: 'confirm' })).body.code, 'state-conflict');
    const byPhoneNow = { person: { email: null, phone: '+33639980077' } };
    const { status } = await track(world, body.manageToken, { patch: byPhoneNow });
    assert.equal(status, 200);
    assert.equal((await rowOf(body.id))?.status, 'pending-confirmation');
    const resend = { email: 'lise@exemple.fr' };
    await ask(world.app, { method: 'POST', url: '/v1/tracking/resend', payload: resend });
    assert.deepEqual(await waitingMails(world, body.id), []);
    assert.equal(await placesLeft(), 1);
  });

  it('can be erased by whoever sent it', async () => {
    const { body } = await apply(world, application());
    assert.equal((await track(world, body.manageToken, { erase: true })).status, 204);
  });

  it('does not end before an agent has looked, only with everything else', async () => {
    const { body } = await apply(world, application());
    world.clock.advance(10 * 86_400_000);
    await world.runJobs();
    assert.equal((await rowOf(body.id))?.status, 'pending-confirmation');
  });

  const check = (id: string) =>
    onScene(world.ports, async (scene) => letThrough(await takeInHand(world.ports, scene, id)));

  it('goes on by its mail when an agent has looked', async () => {
    const { body } = await apply(world, application());
    world.clock.advance(30 * 86_400_000);
    await check(body.id);
    assert.deepEqual(await waitingMails(world, body.id), ['confirm-email person']);
    const { body: seen } = await track(world, body.manageToken);
    assert.equal(Date.parse(seen.expiresAt ?? '') - world.clock.now().getTime(), 7 * 86_400_000);
    assert.equal(seen.events.at(-1)?.by, 'agent');
    const token = mailedToken(world, body.id);
    assert.equal((await track(world, token, { action: 'confirm' })).body.status, 'pending');
  });

  it('by phone counts when an agent has looked, if there is still a place', async () => {
    const { body: first } = await apply(world, application({ person: byPhone(5) }));
    const { body: second } = await apply(world, application({ person: byPhone(6) }));
    assert.equal((await track(world, first.manageToken)).body.next, 'agent-calls');
    await check(first.id);
    assert.equal((await rowOf(first.id))?.status, 'pending');
    assert.equal(await placesLeft(), 0);
    await assert.rejects(check(second.id), { code: 'mission-full' });
    assert.deepEqual((await rowOf(second.id))?.to_check, ['no-challenge']);
    await assert.rejects(check(first.id), { code: 'state-conflict' });
  });

  it('is judged once per intent, in its own transaction', async () => {
    seen.length = 0;
    const challenge = { type: 'altcha-v1', payload: 'YWJj' };
    await apply(world, application({ challenge, trap: '' }), 'judged');
    await apply(world, application({ challenge, trap: '' }), 'judged');
    assert.equal(seen.length, 1);
    assert.deepEqual(seen[0]?.body.challenge, challenge);
    assert.equal(seen[0].body.person?.email, 'lise@exemple.fr');
    assert.equal(seen[0].ip, '127.0.0.1');
    assert.ok(seen[0].tx.isTransaction);
  });

  it('is refused above the hard limit, with the time to wait, and stores nothing', async () => {
    doubts = ['flood'];
    const { status, body, headers } = await apply(world, application(), 'flooding');
    assert.equal(status, 429);
    assert.equal(body.code, 'rate-limited');
    assert.equal(headers['retry-after'], '60');
    doubts = [];
    assert.equal((await apply(world, application(), 'flooding')).status, 202);
  });
});
