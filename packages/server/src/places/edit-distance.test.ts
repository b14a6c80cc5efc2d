import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { editDistance, prefixDistance } from './edit-distance.ts';
import { letterMask } from './letter-mask.ts';

describe('editDistance', () => {
  for (const [a, b, expected] of [
    ['valence', 'valence', 0],
    ['valance', 'valence', 1],
    ['ajacio', 'ajaccio', 1],
    ['brset', 'brest', 1],
    ['', 'ab', 2],
    ['lyon', 'nice', 4],
    ['saint etiene', 'saint etienne', 1],
    ['montlimar', 'montelimar', 1],
  ] as const) {
    it(`counts ${expected} between "${a}" and "${b}", both ways`, () => {
      assert.equal(editDistance(a, b, 5), expected);
      assert.equal(editDistance(b, a, 5), expected);
    });
  }

  it('stops counting beyond the limit', () => {
    assert.equal(editDistance('lyon', 'nice', 2), 3);
    assert.equal(editDistance('a', 'abcdefgh', 2), 3);
  });
});

describe('prefixDistance', () => {
  it('compares with the beginning of a longer word', () => {
    assert.equal(prefixDistance('grnob', 'grenoble', 2), 1);
    assert.equal(prefixDistance('valen', 'valence', 2), 0);
  });

  it('leaves whole words to editDistance', () => {
    assert.equal(prefixDistance('valence', 'valence', 1), 1);
    assert.equal(prefixDistance('montelimar', 'mont', 2), 3);
  });
});

describe('letterMask', () => {
  it('differs by no more letters than there are typing errors', () => {
    for (const [a, b, errors] of [
      ['valance', 'valence', 1],
      ['brset', 'brest', 1],
      ['paris 1', 'paris 12', 1],
      ['toulouze', 'toulouse', 1],
    ] as const) {
      assert.ok(countBits(letterMask(a) & ~letterMask(b)) <= errors, `${a} has too much`);
      assert.ok(countBits(letterMask(b) & ~letterMask(a)) <= errors, `${b} has too much`);
    }
  });

  it('sees letters and digits, not spaces', () => {
    assert.equal(letterMask('a b'), 0b11);
    assert.equal(letterMask('1 9'), 1 << 26);
    assert.equal(letterMask(''), 0);
  });
});

function countBits(mask: number): number {
  return mask.toString(2).replaceAll('0', '').length;
}
