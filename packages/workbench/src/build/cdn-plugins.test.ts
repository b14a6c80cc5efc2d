import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rollup, type Plugin } from 'rollup';
import { inlineConstant, renameLitPolicy, verifyDynamicImports } from './cdn-plugins.ts';

/** A bundle of one module, whose id decides whether the plugins take it for Lit's. */
async function bundle(id: string, code: string, plugin: Plugin): Promise<string> {
  const oneModule: Plugin = {
    name: 'one-module',
    resolveId: (source) => source,
    load: () => code,
  };
  const build = await rollup({ input: id, plugins: [oneModule, plugin] });
  const { output } = await build.generate({ format: 'es' });
  return output[0].code;
}

const LIT = '/node_modules/lit-html/lit-html.js';

describe('renameLitPolicy', () => {
  it('gives the policy our name', async () => {
    const code = await bundle(
      LIT,
      `trustedTypes.createPolicy("lit-html", {})`,
      renameLitPolicy('coup-de-main'),
    );
    assert.match(code, /createPolicy\('coup-de-main'/);
  });

  it('fails the build when Lit is there without the policy we know', async () => {
    const build = bundle(
      LIT,
      `trustedTypes.createPolicy("lit", {})`,
      renameLitPolicy('coup-de-main'),
    );
    await assert.rejects(build, /policy was found 0 times/);
  });

  it('asks nothing of a bundle without Lit', async () => {
    assert.match(await bundle('/loader.js', 'alert(1)', renameLitPolicy('x')), /alert/);
  });
});

describe('inlineConstant', () => {
  it('writes the value in place of the name, and of no longer name', async () => {
    const plugin = inlineConstant('FILES', () => ({ a: '$&' }));
    const code = await bundle('/loader.js', 'alert(FILES, globalThis.FILES_OF)', plugin);
    assert.match(code, /alert\(\{"a":"\$&"\}, globalThis\.FILES_OF\)/);
  });
});

describe('verifyDynamicImports', () => {
  it('sends every later import through the loader', async () => {
    const files: Record<string, string> = { '/a.js': `import('./b.js')`, '/b.js': `alert('b')` };
    const virtual: Plugin = {
      name: 'virtual',
      resolveId: (source) => source.replace('./', '/'),
      load: (id) => files[id] ?? null,
    };
    const build = await rollup({ input: '/a.js', plugins: [virtual, verifyDynamicImports()] });
    const { output } = await build.generate({ chunkFileNames: '[name].js' });
    assert.match(
      output[0].code,
      /globalThis\[Symbol\.for\('coup-de-main'\)\]\.load\('\.\/b\.js'\)/,
    );
  });

  it('fails the build on a file that is only known at run time', async () => {
    const build = bundle('/a.js', 'import(globalThis.name)', verifyDynamicImports());
    await assert.rejects(build, /only exists at run time: nobody can hash it/);
  });
});
