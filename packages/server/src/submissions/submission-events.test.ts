import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  application,
  apply,
  createWorld,
  mailedToken,
  track,
} from '../testing/submission-world.ts';
import type { World } from '../testing/submission-world.ts';
import { onScene } from './on-scene.ts';
import { findTampered, readEvents } from './submission-events.ts';
import type { SubmissionEvent } from './submission-events.ts';

describe('the history of a submission', () => {
  let world: World;
  let events: readonly SubmissionEvent[];
  before(async () => {
    world = await createWorld();
    await world.missions({ colis: {} });
    const { body } = await apply(world, application());
    world.clock.advance(1000);
    await track(world, mailedToken(world, body.id), { action: 'confirm' });
    await track(world, body.manageToken, { patch: { message: 'a' } });
    await track(world, body.manageToken, { patch: { message: 'b' } });
    events = await onScene(world.ports, (scene) => readEvents(scene, body.id));
  });
  after(() => world.close());

  it('is whole', () => {
    assert.deepEqual(
      events.map(({ event_id, what }) => `${event_id} ${what}`),
      ['1 submitted', '2 place-taken', '3 edited', '4 edited'],
    );
    assert.equal(findTampered(events), undefined);
  });

  const changes: readonly (readonly [string, Partial<SubmissionEvent>])[] = [
    ['a word', { what: 'erased' }],
    ['an actor', { actor: 'agent' }],
    ['a moment', { at: new Date('2026-11-22T09:00:02Z') }],
    ['an owner', { submission_id: 'other' }],
    ['a site', { site_id: 'autre' }],
  ];
  for (const [what, change] of changes) {
    it(`names the event of which ${what} was changed`, () => {
      const changed = events.map((event, index) => (index === 1 ? { ...event, ...change } : event));
      assert.equal(findTampered(changed)?.event_id, 2);
    });
  }

  it('names the event after one that was removed, swapped or added', () => {
    const [first, second, third, fourth] = events as [
      SubmissionEvent,
      SubmissionEvent,
      SubmissionEvent,
      SubmissionEvent,
    ];
    assert.equal(findTampered([first, third, fourth])?.event_id, 3);
    assert.equal(findTampered([first, third, second, fourth])?.event_id, 3);
    assert.equal(findTampered([first, second, { ...third, event_id: 2 }])?.what, 'edited');
  });
});
