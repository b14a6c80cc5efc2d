import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  application,
  apply,
  applyAndConfirm,
  ask,
  createWorld,
  mailedToken,
  track,
  waitingMails,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';

describe('sending the links again', () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  beforeEach(async () => {
    await world.missions({ colis: {}, repas: {}, visites: {}, m4: {}, m5: {}, m6: {}, m7: {} });
    await world.database.query('delete from outbox');
    await world.database.query('delete from submission');
  });
  after(() => world.close());

  const resend = (email: unknown) =>
    ask<Record<string, unknown>>(world.app, {
      method: 'POST',
      url: '/v1/tracking/resend',
      payload: { email },
    });
  const mailsAfter = async (run: () => Promise<unknown>) => {
    await world.database.query('delete from outbox');
    await run();
    return waitingMails(world);
  };

  it('answers the same whether the address is known or not', async () => {
    await applyAndConfirm(world, application());
    const known = await resend('lise@exemple.fr');
    const unknown = await resend('nobody@exemple.fr');
    assert.deepEqual([known.status, known.body], [202, {}]);
    assert.deepEqual([unknown.status, unknown.body], [202, {}]);
    assert.deepEqual(Object.keys(known.headers), Object.keys(unknown.headers));
    assert.equal(known.headers['cache-control'], 'no-store');
  });

  it('mails the links of everything that is known, to that address', async () => {
    await applyAndConfirm(world, application());
    await applyAndConfirm(world, application({ missionId: 'repas' }));
    const mails = await mailsAfter(() => resend('Lise@Exemple.fr'));
    assert.deepEqual(mails, ['links person', 'links person']);
    assert.deepEqual(await mailsAfter(() => resend('nobody@exemple.fr')), []);
  });

  it('mails the link that proves the address as long as it is not proven', async () => {
    await apply(world, application());
    assert.deepEqual(await mailsAfter(() => resend('lise@exemple.fr')), ['confirm-email person']);
  });

  it('mails the link to follow of what is over', async () => {
    const over = new Date(world.clock.now().getTime() + 86_400_000);
    await world.database.query('update mission set runs_until = $1', [over]);
    const { body } = await applyAndConfirm(world, application());
    world.clock.advance(30 * 86_400_000);
    await world.runJobs();
    const { status } = (await track(world, mailedToken(world, body.id))).body;
    assert.equal(status, 'expired');
    assert.deepEqual(await mailsAfter(() => resend('lise@exemple.fr')), ['links person']);
  });

  it('mails once an hour, however often it is asked', async () => {
    const { body } = await applyAndConfirm(world, application());
    const asking = async () => {
      for (let turn = 0; turn < 5; turn += 1) await resend('lise@exemple.fr');
    };
    assert.equal((await mailsAfter(asking)).length, 1);
    await asking();
    assert.deepEqual(await waitingMails(world, body.id), ['links person']);
    world.clock.advance(3_600_000);
    await asking();
    assert.deepEqual(await waitingMails(world, body.id), ['links person', 'links person']);
  });

  it('mails the newest five at most', async () => {
    for (const missionId of ['colis', 'repas', 'visites', 'm4', 'm5', 'm6', 'm7']) {
      world.clock.advance(1000);
      await applyAndConfirm(world, application({ missionId }));
    }
    assert.equal((await mailsAfter(() => resend('lise@exemple.fr'))).length, 5);
  });

  it('mails nothing of what was erased', async () => {
    const { body } = await apply(world, application());
    await track(world, body.manageToken, { erase: true });
    assert.deepEqual(await mailsAfter(() => resend('lise@exemple.fr')), []);
  });

  for (const email of [
    '',
    'lise',
    'a@b',
    `${'x'.repeat(250)}@exemple.fr`,
    7,
    null,
    'a@b.fr\r\nBcc: c@d.fr',
  ]) {
    it(`refuses ${JSON.stringify(email)?.slice(0, 20)}, known or not`, async () => {
      const { status, body } = await resend(email);
      assert.equal(status, 422);
      assert.equal(body['code'], 'validation-failed');
    });
  }
});
