import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createFormWorld } from './testing/form-world.ts';
import type { FormWorld } from './testing/form-world.ts';

describe('an address made of the name of an element', () => {
  let world: FormWorld;
  before(async () => {
    world = await createFormWorld();
  });
  after(() => world.close());

  for (const [address, page] of [
    ['/e/mission-apply?mission=colis', '/e/mission-apply/colis'],
    ['/e/mission-apply?mission=colis&lang=ar', '/e/mission-apply/colis?lang=ar'],
    ['/e/mission-apply?mission=..%2F..%2Fx', '/e/mission-apply/..%2F..%2Fx'],
    ['/e/mission-apply?mission=%0D%0Aset-cookie:a', '/e/mission-apply/%0D%0Aset-cookie%3Aa'],
    // What the loader asks its frame for.
    ['/e/mission-apply?lang=&limit=6&facets=category', '/e/mission-list'],
    ['/e/aide-suivi?lang=&limit=6&facets=category', '/e/suivi'],
    ['/e/aide-suivi?lang=en', '/e/suivi?lang=en'],
  ] as const) {
    it(`leads to a page that is there: ${address}`, async () => {
      const { status, headers } = await world.get(address);
      assert.equal(status, 302);
      assert.equal(headers['location'], page);
    });
  }
});
