import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { OutputBundle } from 'rollup';
import type { OtherChunks } from '../../../widgets/src/loader/chunks.ts';
import { chunkTable } from './cdn-chunk-table.ts';

/** Just enough of Rollup's chunk for what we read of it; its code is its own name. */
function chunk(
  fileName: string,
  { imports = [], later = [], entry }: Partial<Record<'imports' | 'later', string[]>> & Entry,
): OutputBundle {
  const isEntry = entry !== undefined;
  const links = { imports, dynamicImports: later };
  const output = { type: 'chunk', fileName, ...links, code: fileName, name: entry, isEntry };
  return { [fileName]: output } as unknown as OutputBundle;
}

interface Entry {
  /** Name of the element that the chunk is the entry of. */
  readonly entry?: string;
}

const bundle = {
  ...chunk('shared-1.js', {}),
  ...chunk('list-1.js', { imports: ['shared-1.js'], later: ['late-1.js'], entry: 'mission-list' }),
  ...chunk('line-1.js', { imports: ['shared-1.js'], entry: 'aide-hotline' }),
  ...chunk('form-1.js', { imports: ['shared-1.js'], entry: 'mission-apply' }),
  ...chunk('late-1.js', { imports: ['list-1.js'], later: ['form-1.js'] }),
};

const row = (file: string): [string, string] => [
  file,
  createHash('sha256').update(file).digest('base64'),
];

describe('chunkTable', () => {
  it('leaves to the loader the names of the elements and what the list needs, itself first', () => {
    assert.deepEqual(chunkTable(bundle, 'mission-list').names, {
      tags: ['mission-apply', 'aide-hotline', 'mission-list'],
      list: [row('list-1.js'), row('shared-1.js')],
    });
  });

  it('is a module that says what everything else needs, all the way down', async () => {
    const { source } = chunkTable(bundle, 'mission-list');
    const { chunks, rowsOf } = (await import(
      `data:text/javascript,${encodeURIComponent(source)}`
    )) as OtherChunks;
    assert.deepEqual(chunks, {
      './late-1.js': [row('late-1.js'), row('list-1.js'), row('shared-1.js')],
      'aide-hotline': [row('line-1.js'), row('shared-1.js')],
      // By its name for the loader, by its file for the chunk that loads it.
      'mission-apply': [row('form-1.js'), row('shared-1.js')],
      './form-1.js': [row('form-1.js'), row('shared-1.js')],
    });
    assert.equal(await rowsOf('aide-hotline'), chunks['aide-hotline']);
    // Nothing can be fetched from beside a `data:` address.
    await assert.rejects(rowsOf('./late-1.js'), { message: 'chunk-refused' });
  });
});
