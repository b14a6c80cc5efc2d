import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { mailedToken, track, waitingMails } from '../testing/submission-world.ts';
import {
  bringInto,
  createAideWorld,
  requestInput,
  sendAide,
  sendAndConfirm,
} from './testing/aide-world.ts';

const world = await createAideWorld();
after(() => world.close());
const DAY = 86_400_000;

const rowOf = async (id: string) =>
  world.database.kysely
    .selectFrom('submission')
    .selectAll()
    .where('submission_id', '=', id)
    .executeTakeFirstOrThrow();
const needsOf = (id: string) =>
  world.database.kysely
    .selectFrom('aide_need')
    .select(['need_id', 'type', 'children', 'status'])
    .where('submission_id', '=', id)
    .orderBy('need_id')
    .execute();
const setNeed = (id: string, need: number, status: 'proposed' | 'matched') =>
  world.database.kysely
    .updateTable('aide_need')
    .set({ status })
    .where('submission_id', '=', id)
    .where('need_id', '=', need)
    .execute();

describe('a request by e-mail', () => {
  it('waits for the address to be proven, and no agent hears of it', async () => {
    const { status, body } = await sendAide(world, requestInput());
    assert.equal(status, 202);
    assert.equal(body.type, 'request');
    assert.equal(body.status, 'pending-confirmation');
    assert.equal(body.next, 'confirm-email');
    assert.deepEqual(await waitingMails(world, body.id), ['confirm-email person']);
  });

  it('is open once it is, for fourteen days, and agents look for somebody', async () => {
    const { id, tracked } = await sendAndConfirm(world, requestInput());
    assert.equal(tracked.status, 'open');
    assert.equal(tracked.next, 'agent-matches');
    assert.deepEqual(tracked.needs, [{ type: 'groceries', status: 'open' }]);
    assert.deepEqual(tracked.actions, ['renew', 'mark-solved', 'edit', 'withdraw']);
    const { expires_at } = await rowOf(id);
    assert.equal(expires_at?.getTime(), world.clock.now().getTime() + 14 * DAY);
    assert.deepEqual(await waitingMails(world, id), [
      'confirm-email person',
      'receipt person',
      'new-submission site',
    ]);
  });

  it('of somebody on the front line keeps the job and each child’s age', async () => {
    const { id, tracked } = await sendAndConfirm(
      world,
      requestInput({
        audience: 'frontline',
        job: 'health',
        needs: [{ type: 'childcare', children: ['1-2', '6-9'] }, { type: 'groceries' }],
        urgency: 'within-48h',
        preferParents: true,
        languages: ['fr', 'pt'],
        availability: [{ weekday: 'mon', dayPart: 'morning' }],
      }),
    );
    const request = await world.database.kysely
      .selectFrom('aide_request')
      .selectAll()
      .where('submission_id', '=', id)
      .executeTakeFirstOrThrow();
    assert.deepEqual(request, {
      site_id: world.ports.siteId,
      submission_id: id,
      audience: 'frontline',
      job: 'health',
      urgency: 'within-48h',
      prefer_parents: true,
      languages: ['fr', 'pt'],
      slots: [{ weekday: 'mon', dayPart: 'morning' }],
      insee_code: '26362',
      postal_code: '26000',
      longitude: 4.9096,
      latitude: 44.9256,
    });
    assert.deepEqual(await needsOf(id), [
      { need_id: 1, type: 'childcare', children: ['1-2', '6-9'], status: 'open' },
      { need_id: 2, type: 'groceries', children: [], status: 'open' },
    ]);
    assert.equal(tracked.needs?.length, 2);
  });
});

