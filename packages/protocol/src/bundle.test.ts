import { nodeResolve } from '@rollup/plugin-node-resolve';
import * as terserPlugin from '@rollup/plugin-terser';
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { type Plugin, rollup } from 'rollup';

// Its types say CommonJS, its module is ESM: the default export is the function itself.
const terser = terserPlugin.default as unknown as (options: object) => Plugin;

const index = fileURLToPath(new URL('index.ts', import.meta.url));

/** What a page loads that uses only `names` of the package, bundled as the widgets are. */
async function bundle(context: TestContext, names: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'coup-de-main-bundle-'));
  context.after(() => rm(folder, { recursive: true }));
  const input = join(folder, 'entry.js');
  await writeFile(input, `export { ${names} } from ${JSON.stringify(index)};`);
  const build = await rollup({
    input,
    // Only remarks on zod's own comments and cycles; errors are thrown.
    logLevel: 'silent',
    plugins: [
      nodeResolve(),
      {
        name: 'strip-types',
        transform: (code, id) =>
          id.endsWith('.ts') ? { code: stripTypeScriptTypes(code), map: null } : null,
      },
      terser({ ecma: 2020, module: true, compress: { passes: 2 } }),
    ],
  });
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  return output[0].code;
}

test('reading a list and a discovery document costs a page at most 8 KB', async (context) => {
  const code = await bundle(context, 'parseMissionPage, parseDiscovery, encodeQuery');
  const size = brotliCompressSync(code).length;
  assert.ok(size <= 8192, `${size} bytes (brotli): find out which schema or check came in`);
  assert.ok(size > 4000, `${size} bytes: the bundle is not what is meant here`);
});

test('schemas that a page does not use are not in its bundle', async (context) => {
  const code = await bundle(context, 'encodeQuery, conformanceUri');
  assert.ok(code.length < 400, code.slice(0, 400));
});

test('nothing that a page loads builds code from text', async (context) => {
  const code = await bundle(context, 'parseMissionPage, Problem, Place, VocabularyPage');
  assert.ok(!/\bFunction\(|\beval\(/.test(code));
});
