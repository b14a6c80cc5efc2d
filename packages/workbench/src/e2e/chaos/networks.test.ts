import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Fault, faults } from './faulty-proxy.ts';
import { type Network, ownNetworks, personHeader, sharedNetwork } from './networks.ts';

function draw(network: Network, times: number, person?: number): (Fault | undefined)[] {
  const headers = person === undefined ? {} : { [personHeader]: String(person) };
  return Array.from({ length: times }, () => network({ headers }));
}

describe('bad networks', () => {
  it('have every fault, and let about half of what is sent through', () => {
    const drawn = draw(sharedNetwork(1), 1000);
    for (const fault of faults) assert.ok(drawn.includes(fault), fault);
    const through = drawn.filter((fault) => fault === undefined).length;
    assert.ok(through > 430 && through < 570, String(through));
  });

  it('are the same for the same seed, and others for another', () => {
    assert.deepEqual(draw(sharedNetwork(7), 50), draw(sharedNetwork(7), 50));
    assert.notDeepEqual(draw(sharedNetwork(7), 50), draw(sharedNetwork(8), 50));
  });

  it('of a person do not depend on what the others send', () => {
    const alone = draw(ownNetworks(1, { held: true }), 20, 5);
    const among = ownNetworks(1, { held: true });
    draw(among, 30, 6);
    assert.deepEqual(draw(among, 20, 5), alone);
    assert.notDeepEqual(draw(among, 20, 6), alone);
  });

  it('never answer the first of ten people, and turn the second away each time', () => {
    const network = ownNetworks(1, { held: true });
    assert.deepEqual(new Set(draw(network, 9, 20)), new Set(['cut-after']));
    assert.deepEqual(new Set(draw(network, 9, 21)), new Set(['unavailable']));
  });

  it('hold no answer back unless they may', () => {
    assert.ok(draw(ownNetworks(1, { held: true }), 100, 3).includes('held'));
    assert.ok(!draw(ownNetworks(1, { held: false }), 100, 3).includes('held'));
  });
});
