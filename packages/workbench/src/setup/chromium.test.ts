import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chromiumFlags, findChromium, NO_BROWSER, type Machine } from './chromium.ts';

function machine(files: string[], more: Partial<Machine> = {}): Machine {
  return { env: { PATH: '/a:/b' }, isRoot: false, runs: (file) => files.includes(file), ...more };
}

describe('findChromium', () => {
  it('takes CHROME_PATH before anything installed', () => {
    const env = { PATH: '/a', CHROME_PATH: '/my/chrome' };
    assert.equal(findChromium(machine(['/a/chromium', '/my/chrome'], { env })), '/my/chrome');
  });

  it('does not pass silently over a CHROME_PATH that is wrong', () => {
    const env = { PATH: '/a', CHROME_PATH: '/gone' };
    assert.throws(
      () => findChromium(machine(['/a/chromium'], { env })),
      /CHROME_PATH names "\/gone"/,
    );
  });

  it('finds an installed browser along the PATH', () => {
    assert.equal(findChromium(machine(['/b/google-chrome'])), '/b/google-chrome');
  });

  it('installs the package where it may', () => {
    const files: string[] = [];
    const installPackage = (): boolean => files.push('/a/chromium') > 0;
    assert.equal(findChromium(machine(files, { installPackage })), '/a/chromium');
  });

  it('says what to do when there is none, or the package could not be installed', () => {
    assert.throws(() => findChromium(machine([])), { message: NO_BROWSER });
    const refused = machine([], { installPackage: () => false });
    assert.throws(() => findChromium(refused), { message: NO_BROWSER });
  });
});

describe('chromiumFlags', () => {
  it('gives up the sandbox for root only', () => {
    assert.ok(chromiumFlags(true).includes('--no-sandbox'));
    assert.ok(!chromiumFlags(false).includes('--no-sandbox'));
  });
});
