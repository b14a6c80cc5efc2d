import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup, type Plugin } from 'rollup';
import { chunkPerElement } from './cdn-chunks.ts';

const modules: Record<string, string> = {
  '/list.js': `import './base.js'; import { words } from './fr.js'; import('./late.js'); console.log(words)`,
  '/line.js': `import './base.js'; console.log('line')`,
  '/base.js': `console.log('base')`,
  '/fr.js': `export const words = { hello: 'bonjour' }`,
  '/late.js': `import { words } from './fr.js'; console.log('late', words)`,
};

const virtual: Plugin = {
  name: 'virtual',
  resolveId: (source) => source.replace('./', '/'),
  load: (id) => modules[id] ?? null,
};

describe('chunkPerElement', () => {
  it('gives each element one chunk of its own and one that it shares', async () => {
    const input = { 'x-list': '/list.js', 'x-line': '/line.js' };
    const build = await rollup({ input, plugins: [virtual] });
    const { output } = await build.generate({
      chunkFileNames: '[name].js',
      manualChunks: chunkPerElement(input),
      onlyExplicitManualChunks: true,
    });
    const chunks = output.filter((one) => one.type === 'chunk');
    assert.deepEqual(
      Object.fromEntries(chunks.map((one) => [one.fileName, Object.keys(one.modules)])),
      {
        'x-list.js': ['/fr.js', '/list.js'],
        'x-line.js': ['/line.js'],
        'shared.js': ['/base.js'],
        'late.js': ['/late.js'],
      },
    );
  });
});
