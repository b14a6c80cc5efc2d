// The bundles that a page loads from a backend's /v1/… (see packages/workbench/src/build/cdn-bundles.ts):
//   1. ESM chunks, one entry per element (packages/widgets/src/<element>/define.ts); they share lit,
//      ky, zod and the client; names carry the hash of their content.
//   2. first-cards-….js: draws missions while the list's code is on its way; first-cards.js is the same as a
//      classic script, for pages that carry it so that it comes together with the loader.
//   3. loader.js: a classic script that knows the hashes of the list's chunks, of 2, and of one more file
//      (chunks-….js) that holds those of all the others: no file of 1 and 2 runs unchecked.
//   4. coup-de-main.iife.js: everything in one classic script, for hash-only CSP and pages without a loader.
//   5. frame.js: the script of the hosted pages, which tells the page around a frame how high it is.
// The same sources give the same bytes.
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { describeChunks, writeManifest } from './packages/workbench/src/build/cdn-manifest.ts';
import { squeezeTemplates } from './packages/workbench/src/build/cdn-templates.ts';
import { chunkPerElement } from './packages/workbench/src/build/cdn-chunks.ts';
import { nameByHash, writeChunkTable } from './packages/workbench/src/build/cdn-chunk-table.ts';
import {
  inlineConstant,
  renameLitPolicy,
  useLeanSchemas,
  verifyDynamicImports,
} from './packages/workbench/src/build/cdn-plugins.ts';

const { version } = JSON.parse(readFileSync('packages/widgets/package.json', 'utf8'));
/** Another folder, to compare two builds. */
const cdn = process.env.COUP_DE_MAIN_CDN ?? 'packages/widgets/cdn';
const folder = `${cdn}/${version}`;

/** `{ 'mission-list': '…/mission-list/define.ts', … }` */
const elements = Object.fromEntries(
  globSync('packages/widgets/src/*/define.ts')
    .toSorted()
    .map((file) => [basename(dirname(file)), file]),
);

const manifest = { version, elements: {}, firstCards: '', chunks: [], scripts: [] };
let loaderChunks;

/**
 * @param {number} ecma oldest JavaScript that the browsers of this bundle understand
 * @param {object} compress what terser is told besides
 */
const plugins = (ecma, compress = {}) => [
  useLeanSchemas(),
  nodeResolve({ browser: true, exportConditions: ['@coup-de-main/source', 'production'] }),
  typescript({
    tsconfig: 'packages/widgets/tsconfig.cdn.json',
    filterRoot: import.meta.dirname,
    include: ['packages/{protocol,client,widgets}/src/**/*.ts'],
    exclude: ['**/*.test.ts', '**/testing/**'],
    compilerOptions: {
      target: `es${ecma}`,
      outDir: folder,
      // Rollup resolves `.ts`; TypeScript would wrap the loader's `import()` into a helper.
      rewriteRelativeImportExtensions: false,
    },
  }),
  squeezeTemplates(),
  renameLitPolicy('coup-de-main'),
  inlineConstant('COUP_DE_MAIN_CHUNKS', () => loaderChunks),
  terser({
    ecma,
    module: true,
    toplevel: true,
    compress: {
      passes: 3,
      pure_getters: true,
      unsafe: true,
      unsafe_arrows: true,
      keep_fargs: false,
      ...compress,
    },
    format: { comments: false },
  }),
];

/** Neither package does anything when it is imported, as its package.json says: what is not used is not there. */
const treeshake = {
  moduleSideEffects: (id) => !/\/packages\/(?:protocol|client)\/src\//.test(id),
};

/** A warning about our own files fails the build; how libraries are written is not ours to mend. */
const onwarn = (warning) => {
  const files = [warning.id ?? warning.loc?.file ?? '', ...(warning.ids ?? [])];
  if (files.some((file) => file.includes('node_modules'))) return;
  // TypeScript does not know that a bundler resolves the `.ts` in imports.
  if (warning.message.includes('TS5096')) return;
  throw new Error(warning.message);
};

export default [
  {
    input: elements,
    onwarn,
    treeshake,
    plugins: [
      ...plugins(2022),
      verifyDynamicImports(),
      describeChunks((described) => Object.assign(manifest, described)),
      writeChunkTable('mission-list', (chunks) => (loaderChunks = chunks)),
    ],
    output: {
      dir: folder,
      format: 'es',
      entryFileNames: '[name]-[hash].js',
      chunkFileNames: '[name]-[hash].js',
      manualChunks: chunkPerElement(elements, ['mission-list', 'aide-hotline']),
      onlyExplicitManualChunks: true,
    },
  },
  {
    input: { 'first-cards': 'packages/widgets/src/mission-list/first-cards/first-cards.ts' },
    onwarn,
    // Of lit it takes the texts of styles alone.
    treeshake: { moduleSideEffects: false },
    plugins: [
      ...plugins(2022),
      nameByHash((row) => {
        loaderChunks.known.cards = [row];
        manifest.firstCards = row[0];
      }),
      writeManifest(manifest, `${cdn}/manifest.json`),
    ],
    output: [
      { dir: folder, format: 'es' },
      { dir: folder, format: 'iife' },
    ],
  },
  {
    input: 'packages/widgets/src/loader/loader.ts',
    onwarn,
    treeshake,
    // The loader has 2 KB.
    plugins: [...plugins(2020, { passes: 5 }), writeManifest(manifest, `${cdn}/manifest.json`)],
    output: { file: `${folder}/loader.js`, format: 'iife' },
  },
  {
    input: 'packages/widgets/src/cdn.ts',
    onwarn,
    treeshake,
    plugins: [...plugins(2022), writeManifest(manifest, `${cdn}/manifest.json`)],
    output: { file: `${folder}/coup-de-main.iife.js`, format: 'iife', inlineDynamicImports: true },
  },
  {
    input: 'packages/widgets/src/loader/frame.ts',
    onwarn,
    treeshake,
    plugins: [...plugins(2020), writeManifest(manifest, `${cdn}/manifest.json`)],
    output: { file: `${folder}/frame.js`, format: 'iife' },
  },
];
