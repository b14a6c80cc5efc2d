// The bundles that a page loads from a backend's /v1/… (see packages/workbench/src/build/cdn-bundles.ts):
//   1. ESM chunks, one entry per element (packages/widgets/src/<element>/define.ts); they share lit,
//      ky, zod and the client; names carry the hash of their content.
//   2. loader.js: a classic script that knows the chunks of 1 and their hashes.
//   3. coup-de-main.iife.js: everything in one classic script, for hash-only CSP and pages without a loader.
// The same sources give the same bytes.
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { describeChunks, writeManifest } from './packages/workbench/src/build/cdn-manifest.ts';
import { inlineConstant, renameLitPolicy } from './packages/workbench/src/build/cdn-plugins.ts';

const { version } = JSON.parse(readFileSync('packages/widgets/package.json', 'utf8'));
const folder = `packages/widgets/cdn/${version}`;

/** `{ 'mission-list': '…/mission-list/define.ts', … }` */
const elements = Object.fromEntries(
  globSync('packages/widgets/src/*/define.ts')
    .toSorted()
    .map((file) => [basename(dirname(file)), file]),
);

const manifest = { version, elements: {}, chunks: [], scripts: [] };

/** @param {number} ecma oldest JavaScript that the browsers of this bundle understand */
const plugins = (ecma) => [
  nodeResolve({ browser: true, exportConditions: ['@coup-de-main/source', 'production'] }),
  typescript({
    tsconfig: 'packages/widgets/tsconfig.cdn.json',
    filterRoot: import.meta.dirname,
    include: ['packages/{protocol,client,widgets}/src/**/*.ts'],
    exclude: ['**/*.test.ts', '**/testing/**'],
    compilerOptions: { target: `es${ecma}`, outDir: folder },
  }),
  renameLitPolicy('coup-de-main'),
  inlineConstant('COUP_DE_MAIN_MANIFEST', () => manifest),
  inlineConstant('COUP_DE_MAIN_VERSION', () => version),
  terser({ ecma, module: true, compress: { passes: 2 }, format: { comments: false } }),
];

/** A warning about our own files fails the build; how libraries are written is not ours to mend. */
const onwarn = (warning) => {
  const files = [warning.id ?? warning.loc?.file ?? '', ...(warning.ids ?? [])];
  if (files.some((file) => file.includes('node_modules'))) return;
  throw new Error(warning.message);
};

export default [
  {
    input: elements,
    onwarn,
    plugins: [...plugins(2022), describeChunks((described) => Object.assign(manifest, described))],
    output: {
      dir: folder,
      format: 'es',
      entryFileNames: '[name]-[hash].js',
      chunkFileNames: '[name]-[hash].js',
    },
  },
  {
    input: 'packages/widgets/src/loader/loader.ts',
    onwarn,
    plugins: [...plugins(2020), writeManifest(manifest, 'packages/widgets/cdn/manifest.json')],
    output: { file: `${folder}/loader.js`, format: 'iife' },
  },
  {
    input: 'packages/widgets/src/cdn.ts',
    onwarn,
    plugins: [...plugins(2022), writeManifest(manifest, 'packages/widgets/cdn/manifest.json')],
    output: { file: `${folder}/coup-de-main.iife.js`, format: 'iife', inlineDynamicImports: true },
  },
];
