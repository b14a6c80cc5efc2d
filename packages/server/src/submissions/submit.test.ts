import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Receipt } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import {
  application,
  apply,
  ask,
  byPhone,
  createWorld,
  waitingMails,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';

describe('submit', () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  beforeEach(() => world.missions({ colis: { title: 'Porter des colis' } }));
  after(() => world.close());

  const countRows = async () => {
    const [row] = await world.database.query<Record<string, number>>(
      `select (select count(*)::int from submission) as submissions,
              (select count(*)::int from application) as applications,
              (select count(*)::int from submission_token) as tokens,
              (select count(*)::int from submission_event) as events,
              (select count(*)::int from idempotency) as keys,
              (select count(*)::int from outbox) as mails`,
    );
    return row ?? {};
  };
  /** What one application by e-mail adds. */
  const later = ({
    submissions = 0,
    applications = 0,
    tokens = 0,
    events = 0,
    keys = 0,
    mails = 0,
  }) => ({
    submissions: submissions + 1,
    applications: applications + 1,
    tokens: tokens + 2,
    events: events + 1,
    keys: keys + 1,
    mails: mails + 1,
  });

  it('answers a receipt that says what happens next and nothing that was typed', async () => {
    const { status, body, headers } = await apply(world, application());
    assert.equal(status, 202);
    const receipt = z.parse(Receipt, body);
    assert.deepEqual(
      { ...receipt, id: '', reference: '', manageToken: '', manageUrl: '' },
      {
        id: '',
        reference: '',
        type: 'application',
        status: 'pending-confirmation',
        receivedAt: '2026-11-22T09:00:00.000Z',
        service: { name: 'Saint-Aubrin' },
        next: 'confirm-email',
        expiresAt: '2026-11-29T09:00:00.000Z',
        manageToken: '',
        manageUrl: '',
      },
    );
    assert.equal(receipt.manageUrl, `https://mairie.example/e/suivi#t=${receipt.manageToken}`);
    assert.doesNotMatch(JSON.stringify(body), /Lise|exemple\.fr/);
    assert.equal(headers['cache-control'], 'no-store');
  });

  it('mails the link that proves the address, and tells the agents nothing yet', async () => {
    const { body } = await apply(world, application());
    assert.deepEqual(await waitingMails(world, body.id), ['confirm-email person']);
  });

  it('counts what comes by phone at once', async () => {
    const { status, body } = await apply(world, application({ person: byPhone() }));
    assert.equal(status, 201);
    assert.equal(body.status, 'pending');
    assert.equal(body.next, 'organization-answers');
    assert.equal(body.answerBy, '2026-11-24T09:00:00.000Z');
    assert.deepEqual(await waitingMails(world, body.id), ['new-submission site']);
  });

  it('keeps nothing readable of the person', async () => {
    const person = { name: 'CANARY', email: 'canary@exemple.fr', phone: '+33639980099' };
    await apply(world, application({ person, message: 'CANARY' }));
    for (const table of [
      'submission',
      'idempotency',
      'submission_event',
      'outbox',
      'application',
    ]) {
      const rows = await world.database.query(`select to_jsonb(t)::text as text from ${table} t`);
      assert.doesNotMatch(JSON.stringify(rows), /CANARY|canary@|39980099/i, table);
    }
  });

  it('answers the same key and body the same, however the body is ordered, and stores one', async () => {
    const body = application({
      message: 'Bonjour',
      slots: [{ weekday: 'mon', dayPart: 'morning' }],
    });
    const first = await apply(world, body, 'same');
    const before = await countRows();
    const turned = Object.fromEntries(Object.entries(body).toReversed());
    world.clock.advance(60_000);
    const again = await apply(world, turned, '"same"');
    assert.deepEqual(again.body, first.body);
    assert.equal(again.status, first.status);
    assert.deepEqual(await countRows(), before);
  });

  it('takes another proof of work, or a filled trap, for the same intent', async () => {
    const challenge = { type: 'altcha-v1', payload: 'YWJj' };
    const first = await apply(world, application({ challenge }), 'proofs');
    const other = { challenge: { ...challenge, payload: 'ZGVm' }, trap: 'x' };
    const again = await apply(world, application(other), 'proofs');
    assert.deepEqual(again.body, first.body);
  });

  it('refuses another body under the same key', async () => {
    await apply(world, application({ message: 'un' }), 'used');
    const { status, body } = await apply(world, application({ message: 'deux' }), 'used');
    assert.equal(status, 422);
    assert.equal(body.code, 'idempotency-key-reused');
  });

  it('makes one of many sent at once under one key', async () => {
    const before = await countRows();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => apply(world, application({ message: 'vite' }), 'at-once')),
    );
    const taken = answers.filter(({ status }) => status === 202);
    const ids = new Set(taken.map(({ body }) => body.id));
    assert.equal(ids.size, 1);
    for (const { status, body, headers } of answers) {
      if (status === 202) continue;
      assert.equal(body.code, 'request-in-progress');
      assert.ok(Number(headers['retry-after']) > 0);
    }
    const counts = await countRows();
    assert.deepEqual(counts, later(before));
  });

  it('stores nothing of what it refuses, so that the key is still good', async () => {
    const before = await countRows();
    const refused = await apply(world, application({ consent: { version: '2020-01' } }), 'retry');
    assert.equal(refused.body.code, 'consent-outdated');
    assert.equal((await apply(world, {}, 'retry')).status, 422);
    assert.deepEqual(await countRows(), before);
    assert.equal((await apply(world, application(), 'retry')).status, 202);
  });

  it('answers a key again although the notice has changed since', async () => {
    const first = await apply(world, application(), 'old-notice');
    world.decide({ consentVersion: '2027-01' });
    assert.equal((await apply(world, application(), 'old-notice')).body.id, first.body.id);
    assert.equal((await apply(world, application(), 'new-notice')).body.code, 'consent-outdated');
    world.decide({});
  });

  for (const [what, key] of [
    ['without a key', undefined],
    ['with an empty key', '""'],
    ['with a key of 129 characters', 'x'.repeat(129)],
    ['with a key of other alphabets', 'cl\u00e9'],
  ] as const) {
    it(`refuses what comes ${what}`, async () => {
      const { status, body } = await ask<{ code: string }>(world.app, {
        method: 'POST',
        url: '/v1/applications',
        headers: {
          'content-type': 'application/json',
          ...(key !== undefined && { 'idempotency-key': key }),
        },
        payload: JSON.stringify(application()),
      });
      assert.equal(status, 400);
      assert.equal(body.code, 'idempotency-key-required');
    });
  }
});
