import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  application,
  apply,
  createWorld,
  mailedToken,
  track,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';

const DAY = 86_400_000;

describe('a mission that gets other dates', () => {
  let world: World;
  before(async () => {
    world = await createWorld();
  });
  beforeEach(async () => {
    const schedule = { startAt: '2026-12-31T08:00:00Z', endAt: '2026-12-31T10:00:00Z' };
    await world.missions({ colis: { places: { count: 3 }, schedule } });
  });
  after(() => world.close());

  const join = async (name: string): Promise<string> => {
    const person = { name, email: `${name}@exemple.fr` };
    const { body } = await apply(world, application({ person }));
    const token = mailedToken(world, body.id);
    await track(world, token, { action: 'confirm' });
    return token;
  };
  const move = (to: string) => world.database.query('update mission set runs_until = $1', [to]);
  const seen = async (token: string) => (await track(world, token)).body;

  it('is followed by the end of each application, and by when it is forgotten', async () => {
    const token = await join('ana');
    const { purgeAt } = await seen(token);
    await move('2026-12-05T10:00:00.123456Z');
    await world.runJobs();
    const { expiresAt, purgeAt: sooner, version } = await seen(token);
    assert.equal(expiresAt, '2026-12-05T10:00:00.123Z');
    assert.equal(Date.parse(purgeAt) - Date.parse(sooner), 26 * DAY - 123);
    await world.runJobs();
    assert.equal((await seen(token)).version, version);
  });

  it('ends applications when it is over sooner, and lets them last where it has no end any more', async () => {
    const [ended, lasting] = [await join('bea'), await join('cleo')];
    await move('infinity');
    await world.runJobs();
    assert.equal((await seen(lasting)).expiresAt, undefined);
    await move('2026-11-21T10:00:00Z');
    await world.runJobs();
    await world.runJobs();
    assert.equal((await seen(ended)).status, 'expired');
  });

  it('does not touch a place that is kept for a while', async () => {
    await world.missions({ colis: { places: { count: 1 } } });
    const first = await join('dora');
    const { body } = await apply(
      world,
      application({ person: { name: 'eva', email: 'eva@exemple.fr' }, waitingList: true }),
    );
    const second = mailedToken(world, body.id);
    await track(world, second, { action: 'confirm' });
    await track(world, first, { erase: true });
    const { expiresAt } = await seen(second);
    await world.runJobs();
    assert.equal((await seen(second)).expiresAt, expiresAt);
    assert.ok((await seen(second)).actions.includes('accept-place'));
  });
});
