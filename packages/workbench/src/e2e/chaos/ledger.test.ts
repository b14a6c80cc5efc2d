import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createIntent } from '@coup-de-main/client';
import type { Receipt } from '@coup-de-main/protocol';
import { disagreements, type Ledger } from './ledger.ts';
import type { Ending, Screen } from './visit.ts';

function endingOf(screen: Screen, id?: string): Ending {
  const receipt = id === undefined ? {} : { receipt: { id } as Receipt };
  return { person: 7, key: 'k', screen, intent: createIntent(), milliseconds: 1, ...receipt };
}

function ledgerOf(stored?: string): Ledger {
  const byKey = new Map(stored === undefined ? [] : [['k', stored]]);
  return { byKey, references: new Map(), submissions: byKey.size, twice: 0, incomplete: 0 };
}

describe('disagreements', () => {
  const honest: [Ending, string?][] = [
    [endingOf('sent', 's-1'), 's-1'],
    [endingOf('not-sent')],
    [endingOf('refused')],
    [endingOf('unknown')],
    [endingOf('unknown'), 's-1'],
  ];
  for (const [ending, stored] of honest) {
    it(`lets pass "${ending.screen}" with ${stored ?? 'nothing'} stored`, () => {
      assert.deepEqual(disagreements([ending], ledgerOf(stored)), []);
    });
  }

  const lies: [Ending, string | undefined, string][] = [
    [endingOf('sent', 's-1'), undefined, 'Person 7 reads "sent", and nothing is stored.'],
    [endingOf('sent', 's-1'), 's-2', 'Person 7 reads "sent", of another submission.'],
    [endingOf('not-sent'), 's-1', 'Person 7 reads "not-sent", and s-1 is stored.'],
    [endingOf('refused'), 's-1', 'Person 7 reads "refused", and s-1 is stored.'],
  ];
  for (const [ending, stored, sentence] of lies) {
    it(`finds out: ${sentence}`, () => {
      assert.deepEqual(disagreements([ending], ledgerOf(stored)), [sentence]);
    });
  }
});
