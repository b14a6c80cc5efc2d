import assert from 'node:assert/strict';
import { test } from 'node:test';
import { temporaryRepository } from '../testing/temporary-repository.ts';
import { checkPublishedPackages } from './published-packages.ts';

const manifest = (file: string): string =>
  JSON.stringify({
    name: 'a',
    version: '1.0.0',
    type: 'module',
    files: ['dist'],
    exports: { '.': { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` } },
  });
const built = {
  'packages/a/dist/index.js': 'export const a = 1;\n',
  'packages/a/dist/index.d.ts': 'export declare const a: number;\n',
};

test('a package whose exports are there passes, a private one is nobody’s concern', async (context) => {
  const root = temporaryRepository(context, {
    ...built,
    'packages/a/package.json': manifest('index'),
    'packages/b/package.json': JSON.stringify({ private: true, exports: './gone.js' }),
  });
  const figures = await checkPublishedPackages(root);
  assert.deepEqual(
    figures.flatMap(({ details = [] }) => details),
    [],
  );
});

test('exports that lead nowhere are caught by both', async (context) => {
  const root = temporaryRepository(context, {
    ...built,
    'packages/a/package.json': manifest('gone'),
  });
  const [publint, types] = await checkPublishedPackages(root);
  assert.match(publint?.details?.join('\n') ?? '', /^packages\/a: .*gone\.js/m);
  assert.equal(types?.ok, false);
});
