import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sweep } from '../submissions/sweep.ts';
import {
  application,
  apply,
  applyAndConfirm,
  createWorld,
  mailedToken,
  track,
  waitingMails,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';
import { remind } from './application-jobs.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the passing of time', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
    const schedule = { startAt: '2026-11-30T23:30:00Z', endAt: '2026-12-01T10:00:00Z' };
    await world.missions({ colis: { places: { count: 3 }, schedule }, toujours: {} });
  });
  afterEach(() => world.close());

  const accept = async (missionId = 'colis') => {
    const { body } = await apply(world, application({ missionId }));
    const token = mailedToken(world, body.id);
    await track(world, token, { action: 'confirm' });
    await world.database.query(
      `update submission set status = 'accepted' where submission_id = $1`,
      [body.id],
    );
    return { id: body.id, token };
  };

  it('reminds, once, of a mission that begins tomorrow where the site is, by day', async () => {
    const { id } = await accept();
    const reminders = async () =>
      (await waitingMails(world, id)).filter((mail) => mail.startsWith('mission-reminder')).length;
    // The mission begins on 1 December, at half past midnight in Paris: the day before is 30 November.
    const days: number[] = [];
    world.clock.advance(7 * DAY + 12 * HOUR);
    for (let hour = 0; hour < 36; hour += 1) {
      await world.runJobs();
      if ((await reminders()) > 0 && days.length === 0) days.push(world.clock.now().getTime());
      world.clock.advance(HOUR);
    }
    assert.equal(await reminders(), 1);
    assert.deepEqual(
      days.map((time) => new Date(time).toISOString()),
      ['2026-11-30T08:00:00.000Z'],
    );
  });

  it('reminds nobody who was declined between the search and its turn', async () => {
    const { id } = await accept();
    await world.database.query(
      `update submission set status = 'declined' where submission_id = $1`,
      [id],
    );
    await sweep(world.ports, { find: async () => [id], run: remind });
    const mails = await waitingMails(world, id);
    assert.ok(!mails.includes('mission-reminder person'), mails.join());
  });

  it('completes what was accepted and ends what nobody answered when the mission is over', async () => {
    const accepted = await accept();
    const person = { name: 'Bea', email: 'bea@exemple.fr' };
    const { body: unanswered } = await applyAndConfirm(world, application({ person }));
    world.clock.advance(10 * DAY);
    await world.runJobs();
    const done = (await track(world, accepted.token)).body;
    assert.equal(done.status, 'completed');
    const ended = (await track(world, mailedToken(world, unanswered.id))).body;
    assert.equal(ended.status, 'expired');
    assert.equal(ended.events.filter(({ what }) => what === 'expired').length, 1);
  });

  it('goes on when the mission was put off', async () => {
    const { token } = await accept();
    await world.database.query(
      `update mission set runs_until = '2026-12-24T10:00:00Z' where mission_id = 'colis'`,
    );
    world.clock.advance(12 * DAY);
    await world.runJobs();
    const { body } = await track(world, token);
    assert.equal(body.status, 'accepted');
    assert.equal(body.expiresAt, '2026-12-24T10:00:00.000Z');
  });

  it('erases what nobody proved after seven days, quietly, as its mail says', async () => {
    const { body } = await apply(world, application());
    world.clock.advance(7 * DAY - 1);
    await world.runJobs();
    const { body: before } = await track(world, body.manageToken);
    assert.equal(before.status, 'pending-confirmation');
    world.clock.advance(1);
    await world.runJobs();
    assert.equal((await track(world, body.manageToken)).body.code, 'not-found');
    assert.deepEqual(await waitingMails(world, body.id), []);
    const late = await track(world, mailedToken(world, body.id), { action: 'confirm' });
    assert.equal(late.status, 404);
  });

  it('ends the wait of who waits when the mission is over', async () => {
    await world.database.query(`update mission set places_left = 0 where mission_id = 'colis'`);
    const { body } = await applyAndConfirm(world, application({ waitingList: true }));
    assert.equal(body.status, 'waitlisted');
    assert.equal(body.expiresAt, '2026-12-01T10:00:00.000Z');
    world.clock.advance(10 * DAY);
    await world.runJobs();
    assert.equal((await track(world, mailedToken(world, body.id))).body.status, 'expired');
  });
});
