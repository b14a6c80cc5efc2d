import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Tracked } from '@coup-de-main/protocol';
import type { Receipt } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
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

describe('tracking', () => {
  let world: World;
  let receipt: Receipt;
  let confirmToken: string;
  before(async () => {
    world = await createWorld();
  });
  beforeEach(async () => {
    const schedule = { startAt: '2026-12-01T13:00:00Z', endAt: '2026-12-01T16:00:00Z' };
    await world.missions({ colis: { title: 'Porter des colis', places: { count: 3 }, schedule } });
    await world.database.query('delete from submission');
    receipt = (await apply(world, application({ message: 'Libre le soir' }))).body;
    confirmToken = mailedToken(world, receipt.id);
  });
  after(() => world.close());

  it('shows everything that is held, which is also the export', async () => {
    world.clock.advance(60_000);
    const { status, body, headers } = await track(world, receipt.manageToken);
    assert.equal(status, 200);
    assert.equal(headers['cache-control'], 'no-store');
    assert.equal(headers['referrer-policy'], 'no-referrer');
    const tracked = z.parse(Tracked, body);
    const sent = application({ message: 'Libre le soir' });
    assert.deepEqual(tracked.data, sent);
    assert.deepEqual(tracked.mission, {
      id: 'colis',
      title: 'Porter des colis',
      startAt: '2026-12-01T13:00:00.000Z',
    });
    assert.deepEqual(tracked.consent, { version: '2026-11', at: receipt.receivedAt, by: 'self' });
    assert.deepEqual(tracked.events, [{ at: receipt.receivedAt, what: 'submitted', by: 'person' }]);
    assert.equal(tracked.reference, receipt.reference);
    assert.equal(tracked.version, 1);
    assert.equal(tracked.next, 'confirm-email');
    assert.deepEqual(tracked.actions, ['edit', 'withdraw']);
    assert.ok(Date.parse(tracked.purgeAt) > world.clock.now().getTime());
  });

  it('changes nothing by being looked at, even with the mailed link', async () => {
    const all = () =>
      world.database.query(`select to_jsonb(s) as row from submission s
        union all select to_jsonb(e) from submission_event e
        union all select to_jsonb(o) from outbox o order by 1`);
    const before = await all();
    const { body } = await track(world, confirmToken);
    assert.equal(body.status, 'pending-confirmation');
    assert.deepEqual(body.actions, ['confirm', 'edit', 'withdraw']);
    const head = await ask(world.app, {
      method: 'HEAD',
      url: '/v1/tracking',
      headers: { authorization: `Bearer ${confirmToken}` },
    });
    assert.equal(head.status, 200);
    assert.deepEqual(await all(), before);
  });

  it('proves the address by the mailed link alone, once or twice', async () => {
    const manage = await track(world, receipt.manageToken, { action: 'confirm' });
    assert.equal(manage.status, 403);
    assert.equal(manage.body.code, 'forbidden');
    const first = await track(world, confirmToken, { action: 'confirm' });
    assert.equal(first.status, 200);
    assert.equal(first.body.status, 'pending');
    assert.equal(first.body.next, 'organization-answers');
    assert.deepEqual(first.body.actions, ['edit', 'withdraw']);
    const again = await track(world, confirmToken, { action: 'confirm' });
    assert.deepEqual(again.body, first.body);
    const mails = await waitingMails(world, receipt.id);
    assert.deepEqual(mails, ['confirm-email person', 'receipt person', 'new-submission site']);
  });

  it('opens with both links afterwards', async () => {
    await track(world, confirmToken, { action: 'confirm' });
    for (const token of [receipt.manageToken, confirmToken]) {
      assert.equal((await track(world, token)).body.status, 'pending');
    }
  });

  it('answers the same to tokens that are unknown, expired, revoked or of another site', async () => {
    const tokens: string[] = ['A'.repeat(43), 'not a token', receipt.manageToken.slice(1)];
    const spoil = async (column: string) => {
      const { body } = await apply(world, application());
      await world.database.query(
        `update submission_token set ${column} = $1 where submission_id = $2`,
        [world.clock.now(), body.id],
      );
      tokens.push(body.manageToken);
    };
    await spoil('expires_at');
    await spoil('revoked_at');
    const { body: moved } = await apply(world, application());
    await world.database.query(
      `insert into submission select 'autre', submission_id, reference, type, status, version, lang, created_at,
         updated_at, expires_at, purge_at, confirmed_at, sealed, data_key, key_id, email_index, phone_index,
         proxy_email_index, consent_version, consent_at, consent_by, to_check, token_generation, insee_code,
         postal_code, erased_at from submission where submission_id = $1`,
      [moved.id],
    );
    await world.database.query(
      `update submission_token set site_id = 'autre' where submission_id = $1`,
      [moved.id],
    );
    tokens.push(moved.manageToken);
    const answers = new Set<string>();
    for (const token of tokens) {
      for (const use of [{}, { patch: {} }, { action: 'confirm' }, { erase: true }] as const) {
        const { status, body } = await track(world, token, use);
        const { instance: _instance, ...rest } = body as unknown as Record<string, unknown>;
        answers.add(JSON.stringify([status, rest]));
      }
    }
    assert.equal(answers.size, 1, [...answers].join('\n'));
    assert.match([...answers][0] ?? '', /^\[401,.*"token-invalid"/);
  });

  it('asks for a token where there is none', async () => {
    const { status, body } = await ask<{ code: string }>(world.app, { url: '/v1/tracking' });
    assert.equal(status, 401);
    assert.equal(body.code, 'token-required');
  });

  it('never takes a token from the address', async () => {
    const { body } = await ask<{ code: string }>(world.app, {
      url: `/v1/tracking?t=${receipt.manageToken}&token=${receipt.manageToken}`,
    });
    assert.equal(body.code, 'token-required');
  });

  for (const [action, status, code] of [
    ['renew', 409, 'state-conflict'],
    ['pause', 409, 'state-conflict'],
    ['accept-place', 409, 'state-conflict'],
    ['mark-solved', 409, 'state-conflict'],
    ['accept', 422, 'validation-failed'],
    ['withdraw', 422, 'validation-failed'],
  ] as const) {
    it(`answers ${code} to ${action} of an application under way`, async () => {
      const answer = await track(world, confirmToken, { action });
      assert.equal(answer.status, status);
      assert.equal(answer.body.code, code);
    });
  }

  it('lets whoever came by phone follow by the receipt alone', async () => {
    const { body } = await apply(world, application({ person: byPhone() }));
    const tracked = await track(world, body.manageToken);
    assert.equal(tracked.body.status, 'pending');
    assert.deepEqual(tracked.body.actions, ['edit', 'withdraw']);
    assert.equal((await track(world, mailedToken(world, body.id))).status, 401);
  });
});
