import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OutputBundle } from 'rollup';
import { describeBundle, integrityOf } from './cdn-manifest.ts';

/** Just enough of Rollup's chunk for what we read of it. */
function chunk(fileName: string, imports: string[], entry?: string): OutputBundle {
  const output = {
    type: 'chunk',
    fileName,
    imports,
    code: fileName,
    name: entry,
    isEntry: entry !== undefined,
  };
  return { [fileName]: output } as unknown as OutputBundle;
}

describe('describeBundle', () => {
  const bundle = {
    ...chunk('z-shared.js', ['lit.js']),
    ...chunk('lit.js', []),
    ...chunk('list-1.js', ['z-shared.js'], 'mission-list'),
    ...chunk('late.js', ['lit.js']),
  };

  it('names everything that an element needs, entry first, all the way down', () => {
    assert.deepEqual(describeBundle(bundle).elements, {
      'mission-list': ['list-1.js', 'lit.js', 'z-shared.js'],
    });
  });

  it('gives every chunk its hash, those loaded later too', () => {
    assert.deepEqual(
      describeBundle(bundle).chunks.map(({ file }) => file),
      ['late.js', 'list-1.js', 'lit.js', 'z-shared.js'],
    );
    assert.equal(describeBundle(bundle).chunks[0]?.integrity, integrityOf('late.js'));
  });
});

describe('integrityOf', () => {
  it('is what browsers expect', () => {
    // printf '' | openssl dgst -sha384 -binary | base64
    const empty = 'sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb';
    assert.equal(integrityOf(''), empty);
  });
});
