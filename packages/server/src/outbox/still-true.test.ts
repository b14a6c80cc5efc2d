import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  application,
  apply,
  applyAndConfirm,
  byPhone,
  createWorld,
  mailedToken,
  track,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';
import { testKeyRing } from '../testing/test-key-ring.ts';
import { MailRefusal } from './mail-transport.ts';
import { createOutbox } from './outbox.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('after a mail server was away', () => {
  let world: World;
  let isAway: boolean;
  beforeEach(async () => {
    isAway = true;
    world = await createWorld();
  });
  afterEach(() => world.close());

  function deliver() {
    const { database, clock, ports } = world;
    return createOutbox({
      database,
      siteId: ports.siteId,
      keyRing: testKeyRing(),
      clock,
      domain: 'entraide.example',
      render: async ({ template }) => ({
        to: ['lise@exemple.fr'],
        subject: template,
        text: '',
        html: '',
      }),
      transport: {
        async send() {
          if (isAway) throw new MailRefusal('transport', 'ECONNREFUSED');
        },
      },
    }).deliverDue();
  }

  /** How each mail of that name ended, or that it waits. */
  async function fateOf(template: string) {
    const rows = await world.database.kysely
      .selectFrom('outbox')
      .select('status')
      .where('template', '=', template)
      .execute();
    return rows.map(({ status }) => status);
  }

  const set = (status: string) =>
    world.database.query('update submission set status = $1', [status]);

  describe('a reminder', () => {
    /** Somebody who is expected on 24 November at 10:00; on the day before, their reminder does not leave. */
    beforeEach(async () => {
      const schedule = { startAt: '2026-11-24T09:00:00Z', endAt: '2026-11-24T17:00:00Z' };
      await world.missions({ colis: { schedule } });
      await applyAndConfirm(world, application());
      await set('accepted');
      world.clock.advance(DAY);
      await world.runJobs();
      await deliver();
      assert.deepEqual(await fateOf('mission-reminder'), ['waiting']);
      isAway = false;
      world.clock.advance(5 * HOUR);
    });

    it('leaves as long as it is for tomorrow, once, also when the clock was put back', async () => {
      await deliver();
      assert.deepEqual(await fateOf('mission-reminder'), ['sent']);
      world.clock.advance(-2 * HOUR);
      await world.runJobs();
      await deliver();
      assert.deepEqual(await fateOf('mission-reminder'), ['sent']);
    });

    it('does not say "tomorrow" on the day itself, nor after the mission', async () => {
      // From 15:00 to 00:30 where the site is: in Greenwich it is still the day before.
      world.clock.advance(9.5 * HOUR);
      await deliver();
      assert.deepEqual(await fateOf('mission-reminder'), ['void']);
      world.clock.advance(2 * DAY);
      assert.deepEqual(await deliver(), { sent: 0, void: 0, dead: 0, postponed: 0 });
    });

    for (const status of ['declined', 'cancelled', 'completed']) {
      it(`does not go to somebody who is ${status} meanwhile`, async () => {
        await set(status);
        await deliver();
        assert.deepEqual(await fateOf('mission-reminder'), ['void']);
      });
    }

    for (const [name, change] of [
      ['put off', `update mission set starts_at = '2026-11-25T09:00:00Z'`],
      ['cancelled', `update mission set status = 'cancelled'`],
    ] as const) {
      it(`does not leave for a mission that was ${name}`, async () => {
        await world.database.query(change);
        await deliver();
        assert.deepEqual(await fateOf('mission-reminder'), ['void']);
      });
    }
  });

  describe('an offered place', () => {
    /** The only place is given back, and offered to somebody who waits and is reached as `person` says. */
    async function offer(person: object) {
      await world.missions({ colis: { places: { count: 1 } } });
      const { body: first } = await apply(world, application({ person: byPhone(1) }));
      const { body: next } = await apply(world, application({ person, waitingList: true }));
      const token = 'email' in person ? mailedToken(world, next.id) : next.manageToken;
      if ('email' in person) await track(world, token, { action: 'confirm' });
      await track(world, first.manageToken, { erase: true });
      await deliver();
      isAway = false;
      return token;
    }
    const lise = { name: 'Lise Ormeau', email: 'lise@exemple.fr' };

    it('is told as long as it is kept', async () => {
      await offer(lise);
      world.clock.advance(2 * DAY - 1);
      await deliver();
      assert.deepEqual(await fateOf('place-offered'), ['sent']);
    });

    it('is not told once its time has run out', async () => {
      await offer(lise);
      world.clock.advance(2 * DAY);
      await deliver();
      assert.deepEqual(await fateOf('place-offered'), ['void']);
    });

    it('is not told to who took or left it already', async () => {
      const token = await offer(lise);
      assert.equal((await track(world, token, { action: 'accept-place' })).status, 200);
      await deliver();
      assert.deepEqual(await fateOf('place-offered'), ['void']);
    });

    it('is not to be called about once its time has run out', async () => {
      await offer(byPhone(2));
      world.clock.advance(2 * DAY);
      await deliver();
      assert.deepEqual(await fateOf('call-place-offered'), ['void']);
    });
  });
});
