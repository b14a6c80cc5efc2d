import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { takeInHand } from '../submissions/handled.ts';
import { onScene } from '../submissions/on-scene.ts';
import { refuse } from '../submissions/refuse.ts';
import { application, apply, createWorld } from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';
import { createOutboxRepository } from './outbox-repository.ts';

const HOUR = 3_600_000;

describe('agents who refuse what they were told of', () => {
  let world: World;
  const found: string[] = [];
  before(async () => {
    world = await createWorld({ assess: async () => ({ toCheck: ['no-challenge'] }) });
  });
  beforeEach(async () => {
    await world.database.query('delete from outbox');
    await world.missions({ colis: {} });
    found.length = 0;
    for (const name of ['Lise', 'Odile']) {
      const person = { name, email: `${name.toLowerCase()}@exemple.fr` };
      found.push((await apply(world, application({ person }))).body.id);
      world.clock.advance(1);
    }
    await world.runJobs();
  });
  after(() => world.close());

  const told = () =>
    world.database.kysely
      .selectFrom('outbox')
      .select(['status', 'submission_id as about'])
      .where('template', '=', 'to-check')
      .execute();

  async function end(): Promise<void> {
    const { database, ports, clock } = world;
    const repository = createOutboxRepository(database, ports.siteId);
    const mail = await repository.claim(clock.now(), HOUR);
    await repository.end(mail!, { end: 'sent', at: clock.now() });
  }

  async function refuseOldest(): Promise<void> {
    const { ports } = world;
    await onScene(ports, async (scene) => refuse(await takeInHand(ports, scene, found[0] ?? '')));
    world.clock.advance(HOUR);
    await world.runJobs();
  }

  it('are not written to again on that day', async () => {
    await end();
    await refuseOldest();
    assert.deepEqual(await told(), [{ status: 'sent', about: found[0] }]);
  });

  it('are told of the next while the mail about it has not left yet', async () => {
    await refuseOldest();
    assert.deepEqual(await told(), [{ status: 'waiting', about: found[1] }]);
  });
});
