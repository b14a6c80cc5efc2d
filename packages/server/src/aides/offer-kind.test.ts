import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { track, waitingMails } from '../testing/submission-world.ts';
import {
  bringInto,
  createAideWorld,
  offerInput,
  sendAide,
  sendAndConfirm,
} from './testing/aide-world.ts';

const world = await createAideWorld();
after(() => world.close());
const DAY = 86_400_000;

const offerOf = (id: string) =>
  world.database.kysely
    .selectFrom('aide_offer')
    .selectAll()
    .where('submission_id', '=', id)
    .executeTakeFirst();
const capabilitiesOf = (id: string) =>
  world.database.kysely
    .selectFrom('aide_capability')
    .select(['type', 'max_children', 'ages'])
    .where('submission_id', '=', id)
    .orderBy('type')
    .execute();
const toCheckOf = async (id: string) => {
  const row = await world.database.kysely
    .selectFrom('submission')
    .select('to_check')
    .where('submission_id', '=', id)
    .executeTakeFirstOrThrow();
  return row.to_check;
};

describe('an offer by e-mail', () => {
  it('counts once the address is proven, with what the helper did not say', async () => {
    const { id, tracked } = await sendAndConfirm(world, offerInput());
    assert.equal(tracked.status, 'active');
    assert.equal(tracked.next, 'agent-matches');
    assert.deepEqual(tracked.actions, ['renew', 'pause', 'edit', 'withdraw']);
    const offer = await offerOf(id);
    assert.equal(offer?.radius, 10_000);
    assert.equal(offer?.weekly_capacity, 1);
    assert.equal(offer?.accepts_vulnerable, false);
    assert.equal(offer?.longitude, 4.9096);
    assert.deepEqual(await toCheckOf(id), []);
    assert.deepEqual(await waitingMails(world, id), [
      'confirm-email person',
      'receipt person',
      'new-submission site',
    ]);
  });

  it('of a student with limits keeps every one of them', async () => {
    const { id } = await sendAndConfirm(
      world,
      offerInput({
        capabilities: [
          { type: 'childcare', maxChildren: 2, ages: ['1-2', '6-9'] },
          { type: 'groceries' },
        ],
        radius: 5000,
        extraPostalCodes: ['26500', '26600'],
        weeklyCapacity: 3,
        languages: ['fr', 'en'],
        acceptsVulnerable: true,
        isParent: false,
        availability: [{ date: '2026-11-28', dayPart: 'afternoon' }],
        message: 'Je suis libre le samedi.',
      }),
    );
    assert.deepEqual(await capabilitiesOf(id), [
      { type: 'childcare', max_children: 2, ages: ['1-2', '6-9'] },
      { type: 'groceries', max_children: null, ages: [] },
    ]);
    const offer = await offerOf(id);
    assert.equal(offer?.radius, 5000);
    assert.deepEqual(offer?.extra_postal_codes, ['26500', '26600']);
    assert.equal(offer?.weekly_capacity, 3);
    assert.equal(offer?.accepts_vulnerable, true);
    assert.deepEqual(offer?.languages, ['fr', 'en']);
    assert.deepEqual(offer?.slots, [{ date: '2026-11-28', dayPart: 'afternoon' }]);
    assert.doesNotMatch(JSON.stringify(offer), /samedi/, 'what was written is sealed');
  });
});

describe('an offer by phone only', () => {
  it('counts at once, and is flagged: an agent calls before anybody relies on it', async () => {
    const person = { name: 'Malik Sorel', phone: '+33639980042' };
    const { status, body } = await sendAide(world, offerInput({ person }));
    assert.equal(status, 201);
    assert.equal(body.status, 'active');
    assert.equal(body.next, 'agent-calls');
    assert.deepEqual(await toCheckOf(body.id), ['unverified-phone']);
    assert.deepEqual(await waitingMails(world, body.id), ['new-submission site']);
  });
});

describe('its helper', () => {
  it('pauses and goes on', async () => {
    const { token } = await sendAndConfirm(world, offerInput());
    const { body: paused } = await track(world, token, { action: 'pause' });
    assert.equal(paused.status, 'paused');
    assert.equal(paused.next, undefined);
    assert.deepEqual(paused.actions, ['renew', 'resume', 'edit', 'withdraw']);
    assert.equal((await track(world, token, { action: 'pause' })).status, 409);
    const { body: resumed } = await track(world, token, { action: 'resume' });
    assert.equal(resumed.status, 'active');
    assert.equal((await track(world, token, { action: 'resume' })).status, 409);
  });

  it('does not go on with what an agent has suspended', async () => {
    const { id, token } = await sendAndConfirm(world, offerInput());
    await bringInto(world, id, 'suspended');
    const { body } = await track(world, token);
    assert.deepEqual(body.actions, ['edit', 'withdraw']);
    for (const action of ['resume', 'pause', 'renew']) {
      assert.equal((await track(world, token, { action })).status, 409, action);
    }
  });

  it('is asked before half a year is over, and renews', async (t) => {
    const later = await createAideWorld();
    t.after(() => later.close());
    const { id, token } = await sendAndConfirm(later, offerInput());
    later.clock.advance(178.1 * DAY);
    await later.runJobs();
    assert.equal((await waitingMails(later, id)).at(-1), 'still-needed person');
    const { body } = await track(later, token, { action: 'renew' });
    assert.equal(Date.parse(body.expiresAt!), later.clock.now().getTime() + 180 * DAY);
    // Nobody was there to ask in time: it is asked first.
    later.clock.advance(181 * DAY);
    await later.runJobs();
    assert.equal((await track(later, token)).body.status, 'active');
    later.clock.advance(2 * DAY);
    await later.runJobs();
    assert.equal((await track(later, token)).body.status, 'expired');
  });

  it('changes what can be done, all of it or nothing', async () => {
    const { id, token } = await sendAndConfirm(world, offerInput());
    const capabilities = [{ type: 'childcare', maxChildren: 1, ages: ['under-1'] }];
    const changed = await track(world, token, { patch: { capabilities, radius: 20_000 } });
    assert.equal(changed.status, 200);
    assert.deepEqual(await capabilitiesOf(id), [
      { type: 'childcare', max_children: 1, ages: ['under-1'] },
    ]);
    assert.equal((await offerOf(id))?.radius, 20_000);
    const tooYoung = await track(world, token, { patch: { adult: false, radius: 1000 } });
    assert.equal(tooYoung.status, 422);
    assert.equal(tooYoung.body.code, 'too-young');
    assert.equal((await offerOf(id))?.radius, 20_000);
  });

  it('withdraws: conditions and capabilities are gone', async () => {
    const { id, token } = await sendAndConfirm(world, offerInput());
    assert.equal((await track(world, token, { erase: true })).status, 204);
    assert.equal(await offerOf(id), undefined);
    assert.deepEqual(await capabilitiesOf(id), []);
  });
});