describe('a request by phone only', () => {
  const byPhone = { person: { name: 'Odile Ravel', phone: '+33639980041' } };

  it('goes to the agents, who call, and does not end by itself', async () => {
    const { status, body } = await sendAide(world, requestInput(byPhone));
    assert.equal(status, 201);
    assert.equal(body.status, 'pending-review');
    assert.equal(body.next, 'agent-calls');
    assert.equal(body.expiresAt, undefined);
    assert.deepEqual(await waitingMails(world, body.id), ['new-submission site']);
    const { body: tracked } = await track(world, body.manageToken);
    assert.equal(tracked.next, 'agent-calls');
    assert.deepEqual(tracked.actions, ['mark-solved', 'edit', 'withdraw']);
  });

  it('of a daughter for her mother says who agreed, and the mails are hers', async () => {
    const { body } = await sendAide(
      world,
      requestInput({
        audience: 'vulnerable',
        person: { name: 'Rose Ravel' },
        proxy: {
          name: 'Anne Ravel',
          email: 'anne@exemple.fr',
          relation: 'sa fille',
          consentConfirmed: true,
        },
        contactPreference: 'proxy',
        consent: { version: '2026-11', by: 'proxy' },
      }),
    );
    assert.equal(body.next, 'confirm-email');
    assert.deepEqual(await waitingMails(world, body.id), ['confirm-email proxy']);
    const token = mailedToken(world, body.id);
    const { body: tracked } = await track(world, token, { action: 'confirm' });
    assert.equal(tracked.status, 'open');
    assert.equal(tracked.consent.by, 'proxy');
  });
});

describe('a doubtful request', () => {
  it('is received like any other, sends nothing, and is read before it is open', async (t) => {
    const doubtful = await createAideWorld({
      assess: async () => ({ toCheck: ['no-challenge'] }),
    });
    t.after(() => doubtful.close());
    const { status, body } = await sendAide(doubtful, requestInput());
    assert.equal(status, 202);
    assert.equal(body.next, 'confirm-email');
    assert.deepEqual(await waitingMails(doubtful), []);
    const phone = { person: { name: 'Odile', phone: '+33639980041' } };
    const { body: byPhone } = await sendAide(doubtful, requestInput(phone));
    assert.equal(byPhone.next, 'agent-calls');
    assert.deepEqual(await waitingMails(doubtful), []);
  });
});

describe('time', () => {
  it('asks after twelve days, ends after fourteen, unless renewed', async (t) => {
    const later = await createAideWorld();
    t.after(() => later.close());
    const { id, token } = await sendAndConfirm(later, requestInput());
    const { id: renewedId, token: renewing } = await sendAndConfirm(later, requestInput());
    later.clock.advance(12.1 * DAY);
    await later.runJobs();
    const mails = await waitingMails(later, id);
    assert.equal(mails.at(-1), 'still-needed person');
    const { body: renewed } = await track(later, renewing, { action: 'renew' });
    assert.equal(Date.parse(renewed.expiresAt!), later.clock.now().getTime() + 14 * DAY);
    later.clock.advance(2 * DAY);
    await later.runJobs();
    const { body: ended } = await track(later, token);
    assert.equal(ended.status, 'expired');
    assert.deepEqual(ended.actions, ['withdraw']);
    assert.equal((await track(later, renewing)).body.status, 'open');
    assert.deepEqual(
      (await waitingMails(later, renewedId)).filter((mail) => mail.startsWith('expired')),
      [],
    );
  });

  it('asks two days after somebody was found whether help came', async () => {
    const { id } = await sendAndConfirm(world, requestInput());
    await bringInto(world, id, 'matched');
    world.clock.advance(2.1 * DAY);
    await world.runJobs();
    assert.equal((await waitingMails(world, id)).at(-1), 'is-it-solved person');
  });
});

