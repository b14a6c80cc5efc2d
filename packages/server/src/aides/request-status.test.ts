import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NeedStatus } from '@coup-de-main/protocol';
import { statusByNeeds } from './request-status.ts';

describe('the state of a request', () => {
  const cases: readonly (readonly [needs: readonly NeedStatus[], status: string])[] = [
    [['open'], 'open'],
    [['matched', 'open'], 'open'],
    [['proposed', 'open', 'fulfilled'], 'open'],
    [['proposed'], 'proposed'],
    [['fulfilled', 'proposed', 'matched'], 'proposed'],
    [['matched', 'fulfilled'], 'matched'],
    [['fulfilled', 'fulfilled'], 'fulfilled'],
  ];
  for (const [needs, status] of cases) {
    it(`is ${status} when its needs are ${needs.join(', ')}`, () => {
      for (const before of ['open', 'proposed', 'matched', 'fulfilled']) {
        assert.equal(statusByNeeds(before, needs), status);
      }
    });
  }

  for (const status of ['pending-confirmation', 'pending-review', 'cancelled', 'closed']) {
    it(`stays ${status} whatever its needs are`, () => {
      assert.equal(statusByNeeds(status, ['open', 'fulfilled']), status);
    });
  }
});
