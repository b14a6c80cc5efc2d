import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  application,
  apply,
  byPhone,
  createWorld,
  mailedToken,
  track,
  waitingMails,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';

const MINUTE = 60_000;

describe('a mission that is cancelled', () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  beforeEach(() => world.missions({ colis: { places: { count: 1 } } }));
  after(() => world.close());

  const join = async (name: string) => {
    const person = { name, email: `${name}@exemple.fr` };
    const { body } = await apply(world, application({ person, waitingList: true }));
    const token = mailedToken(world, body.id);
    await track(world, token, { action: 'confirm' });
    return { id: body.id, token };
  };
  const setMission = (status: string) =>
    world.database.query(`update mission set status = $1, updated_at = $2`, [
      status,
      world.clock.now().toISOString(),
    ]);
  const statusOf = async (token: string) => (await track(world, token)).body.status;
  const told = async (id: string) =>
    (await waitingMails(world, id)).filter((mail) => mail.includes('mission-cancelled'));

  it('ends every application to it and tells each person, once', async () => {
    const [holder, waiting] = [await join('ana'), await join('bea')];
    await setMission('cancelled');
    world.clock.advance(61 * MINUTE);
    await world.runJobs();
    await world.runJobs();
    for (const { id, token } of [holder, waiting]) {
      const { body } = await track(world, token);
      assert.equal(body.status, 'cancelled');
      assert.deepEqual(body.actions, ['withdraw']);
      assert.equal(body.events.at(-1)?.what, 'mission-cancelled');
      assert.deepEqual(await told(id), ['mission-cancelled person']);
    }
  });

  it('tells nobody when it is back within the hour', async () => {
    const { id, token } = await join('cleo');
    await setMission('cancelled');
    world.clock.advance(59 * MINUTE);
    await world.runJobs();
    await setMission('published');
    world.clock.advance(61 * MINUTE);
    await world.runJobs();
    assert.equal(await statusOf(token), 'pending');
    assert.deepEqual(await told(id), []);
  });

  it('is told by the agents to who left but a phone number', async () => {
    const { body } = await apply(world, application({ person: byPhone(31) }));
    await setMission('cancelled');
    world.clock.advance(61 * MINUTE);
    await world.runJobs();
    assert.equal(await statusOf(body.manageToken), 'cancelled');
    assert.deepEqual(await told(body.id), ['call-mission-cancelled site']);
  });

  it('is told by the agents also to who changed the address and has not proven the new one', async () => {
    const { id, token } = await join('nora');
    await track(world, token, { patch: { person: { email: 'autre@exemple.fr' } } });
    await setMission('cancelled');
    world.clock.advance(61 * MINUTE);
    await world.runJobs();
    assert.deepEqual(await told(id), ['call-mission-cancelled site']);
  });

  it('gives its places back, should it be published again later', async () => {
    await join('dora');
    await setMission('cancelled');
    world.clock.advance(61 * MINUTE);
    await world.runJobs();
    const [row] = await world.database.query<{ left: number }>(
      'select places_left as left from mission',
    );
    assert.equal(row?.left, 1);
  });

  it('over before anybody could be told: nobody who was accepted has "done" it', async () => {
    const endAt = new Date(world.clock.now().getTime() + 30 * MINUTE).toISOString();
    const startAt = new Date(world.clock.now().getTime() + 10 * MINUTE).toISOString();
    await world.missions({ colis: { places: { count: 1 }, schedule: { startAt, endAt } } });
    const { id, token } = await join('edna');
    await world.database.query(
      `update submission set status = 'accepted' where submission_id = $1`,
      [id],
    );
    await setMission('cancelled');
    world.clock.advance(31 * MINUTE);
    await world.runJobs();
    assert.equal(await statusOf(token), 'cancelled');
    assert.deepEqual(await told(id), ['mission-cancelled person']);
  });
});
