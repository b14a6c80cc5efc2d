import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type LastScreen, liesOf } from './last-screen.ts';

const ledgerOf = (stored: readonly string[]) => ({
  byKey: new Map(stored.map((key) => [key, `id of ${key}`])),
  references: new Map(stored.map((key) => [`id of ${key}`, `R-${key}`])),
});

const screenOf = (screen: LastScreen['screen'], more: Partial<LastScreen> = {}): LastScreen => ({
  person: 7,
  screen,
  keys: new Set(['k']),
  ...more,
});

describe('lies of screens', () => {
  const honest: [LastScreen, readonly string[]][] = [
    [screenOf('sent', { reference: 'R-k' }), ['k']],
    [screenOf('unknown'), ['k']],
    [screenOf('unknown'), []],
    [screenOf('refused'), []],
    [screenOf('not-sent'), []],
  ];
  for (const [screen, stored] of honest) {
    it(`are not "${screen.screen}" with ${String(stored.length)} stored`, () => {
      assert.deepEqual(liesOf([screen], ledgerOf(stored)), []);
    });
  }

  const lies: [LastScreen, readonly string[], string][] = [
    [screenOf('sent', { reference: 'R-k' }), [], 'reads "sent" of R-k, and nothing is stored.'],
    [screenOf('sent', { reference: 'R-x' }), ['k'], 'reads "sent" of R-x, and R-k is stored.'],
    [screenOf('refused'), ['k'], 'reads "refused", and R-k is stored.'],
    [screenOf('not-sent'), ['k'], 'reads "not-sent", and R-k is stored.'],
    [
      screenOf('unknown', { keys: new Set(['k', 'l']) }),
      ['k', 'l'],
      'reads "unknown", and their browser used 2 keys.',
    ],
  ];
  for (const [screen, stored, sentence] of lies) {
    it(`are found: ${sentence}`, () => {
      assert.deepEqual(liesOf([screen], ledgerOf(stored)), [`Person 7 ${sentence}`]);
    });
  }
});
