import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Receipt } from '@coup-de-main/protocol';
import { createAideWorld, requestInput } from '../aides/testing/aide-world.ts';
import { ask, mailedToken, track, waitingMails } from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';

/** Everything that a request may hold. */
const whole = requestInput({
  audience: 'frontline',
  job: 'health',
  needs: [
    { type: 'groceries', note: 'Deux sacs' },
    { type: 'childcare', children: ['1-2', '6-9'] },
  ],
  place: { postalCode: '26000', inseeCode: '26362', city: 'Valence' },
  urgency: 'within-48h',
  availability: [{ weekday: 'mon', dayPart: 'evening' }],
  person: { name: 'Odile Ravel', phone: '+33261910012' },
  proxy: {
    name: 'Paul Ravel',
    email: 'paul@exemple.fr',
    phone: '+33639980021',
    relation: 'son fils',
    consentConfirmed: true,
  },
  contactPreference: 'proxy',
  preferParents: true,
  languages: ['fr', 'it'],
  lang: 'fr',
  consent: { version: '2026-11', by: 'proxy' },
});

describe('asking for somebody else', () => {
  let world: World;
  let receipt: Receipt;
  before(async () => {
    world = await createAideWorld();
    const { status, body } = await ask<Receipt>(world.app, {
      method: 'POST',
      url: '/v1/aides',
      headers: { 'idempotency-key': 'whole', 'content-type': 'application/json' },
      payload: JSON.stringify({
        ...whole,
        trap: '',
        challenge: { type: 'altcha-v1', payload: 'YQ==' },
      }),
    });
    assert.equal(status, 202, JSON.stringify(body));
    receipt = body;
  });
  after(() => world.close());

  it('gives back all that was given, and nothing of proofs', async () => {
    const { body } = await track(world, receipt.manageToken);
    assert.deepEqual(body.data, whole);
    assert.equal(body.consent.by, 'proxy');
    assert.deepEqual(body.needs, [
      { type: 'groceries', status: 'open' },
      { type: 'childcare', status: 'open' },
    ]);
  });

  it('writes to the proxy, who filled the form', async () => {
    assert.deepEqual(await waitingMails(world, receipt.id), ['confirm-email proxy']);
    const confirmed = await track(world, mailedToken(world, receipt.id), { action: 'confirm' });
    assert.equal(confirmed.status, 200);
    const mails = await waitingMails(world, receipt.id);
    assert.deepEqual(mails, ['confirm-email proxy', 'receipt proxy', 'new-submission site']);
  });

  it('sends the links again to the proxy, not to an address that was never proven', async () => {
    const patch = { person: { email: 'odile@exemple.fr' } };
    assert.equal((await track(world, receipt.manageToken, { patch })).status, 200);
    const resend = async (email: string) => {
      await world.database.query('delete from outbox');
      await ask(world.app, { method: 'POST', url: '/v1/tracking/resend', payload: { email } });
      return waitingMails(world);
    };
    assert.deepEqual(await resend('odile@exemple.fr'), []);
    assert.deepEqual(await resend('paul@exemple.fr'), ['links proxy']);
  });

  it('forgets both when it is erased', async () => {
    assert.equal((await track(world, receipt.manageToken, { erase: true })).status, 204);
    for (const table of ['submission', 'aide_request', 'aide_need', 'outbox', 'idempotency']) {
      const rows = await world.database.query(`select to_jsonb(t)::text as text from ${table} t`);
      assert.doesNotMatch(JSON.stringify(rows), /Ravel|paul@|odile@|Deux sacs|26000/i, table);
    }
  });
});
