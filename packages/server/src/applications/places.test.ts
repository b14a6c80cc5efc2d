import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  application,
  apply,
  applyAndConfirm,
  byPhone,
  createWorld,
  mailedToken,
  track,
  waitingMails,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';

const HOUR = 3_600_000;

describe('places of a mission', () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  beforeEach(() => world.missions({ colis: { places: { count: 1 } }, libre: {} }));
  after(() => world.close());

  const left = async () => {
    const [row] = await world.database.query<{ left: number | null }>(
      `select places_left as left from mission where mission_id = 'colis'`,
    );
    return row?.left;
  };
  const email = (name: string) => ({ person: { name, email: `${name}@exemple.fr` } });
  const waiting = (name: string) => application({ ...email(name), waitingList: true });
  /** Applies by e-mail and proves the address. */
  const join = async (name: string) => {
    world.clock.advance(1000);
    const { body } = await apply(world, waiting(name));
    const token = mailedToken(world, body.id);
    const confirmed = await track(world, token, { action: 'confirm' });
    return { id: body.id, token, body: confirmed.body };
  };
  const statusOf = async (token: string) => (await track(world, token)).body.status;

  it('are taken when the address is proven, not before', async () => {
    const { body } = await apply(world, application(email('ana')));
    assert.equal(await left(), null);
    await track(world, mailedToken(world, body.id), { action: 'confirm' });
    assert.equal(await left(), 0);
  });

  it('that are added belong to who waits, before anybody who comes later', async () => {
    await join('ana');
    const first = await join('bea');
    await world.database.query(
      `update mission set places_count = 2, places_left = 1 where mission_id = 'colis'`,
    );
    const late = await join('cleo');
    assert.equal(late.body.status, 'waitlisted');
    assert.deepEqual((await track(world, first.token)).body.actions.includes('accept-place'), true);
    assert.equal(await left(), 0);
  });

  it('are without number where the mission says none', async () => {
    for (const number of [1, 2, 3]) {
      const input = application({ missionId: 'libre', person: byPhone(number) });
      assert.equal((await apply(world, input)).body.status, 'pending');
    }
  });

  it('full: who proves an address late may wait, and is told so', async () => {
    const { body } = await apply(world, application(email('lent')));
    const token = mailedToken(world, body.id);
    await applyAndConfirm(world, application(email('vif')));
    const refused = await track(world, token, { action: 'confirm' });
    assert.equal(refused.status, 409);
    assert.equal(refused.body.code, 'mission-full');
    const { actions } = (await track(world, token)).body;
    assert.deepEqual(actions, ['confirm', 'join-waiting-list', 'edit', 'withdraw']);
    assert.deepEqual((await track(world, body.manageToken)).body.actions, ['edit', 'withdraw']);
    const byManage = await track(world, body.manageToken, { action: 'join-waiting-list' });
    assert.equal(byManage.body.code, 'state-conflict');
    const joined = await track(world, token, { action: 'join-waiting-list' });
    assert.equal(joined.body.status, 'waitlisted');
    assert.equal(joined.body.next, 'waiting-list');
    assert.deepEqual(await waitingMails(world, body.id), [
      'confirm-email person',
      'waitlisted person',
      'new-submission site',
    ]);
  });

  it('one that is given back is offered to the first who waits', async () => {
    const first = await join('ana');
    const second = await join('bea');
    const third = await join('cleo');
    assert.deepEqual(
      [first, second, third].map(({ body }) => body.status),
      ['pending', 'waitlisted', 'waitlisted'],
    );
    await track(world, first.token, { erase: true });
    const offered = (await track(world, second.token)).body;
    assert.equal(offered.status, 'waitlisted');
    assert.deepEqual(offered.actions, ['accept-place', 'decline-place', 'edit', 'withdraw']);
    assert.equal(
      offered.expiresAt,
      new Date(world.clock.now().getTime() + 48 * HOUR).toISOString(),
    );
    assert.deepEqual(offered.events.at(-1), {
      at: world.clock.now().toISOString(),
      what: 'place-offered',
      by: 'system',
    });
    assert.ok((await waitingMails(world, second.id)).includes('place-offered person'));
    assert.deepEqual((await track(world, third.token)).body.actions, ['edit', 'withdraw']);
    assert.equal(await left(), 0);
    const accepted = await track(world, second.token, { action: 'accept-place' });
    assert.equal(accepted.body.status, 'pending');
    assert.equal(accepted.body.expiresAt, undefined);
    assert.equal((await track(world, second.token, { action: 'accept-place' })).status, 409);
  });

  it('one that is declined goes to the next, and is free when nobody waits', async () => {
    const first = await join('ana');
    const second = await join('bea');
    const third = await join('cleo');
    await track(world, first.token, { erase: true });
    const declined = await track(world, second.token, { action: 'decline-place' });
    assert.equal(declined.body.status, 'cancelled');
    assert.deepEqual(declined.body.actions, ['withdraw']);
    assert.ok((await track(world, third.token)).body.actions.includes('accept-place'));
    await track(world, third.token, { erase: true });
    assert.equal(await left(), 1);
  });

  it('one that nobody takes within two days goes to the next', async () => {
    const first = await join('ana');
    const second = await join('bea');
    const third = await join('cleo');
    await track(world, first.token, { erase: true });
    world.clock.advance(48 * HOUR - 1);
    await world.runJobs();
    assert.equal(await statusOf(second.token), 'waitlisted');
    world.clock.advance(1);
    assert.equal((await track(world, second.token, { action: 'accept-place' })).status, 409);
    await world.runJobs();
    await world.runJobs();
    assert.equal(await statusOf(second.token), 'expired');
    assert.ok((await waitingMails(world, second.id)).includes('place-offer-expired person'));
    assert.ok((await track(world, third.token)).body.actions.includes('accept-place'));
    world.clock.advance(48 * HOUR);
    await world.runJobs();
    assert.equal(await left(), 1);
  });

  it('is held no longer than until the mission begins', async () => {
    const startAt = new Date(world.clock.now().getTime() + 12 * HOUR).toISOString();
    await world.missions({ colis: { places: { count: 1 }, schedule: { startAt } } });
    const first = await join('ana');
    const second = await join('bea');
    await track(world, first.token, { erase: true });
    assert.equal((await track(world, second.token)).body.expiresAt, startAt);
  });

  it('one of who waits is not given back twice', async () => {
    const first = await join('ana');
    const second = await join('bea');
    await track(world, second.token, { erase: true });
    assert.equal(await left(), 0);
    await track(world, first.token, { erase: true });
    assert.equal(await left(), 1);
  });

  it('that an organisation adds are offered to who waits', async () => {
    await join('ana');
    const second = await join('bea');
    const third = await join('cleo');
    await world.database.query(
      `update mission set places_count = 2, places_left = 1 where mission_id = 'colis'`,
    );
    await world.runJobs();
    assert.ok((await track(world, second.token)).body.actions.includes('accept-place'));
    assert.ok(!(await track(world, third.token)).body.actions.includes('accept-place'));
    assert.equal(await left(), 0);
  });

  it('are not given away anew while more are held than there still are', async () => {
    await world.missions({ colis: { places: { count: 3 } } });
    const [first, second, third] = [await join('ana'), await join('bea'), await join('cleo')];
    await join('dora');
    await world.database.query(
      `update mission set places_count = 1, places_left = 0 where mission_id = 'colis'`,
    );
    await track(world, first.token, { erase: true });
    await track(world, second.token, { erase: true });
    await world.runJobs();
    assert.equal(await left(), 0);
    const offers = await world.database.query(
      'select 1 from application where offered_until is not null',
    );
    assert.equal(offers.length, 0);
    await track(world, third.token, { erase: true });
    const again = await world.database.query(
      'select 1 from application where offered_until is not null',
    );
    assert.equal(again.length, 1);
  });

  it('one that is offered to who left but a phone number is told to the agents', async () => {
    const first = await join('ana');
    world.clock.advance(1000);
    const { body } = await apply(world, application({ person: byPhone(9), waitingList: true }));
    assert.equal(body.status, 'waitlisted');
    await track(world, first.token, { erase: true });
    assert.ok((await waitingMails(world, body.id)).includes('call-place-offered site'));
    const accepted = await track(world, body.manageToken, { action: 'accept-place' });
    assert.equal(accepted.body.status, 'pending');
  });

  it('full: who waits with a number known already is shown to the agent', async () => {
    await applyAndConfirm(
      world,
      application({ person: { ...byPhone(8), email: 'un@exemple.fr' } }),
    );
    const late = application({ person: { ...byPhone(8), email: 'deux@exemple.fr' } });
    const { body } = await apply(world, late);
    await track(world, mailedToken(world, body.id), { action: 'join-waiting-list' });
    const [row] = await world.database.query<{ to_check: string[]; status: string }>(
      'select to_check, status from submission where submission_id = $1',
      [body.id],
    );
    assert.deepEqual(row, { to_check: ['duplicate'], status: 'waitlisted' });
  });

  it('are taken once by one address, which only its owner is told', async () => {
    await world.missions({ colis: { places: { count: 5 } } });
    await applyAndConfirm(world, application(email('ana')));
    const again = await applyAndConfirm(
      world,
      application({ person: { name: 'A', email: 'ANA@exemple.fr' } }),
    );
    assert.equal(again.status, 409);
    assert.equal(again.body.code, 'already-applied');
    assert.equal(await left(), 4);
  });

  it('taken twice by one number are shown to the agent, not refused', async () => {
    await world.missions({ colis: { places: { count: 5 } } });
    await apply(world, application({ person: byPhone(7) }));
    const { status, body } = await apply(world, application({ person: byPhone(7), message: 'x' }));
    assert.equal(status, 201);
    const [row] = await world.database.query<{ to_check: string[] }>(
      'select to_check from submission where submission_id = $1',
      [body.id],
    );
    assert.deepEqual(row?.to_check, ['duplicate']);
  });
});
