import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Receipt } from '@coup-de-main/protocol';
import { newSecret } from '../webhooks/webhook-secret.ts';
import { seal } from '../personal/seal.ts';
import { webhookPlace } from '../personal/sealed-tables.ts';
import {
  apply,
  application,
  byPhone,
  createWorld,
  mailedToken,
  track,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';
import { testKeyRing } from '../testing/test-key-ring.ts';
import { erase } from './erase.ts';
import { takeInHand } from './handled.ts';
import { onScene } from './on-scene.ts';

describe('what subscriptions are told of submissions', () => {
  let world: World;
  let reasons: readonly string[] = [];
  before(async () => {
    world = await createWorld({ assess: async () => ({ toCheck: reasons }) });
    const { siteId } = world.ports;
    await world.missions({ colis: {} });
    await world.database.kysely
      .insertInto('webhook')
      .values({
        site_id: siteId,
        webhook_id: 'w',
        url: 'https://agenda.example/',
        description: null,
        disabled_reason: null,
        created_at: world.clock.now(),
        delivered_at: null,
        ...seal(testKeyRing(), webhookPlace(siteId, 'w'), { current: newSecret() }),
      })
      .execute();
  });
  after(() => world.close());
  beforeEach(async () => {
    reasons = [];
    await world.database.query('delete from webhook_delivery');
  });

  const told = async () => {
    const rows = await world.database.query<{ type: string; subject_id: string }>(
      'select type, subject_id from webhook_delivery order by event_id',
    );
    return rows.map(({ type, subject_id }) => `${type} ${subject_id}`);
  };

  it('is nothing before the address is proven, then that it came, then that it changed', async () => {
    const { body } = await apply(world, application());
    assert.deepEqual(await told(), []);
    await track(world, mailedToken(world, body.id), { action: 'confirm' });
    world.clock.advance(1000);
    await track(world, body.manageToken, { patch: { message: 'Je viens avec ma fille.' } });
    world.clock.advance(1000);
    await track(world, body.manageToken, { erase: true });
    assert.deepEqual(await told(), [
      `application.received ${body.id}`,
      `application.changed ${body.id}`,
      `application.changed ${body.id}`,
    ]);
  });

  it('is at once that it came by phone, unless it waits to be looked at', async () => {
    const { body } = await apply(world, application({ person: byPhone(21) }));
    assert.deepEqual(await told(), [`application.received ${body.id}`]);
    reasons = ['trap'];
    const doubtful = await apply(world, application({ person: byPhone(22) }));
    assert.equal(doubtful.status, 201);
    assert.equal((await told()).length, 1);
    await refuse(doubtful.body);
    assert.equal((await told()).length, 1);
  });

  it('is nothing of what ended without a proof', async () => {
    await apply(world, application({ person: { name: 'Ida', email: 'ida@exemple.fr' } }));
    world.clock.advance(8 * 86_400_000);
    await world.runJobs();
    assert.deepEqual(await told(), []);
  });

  const refuse = ({ id }: Receipt) =>
    onScene(world.ports, async (scene) =>
      erase(await takeInHand(world.ports, scene, id), { what: 'refused', actor: 'agent' }),
    );
});
