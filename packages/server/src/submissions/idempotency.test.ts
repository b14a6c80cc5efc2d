import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { application, apply, createWorld } from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';
import { claim } from './idempotency.ts';
import { onScene } from './on-scene.ts';

describe('one intent', () => {
  let world: World;
  let isBroken = false;
  before(async () => {
    world = await createWorld({
      async assess() {
        if (isBroken) throw new Error('CANARY');
        return { toCheck: [] };
      },
    });
  });
  beforeEach(() => world.missions({ colis: {} }));
  after(() => world.close());

  const countOf = async (table: string) =>
    (await world.database.query(`select 1 from ${table}`)).length;

  it('that failed half-way left nothing, and may be sent again', async () => {
    const before = await countOf('submission');
    isBroken = true;
    const failed = await apply(world, application(), 'half-way');
    assert.equal(failed.status, 500);
    assert.doesNotMatch(JSON.stringify(failed.body), /CANARY/);
    assert.equal(await countOf('submission'), before);
    isBroken = false;
    assert.equal((await apply(world, application(), 'half-way')).status, 202);
    assert.equal(await countOf('submission'), before + 1);
  });

  it('is one per address: the same key elsewhere is another intent', async () => {
    const { body } = await apply(world, application(), 'elsewhere');
    const other = { endpoint: 'aides', key: 'elsewhere', bodyHash: Buffer.alloc(32) };
    const answered = await onScene(world.ports, (scene) => claim(scene, other, body.id));
    assert.equal(answered, undefined);
  });

  it('that is still being handled is answered 409 with the time to wait', async (context) => {
    if (world.database.kind === 'pglite') {
      context.skip('The embedded engine handles one transaction after the other.');
      return;
    }
    const intent = { endpoint: 'applications', key: 'slow', bodyHash: Buffer.alloc(32) };
    const answer = await onScene(world.ports, async (scene) => {
      await claim(scene, intent, 'somebody');
      return apply(world, application(), 'slow');
    });
    assert.equal(answer.status, 409);
    assert.equal(answer.body.code, 'request-in-progress');
    assert.equal(answer.headers['retry-after'], '2');
  });
});
