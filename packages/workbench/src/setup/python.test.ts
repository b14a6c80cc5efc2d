import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findPython } from './python.ts';

describe('findPython', () => {
  it('takes the python3 of the machine', () => {
    assert.equal(findPython({ version: () => 'Python 3.11.2\n' }), 'python3');
  });

  it('does not take one that is too old', () => {
    for (const version of ['Python 3.8.10\n', 'Python 2.7.18\n', 'python?']) {
      assert.equal(findPython({ version: () => version }), undefined, version);
    }
  });

  it('installs the package where it may', () => {
    let version: string | undefined;
    const installPackage = () => {
      version = 'Python 3.13.5\n';
      return true;
    };
    assert.equal(findPython({ version: () => version, installPackage }), 'python3');
  });

  it('finds none when the package could not be installed', () => {
    const installPackage = () => false;
    assert.equal(findPython({ version: () => undefined, installPackage }), undefined);
  });
});
