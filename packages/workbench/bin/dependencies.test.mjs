import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { explainFailure, whyInstall } from './dependencies.mjs';

const root = mkdtempSync(join(tmpdir(), 'cdm-dependencies-'));
after(() => rmSync(root, { recursive: true }));

const lock = (packages) => JSON.stringify({ packages });
const wants = (packages) => writeFileSync(join(root, 'package-lock.json'), lock(packages));
const has = (packages) => {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), lock(packages));
};

describe('whyInstall', () => {
  it('says that nothing is there', () => {
    wants({ '': {}, 'node_modules/lit': { version: '3.3.3' } });
    assert.equal(whyInstall(root), 'nothing is installed yet');
  });

  it('is content when every package has the wanted version', () => {
    has({ 'node_modules/lit': { version: '3.3.3' } });
    assert.equal(whyInstall(root), undefined);
  });

  it('names the package that changed', () => {
    wants({ '': {}, 'node_modules/lit': { version: '3.4.0' } });
    assert.equal(whyInstall(root), 'lit is new or has changed');
  });

  it('does not miss the packages of other platforms', () => {
    wants({
      'node_modules/lit': { version: '3.3.3' },
      'node_modules/@esbuild/aix-ppc64': { version: '1.0.0', optional: true },
    });
    assert.equal(whyInstall(root), undefined);
  });
});

describe('explainFailure', () => {
  it('tells a network that is down from a broken install', () => {
    assert.match(explainFailure('npm error code ENOTFOUND'), /registry cannot be reached/);
    assert.match(explainFailure('npm error code EBADENGINE'), /^npm could not install/);
  });
});
