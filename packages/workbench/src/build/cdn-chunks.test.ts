import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup, type Plugin } from 'rollup';
import { chunkPerElement } from './cdn-chunks.ts';

const virtual = (modules: Record<string, string>): Plugin => ({
  name: 'virtual',
  resolveId: (source) => source.replace('./', '/'),
  load: (id) => modules[id] ?? null,
});

/** The modules of each chunk, by its file. */
async function chunksOf(
  modules: Record<string, string>,
  input: Record<string, string>,
  leading: string[],
): Promise<Record<string, string[]>> {
  const build = await rollup({ input, plugins: [virtual(modules)] });
  const { output } = await build.generate({
    chunkFileNames: '[name].js',
    manualChunks: chunkPerElement(input, leading),
    onlyExplicitManualChunks: true,
  });
  const chunks = output.filter((one) => one.type === 'chunk');
  return Object.fromEntries(chunks.map((one) => [one.fileName, Object.keys(one.modules)]));
}

describe('chunkPerElement', () => {
  it('gives each element one chunk of its own and one that it shares', async () => {
    const modules = {
      '/list.js': `import './base.js'; import { words } from './fr.js'; import('./late.js'); console.log(words)`,
      '/line.js': `import './base.js'; console.log('line')`,
      '/base.js': `console.log('base')`,
      '/fr.js': `export const words = { hello: 'bonjour' }`,
      '/late.js': `import { words } from './fr.js'; console.log('late', words)`,
    };
    const input = { 'x-list': '/list.js', 'x-line': '/line.js' };
    assert.deepEqual(await chunksOf(modules, input, ['x-list']), {
      'x-list.js': ['/fr.js', '/list.js'],
      'x-line.js': ['/line.js'],
      'shared.js': ['/base.js'],
      'late.js': ['/late.js'],
    });
  });

  it('does not make the leanest element pay for what only the others share', async () => {
    const modules = {
      '/list.js': `import './base.js'; console.log('list')`,
      '/line.js': `import './base.js'; import './phone.js'; console.log('line')`,
      '/form.js': `import './phone.js'; import './field.js'; console.log('form')`,
      '/apply.js': `import './field.js'; console.log('apply')`,
      '/base.js': `console.log('base')`,
      '/phone.js': `console.log('phone')`,
      '/field.js': `console.log('field')`,
    };
    const input = {
      'x-list': '/list.js',
      'x-line': '/line.js',
      'x-form': '/form.js',
      'x-apply': '/apply.js',
    };
    assert.deepEqual(await chunksOf(modules, input, ['x-list', 'x-line']), {
      'x-list.js': ['/list.js'],
      'x-line.js': ['/line.js'],
      'x-form.js': ['/form.js'],
      'x-apply.js': ['/apply.js'],
      'shared.js': ['/base.js'],
      'shared-x-line.js': ['/phone.js'],
      'shared-others.js': ['/field.js'],
    });
  });

  it('does not bring one form for what another form needs of it later', async () => {
    const modules = {
      '/list.js': `import('./later.js'); console.log('list')`,
      '/form.js': `import './jobs.js'; import('./later.js'); console.log('form')`,
      '/apply.js': `import('./later.js'); console.log('apply')`,
      '/later.js': `import './jobs.js'; console.log('later')`,
      '/jobs.js': `console.log('jobs')`,
    };
    const input = { 'x-list': '/list.js', 'x-form': '/form.js', 'x-apply': '/apply.js' };
    assert.deepEqual(await chunksOf(modules, input, ['x-list']), {
      'x-list.js': ['/list.js'],
      'x-form.js': ['/form.js'],
      'x-apply.js': ['/apply.js'],
      'shared-others.js': ['/jobs.js'],
      'later.js': ['/later.js'],
    });
  });

  it('leaves to later what an index passes on and nobody takes at first', async () => {
    const modules = {
      '/list.js': `import { a } from './index.js'; import './line.js'; import('./late.js').then((x) => x.run(a))`,
      '/line.js': `import {} from './index.js'; console.log('line')`,
      '/late.js': `import { renamed, a } from './index.js'; export const run = () => renamed(a)`,
      '/index.js': `export { a } from './a.js'; export { renamed } from './inner.js'`,
      '/inner.js': `export { b as renamed } from './b.js'`,
      '/a.js': `export const a = () => console.log('a')`,
      '/b.js': `import { c } from './c.js'; export const b = (f) => c(f)`,
      '/c.js': `export const c = (f) => console.log(f, 'c')`,
    };
    assert.deepEqual(await chunksOf(modules, { 'x-list': '/list.js' }, ['x-list']), {
      'x-list.js': ['/a.js', '/line.js', '/list.js'],
      'late.js': ['/c.js', '/b.js', '/late.js'],
    });
  });

  it('takes all of an index that is imported as a whole', async () => {
    const modules = {
      '/list.js': `import * as all from './index.js'; import('./late.js'); console.log(all)`,
      '/late.js': `import { b } from './index.js'; console.log(b)`,
      '/index.js': `export { a } from './a.js'; export { b } from './b.js'`,
      '/a.js': `export const a = () => console.log('a')`,
      '/b.js': `export const b = () => console.log('b')`,
    };
    assert.deepEqual(await chunksOf(modules, { 'x-list': '/list.js' }, ['x-list']), {
      'x-list.js': ['/a.js', '/b.js', '/index.js', '/list.js'],
      'late.js': ['/late.js'],
    });
  });
});
