import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { OutputBundle } from 'rollup';
import { chunkTable } from './cdn-chunk-table.ts';

/** Just enough of Rollup's chunk for what we read of it; its code is its own name. */
function chunk(fileName: string, imports: string[], entry?: string): OutputBundle {
  const isEntry = entry !== undefined;
  const output = { type: 'chunk', fileName, imports, code: fileName, name: entry, isEntry };
  return { [fileName]: output } as unknown as OutputBundle;
}

const bundle = {
  ...chunk('shared-1.js', []),
  ...chunk('list-1.js', ['shared-1.js'], 'mission-list'),
  ...chunk('line-1.js', ['shared-1.js'], 'aide-hotline'),
  ...chunk('late-1.js', ['list-1.js']),
};

const row = (file: string): [string, string] => [
  file,
  createHash('sha256').update(file).digest('base64'),
];

describe('chunkTable', () => {
  it('leaves to the loader the names of the elements and what the list needs, itself first', () => {
    assert.deepEqual(chunkTable(bundle, 'mission-list').names, {
      tags: ['aide-hotline', 'mission-list'],
      list: [row('list-1.js'), row('shared-1.js')],
    });
  });

  it('is a module that says what everything else needs, all the way down', async () => {
    const { source } = chunkTable(bundle, 'mission-list');
    const { chunks } = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {
      chunks: unknown;
    };
    assert.deepEqual(chunks, {
      './late-1.js': [row('late-1.js'), row('list-1.js'), row('shared-1.js')],
      'aide-hotline': [row('line-1.js'), row('shared-1.js')],
      './shared-1.js': [row('shared-1.js')],
    });
  });
});
