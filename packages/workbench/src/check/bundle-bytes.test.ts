import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { temporaryRepository } from '../testing/temporary-repository.ts';
import { checkBundleBytes } from './bundle-bytes.ts';

/** Text that does not compress below the number of bytes given. */
const noise = (bytes: number): string => randomBytes(bytes).toString('latin1');

function cdn(loader: string, chunks: string[], element = 'mission-list'): Record<string, string> {
  const files = chunks.map((_, index) => `${index}.js`);
  return {
    'packages/widgets/cdn/manifest.json': JSON.stringify({
      version: '1.0.0',
      elements: { [element]: files },
      firstCards: 'first-cards.js',
    }),
    'packages/widgets/cdn/1.0.0/loader.js': loader,
    'packages/widgets/cdn/1.0.0/first-cards.js': 'draw()',
    ...Object.fromEntries(
      chunks.map((text, index) => [`packages/widgets/cdn/1.0.0/${index}.js`, text]),
    ),
  };
}

test('small bundles pass', (context) => {
  const root = temporaryRepository(context, cdn('x()', ['y()', 'z()']));
  assert.deepEqual(
    checkBundleBytes(root).map(({ ok }) => ok),
    [true, true, true, true],
  );
});

test('each bound breaks by itself', (context) => {
  const broken = (files: Record<string, string>): string[] =>
    checkBundleBytes(temporaryRepository(context, files))
      .filter(({ ok }) => !ok)
      .map(({ gate }) => gate);
  assert.deepEqual(broken(cdn(noise(2048), ['y()'])), ['loader, brotli']);
  const drawn = { 'packages/widgets/cdn/1.0.0/first-cards.js': noise(4096) };
  assert.deepEqual(broken({ ...cdn('x()', ['y()']), ...drawn }), [
    'first cards while the list is on its way, brotli',
  ]);
  assert.deepEqual(broken(cdn('x()', [noise(14_000), noise(14_000)])), [
    'first card of <mission-list>, brotli',
  ]);
  for (const many of [cdn('x()', ['a', 'b', 'c']), cdn('x()', ['a', 'b', 'c', 'd'], 'aide-form')]) {
    assert.deepEqual(broken(many), ['requests to the first card, with the API’s']);
  }
});

test('a form has a bound of its own', (context) => {
  const judged = (bytes: number): boolean[] =>
    checkBundleBytes(temporaryRepository(context, cdn('x()', [noise(bytes)], 'aide-form'))).map(
      ({ ok }) => ok,
    );
  // Noise of n characters takes about 1.5 n bytes in UTF-8, and nearly n by brotli.
  assert.deepEqual(judged(25_000), [true, true, true, true]);
  assert.deepEqual(judged(36_000), [true, true, false, true]);
});

test('bundles that are not there do not pass', (context) => {
  assert.match(
    checkBundleBytes(temporaryRepository(context, {}))[0]?.details?.[0] ?? '',
    /npm run build/,
  );
});
