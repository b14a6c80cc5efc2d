import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { missingPhp, NO_PHP } from './php.ts';

describe('missingPhp', () => {
  it('is nothing where PHP is there', () => {
    assert.equal(missingPhp({ runs: () => true }), undefined);
  });

  it('installs PHP where it may', () => {
    let isThere = false;
    const installPackages = (): boolean => (isThere = true);
    assert.equal(missingPhp({ runs: () => isThere, installPackages }), undefined);
  });

  it('says what to do where it may not install', () => {
    assert.equal(missingPhp({ runs: () => false }), NO_PHP);
  });

  it('fails where installing failed, or gave nothing that runs', () => {
    for (const worked of [true, false]) {
      const machine = { runs: () => false, installPackages: () => worked };
      assert.throws(() => missingPhp(machine), /Installing it failed/);
    }
  });
});
