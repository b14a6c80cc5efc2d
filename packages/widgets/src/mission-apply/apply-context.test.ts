import { expect } from '@open-wc/testing';
import type { Mission } from '@coup-de-main/protocol';
import { mission } from '../mission-list/testing/sample-missions.ts';
import { isFull, minimumAge, whyClosed } from './apply-context.ts';

describe('the youngest that a mission takes', () => {
  const table: [more: Partial<Mission>, service: number | undefined, age: number][] = [
    [{}, undefined, 18],
    [{ minimumAge: 16 }, undefined, 18],
    [{ minimumAge: 21 }, undefined, 21],
    [{ openToMinors: false }, 14, 18],
    [{ openToMinors: true }, undefined, 16],
    [{ openToMinors: true }, 14, 14],
    [{ openToMinors: true, minimumAge: 17 }, 14, 17],
  ];
  for (const [more, service, age] of table) {
    it(`is ${String(age)}: ${JSON.stringify(more)}, service ${String(service)}`, () => {
      const limits = service === undefined ? {} : { minimumAge: service };
      expect(minimumAge({ mission: mission('m', more), limits })).to.equal(age);
    });
  }
});

it('a mission that is full can be waited for; one that is over cannot', () => {
  const of = (more: Partial<Mission>): [string | undefined, boolean] => {
    const given = mission('m', more);
    return [whyClosed(given), isFull(given)];
  };

  expect(of({ places: { count: 3, left: 0 } })).to.deep.equal([undefined, true]);
  expect(of({ apply: { mode: 'closed', reason: 'full' } })).to.deep.equal([undefined, true]);
  expect(of({ places: { count: 3 } })).to.deep.equal([undefined, false]);
  expect(of({ apply: { mode: 'closed', reason: 'past' } })).to.deep.equal(['past', false]);
});
