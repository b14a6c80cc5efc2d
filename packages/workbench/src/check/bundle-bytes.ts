import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { CdnManifest } from '../build/cdn-manifest.ts';
import { atMost, type Figure } from './figure.ts';

const KIB = 1024;
const LOADER_BYTES = 2 * KIB;
const FIRST_CARDS_BYTES = 4 * KIB;
const FIRST_CARD_BYTES = 24 * KIB;
const FIRST_CARD_REQUESTS = 5;
const FORM_BYTES = 30 * KIB;

/** Elements that people write into have a bound of their own. */
const FORMS: ReadonlySet<string> = new Set([
  'aide-form',
  'mission-apply',
  'mission-form',
  'aide-suivi',
]);

/**
 * What a page loads over the wire (brotli 11) before an element shows something: the loader, then the
 * loader with the chunks that the element's entry needs, and how many requests that makes. The first cards
 * show a list before its chunks have come, and count apart: a list that they cannot draw shows its first card
 * by its chunks alone.
 */
export function checkBundleBytes(root: string): Figure[] {
  const cdn = join(root, 'packages/widgets/cdn');
  const manifestFile = join(cdn, 'manifest.json');
  if (!existsSync(manifestFile)) {
    const details = ['packages/widgets/cdn/manifest.json is missing: npm run build'];
    return [{ gate: 'bundle bytes', bound: 'built', measured: 'not built', ok: false, details }];
  }
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as CdnManifest;
  const wireBytes = (file: string): number =>
    brotliCompressSync(readFileSync(join(cdn, manifest.version, file))).length;
  const loader = wireBytes('loader.js');
  return [
    atMost('loader, brotli', { measured: loader, bound: LOADER_BYTES, unit: ' B' }),
    atMost('first cards while the list is on its way, brotli', {
      measured: wireBytes(manifest.firstCards),
      bound: FIRST_CARDS_BYTES,
      unit: ' B',
    }),
    ...Object.entries(manifest.elements).map(([element, files]) =>
      atMost(`first ${FORMS.has(element) ? 'page' : 'card'} of <${element}>, brotli`, {
        measured: files.reduce((sum, file) => sum + wireBytes(file), loader),
        bound: FORMS.has(element) ? FORM_BYTES : FIRST_CARD_BYTES,
        unit: ' B',
      }),
    ),
    atMost('requests to the first card, with the API’s', {
      measured: Math.max(...Object.entries(manifest.elements).map(requestsOf)),
      bound: FIRST_CARD_REQUESTS,
    }),
  ];
}

/** The element's files, the loader and the API's answer; where cards are shown, what draws or lists them too. */
function requestsOf([element, files]: [element: string, files: readonly string[]]): number {
  return files.length + (FORMS.has(element) ? 2 : 3);
}