describe('its person', () => {
  it('says that it is solved: nothing is looked for any more; or that it was not', async () => {
    const { id, token } = await sendAndConfirm(world, requestInput());
    const { body: solved } = await track(world, token, { action: 'mark-solved' });
    assert.equal(solved.status, 'fulfilled');
    assert.equal(solved.expiresAt, undefined);
    assert.deepEqual(solved.needs, [{ type: 'groceries', status: 'fulfilled' }]);
    assert.deepEqual(solved.actions, ['mark-unsolved', 'withdraw']);
    const again = await track(world, token, { action: 'mark-solved' });
    assert.equal(again.status, 409);
    const { body: unsolved } = await track(world, token, { action: 'mark-unsolved' });
    assert.equal(unsolved.status, 'open');
    assert.deepEqual(unsolved.needs, [{ type: 'groceries', status: 'open' }]);
    assert.ok(unsolved.expiresAt);
    assert.equal((await waitingMails(world, id)).at(-1), 'new-submission site');
    const events = unsolved.events.map(({ what, by }) => `${what} ${by}`);
    assert.deepEqual(events, [
      'submitted person',
      'opened person',
      'solved person',
      'unsolved person',
    ]);
  });

  it('cannot do what is not possible in that state', async () => {
    const { token } = await sendAndConfirm(world, requestInput());
    for (const action of ['mark-unsolved', 'pause', 'resume', 'accept-place']) {
      assert.equal((await track(world, token, { action })).status, 409, action);
    }
  });

  it('changes needs: those still asked for keep their state, the request follows', async () => {
    const { id, token } = await sendAndConfirm(
      world,
      requestInput({
        needs: [{ type: 'groceries' }, { type: 'childcare', children: ['3-5'] }],
      }),
    );
    await setNeed(id, 1, 'matched');
    await setNeed(id, 2, 'matched');
    await bringInto(world, id, 'matched');
    const moreChildren = [
      { type: 'childcare', children: ['3-5', '6-9'] },
      { type: 'groceries', note: 'sans gluten' },
    ];
    const { body } = await track(world, token, { patch: { needs: moreChildren } });
    assert.equal(body.status, 'open');
    assert.deepEqual(body.needs, [
      { type: 'childcare', status: 'open' },
      { type: 'groceries', status: 'matched' },
    ]);
    const { body: fewer } = await track(world, token, {
      patch: { needs: [{ type: 'groceries' }] },
    });
    assert.equal(fewer.status, 'matched');
    assert.deepEqual(await needsOf(id), [
      { need_id: 1, type: 'groceries', children: [], status: 'matched' },
    ]);
  });

  it('moves to another commune, and is searched there', async () => {
    const { id, token } = await sendAndConfirm(world, requestInput());
    const place = { postalCode: '69001', inseeCode: null };
    assert.equal((await track(world, token, { patch: { place } })).status, 200);
    const request = await world.database.kysely
      .selectFrom('aide_request')
      .select(['insee_code', 'postal_code', 'longitude'])
      .where('submission_id', '=', id)
      .executeTakeFirstOrThrow();
    assert.deepEqual(request, { insee_code: null, postal_code: '69001', longitude: null });
  });

  it('cannot make of it what could not have been sent', async () => {
    const { token } = await sendAndConfirm(world, requestInput());
    const refused = await track(world, token, { patch: { audience: 'frontline', kind: 'offer' } });
    assert.equal(refused.status, 422);
    assert.deepEqual(
      refused.body.errors?.map(({ code, pointer }) => `${pointer} ${code}`).toSorted(),
      ['#/job required', '#/kind unknown-key'],
    );
  });

  it('withdraws: nothing of it is left but a history without anything personal', async () => {
    const { id, token } = await sendAndConfirm(world, requestInput());
    assert.equal((await track(world, token, { erase: true })).status, 204);
    assert.deepEqual(await needsOf(id), []);
    const request = await world.database.kysely
      .selectFrom('aide_request')
      .select('audience')
      .where('submission_id', '=', id)
      .executeTakeFirst();
    assert.equal(request, undefined);
    assert.equal((await rowOf(id)).sealed, null);
    assert.equal((await track(world, token)).status, 404);
  });
});
