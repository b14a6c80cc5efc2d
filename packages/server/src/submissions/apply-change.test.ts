import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  application,
  apply,
  byPhone,
  createWorld,
  waitingMails,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';
import { applyChange, purgeAfter } from './apply-change.ts';
import { takeInHand } from './handled.ts';
import { onScene } from './on-scene.ts';
import type { Change } from './submission-kind.ts';

const DAY = 86_400_000;

describe('applyChange', () => {
  let world: World;
  let id: string;
  before(async () => {
    world = await createWorld();
  });
  beforeEach(async () => {
    await world.missions({ colis: {} });
    id = (await apply(world, application({ person: byPhone() }))).body.id;
  });
  after(() => world.close());

  const change = (what: Change) =>
    onScene(world.ports, async (scene) => {
      const handled = await takeInHand(world.ports, scene, id);
      return (await applyChange(handled, what, { actor: 'agent' })).held.row;
    });

  it('counts versions and keeps what is not said', async () => {
    const before = await change({ what: 'seen' });
    const after = await change({ what: 'seen', status: 'in-progress' });
    assert.equal(after.version, before.version + 1);
    assert.equal(after.status, 'in-progress');
    assert.equal(before.status, 'pending');
    assert.equal(after.expires_at, null);
  });

  it('sets, keeps and takes away the end; a final state has none', async () => {
    const ends = new Date(world.clock.now().getTime() + DAY);
    assert.deepEqual((await change({ what: 'limited', expiresAt: ends })).expires_at, ends);
    const kept = await change({ what: 'seen' });
    assert.deepEqual(kept.expires_at, ends);
    assert.equal(kept.purge_at.getTime(), ends.getTime() + 90 * DAY);
    const moved = await change({ what: 'answered', status: 'in-progress' });
    assert.deepEqual(moved.expires_at, ends, 'the mission ends all the same');
    assert.equal((await change({ what: 'freed', expiresAt: null })).expires_at, null);
    await change({ what: 'limited', expiresAt: ends });
    const over = await change({ what: 'declined', status: 'declined' });
    assert.equal(over.expires_at, null);
    assert.equal(over.purge_at.getTime(), world.clock.now().getTime() + 90 * DAY);
  });

  it('writes to agents, and to nobody who gave no address', async () => {
    await change({
      what: 'told',
      mails: [
        { template: 'expired', to: 'contact' },
        { template: 'new-submission', to: 'site', once: 'again' },
      ],
    });
    assert.deepEqual(await waitingMails(world, id), ['new-submission site', 'new-submission site']);
  });

  it('refuses to take in hand what is not there', async () => {
    await assert.rejects(
      onScene(world.ports, (scene) => takeInHand(world.ports, scene, 'nobody')),
      { code: 'not-found' },
    );
  });
});

describe('purgeAfter', () => {
  const now = new Date('2026-11-22T09:00:00Z');
  const policy = { retentionDays: { applications: 10, aides: 20, missionProposals: 30 } };
  const kind = { retentionDays: () => 10 };
  const scene = { now, policy } as unknown as Parameters<typeof purgeAfter>[1];
  for (const [expiresAt, expected] of [
    [null, '2026-12-02T09:00:00.000Z'],
    ['2026-11-20T09:00:00Z', '2026-12-02T09:00:00.000Z'],
    ['2026-11-30T09:00:00Z', '2026-12-10T09:00:00.000Z'],
  ] as const) {
    it(`is ten days after ${expiresAt ?? 'now'}`, () => {
      const end = expiresAt === null ? null : new Date(expiresAt);
      const row = { status: 'pending', expiresAt: end };
      assert.equal(purgeAfter(kind, scene, row).toISOString(), expected);
    });
  }

  it('is the end itself for what nobody has proven, and the days for what waits for an agent', () => {
    const status = 'pending-confirmation';
    const end = new Date('2026-11-29T09:00:00Z');
    const [unproven, heldBack] = [end, null].map((expiresAt) =>
      purgeAfter(kind, scene, { status, expiresAt }).toISOString(),
    );
    assert.equal(unproven, '2026-11-29T09:00:00.000Z');
    assert.equal(heldBack, '2026-12-02T09:00:00.000Z');
  });
});
