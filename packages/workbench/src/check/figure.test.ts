import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { atMost, formatFigures, noneOf } from './figure.ts';

describe('figures', () => {
  it('break when there is one fault, or one byte too many', () => {
    assert.equal(noneOf('faults', []).ok, true);
    assert.equal(noneOf('faults', ['a.ts:1 x']).ok, false);
    assert.equal(atMost('loader', { measured: 2048, bound: 2048 }).ok, true);
    assert.equal(atMost('loader', { measured: 2049, bound: 2048 }).ok, false);
  });

  it('are printed as a table', () => {
    const table = formatFigures([
      atMost('loader', { measured: 1900, bound: 2048, unit: ' B' }),
      noneOf('faults', ['x']),
    ]);
    assert.equal(
      table,
      [
        'gate   │ bound     │ measured │ ok',
        '───────┼───────────┼──────────┼────',
        'loader │ ≤ 2,048 B │ 1,900 B  │ yes',
        'faults │ 0         │ 1        │ NO',
      ].join('\n'),
    );
  });
});
