import type { FirstAnswer } from '@coup-de-main/client';
import { handoverKey, type LoaderHandover } from '../shared/loader-handover.ts';
import type { LoadChunk, LoadFailure } from './chunks.ts';
import { tellFailure } from './coup-de-main-failed.ts';
import { startFirstRequest } from './first-request.ts';
import { showHostedPage } from './hosted-frame.ts';
import { upgradeMarkers } from './markers.ts';
import { readSettings } from './settings.ts';
import { whenNear } from './when-near.ts';

/** Milliseconds by which the first answer is asked for before the code: more than it takes a backend to answer. */
const headStart = 30;

/** What stands at `globalThis[Symbol.for('coup-de-main')]` once a loader has run. */
export interface Loader extends LoaderHandover {
  /** Folder it came from. */
  readonly base: string;
  /** For elements that name none. */
  readonly backend: string;
  readonly first: Map<string, Promise<FirstAnswer>>;
  /** Loads a chunk that is only needed now (a language, a dialogue), checked like every other. */
  readonly load: LoadChunk;
  /** Looks for markers below `root`: for shadow roots, which the loader does not look into by itself. */
  readonly scan: (root: ParentNode) => void;
}

/**
 * Starts on this page, unless another copy has. Reads the script tag that is being run, which only a
 * classic script has: throws a TypeError in a module.
 * `tags`: names of the elements that can be had. `loadFrom` makes the function that has chunks, from
 * where the loader is and the nonce of its tag: in it the loader and the single-file build differ.
 */
export function startLoader(
  tags: readonly string[],
  loadFrom: (base: string, nonce: string) => LoadChunk,
): void {
  const script = document.currentScript as HTMLScriptElement;
  const settings = readSettings(script);
  if (window[handoverKey]) return;

  const load = loadFrom(settings.base, script.nonce);
  // oxlint-disable-next-line typescript/restrict-template-expressions -- `join` would be nine bytes
  const waiting = `:is(${tags}):not(:defined)`;
  const loader: Loader = {
    ...settings,
    first: new Map(),
    load,
    scan(root) {
      upgradeMarkers(root, tags, loader);
      near([...root.querySelectorAll<HTMLElement>(waiting)]);
    },
  };
  const near = whenNear((elements) => {
    // A list first, and its name is the last one: its request brings the discovery document of the others along.
    elements.sort((a, b) => b.localName.localeCompare(a.localName));
    for (const element of elements) {
      try {
        startFirstRequest(element, loader);
      } catch {
        // The address of its backend cannot be read. Its code comes all the same: the element has words for that.
      }
      // Asked for together, 23 KB of code would come before the answer that first cards are drawn from.
      setTimeout(
        () =>
          load(element.localName).catch(({ message }: Error) => {
            element.style.minHeight = '0';
            tellFailure(element, message as LoadFailure);
            showHostedPage(element, loader);
          }),
        headStart,
      );
    }
  });

  window[handoverKey] = loader;
  reserveHeights(waiting);
  loader.scan(document);
  // The whole page, once for a batch of changes: cheaper than to look at every node that came.
  new MutationObserver(() => loader.scan(document)).observe(document, {
    childList: true,
    subtree: true,
  });
}

/**
 * Keeps room for elements until their code has come, so that the text below them does not jump: a list
 * is at least as high as the window, a hotline as its number, price and hours. An adopted sheet,
 * because `style-src 'none'` forbids style elements and attributes, and leaves scripts their sheets.
 */
function reserveHeights(waiting: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `${waiting}{display:block;min-height:9em}mission-list${waiting}{min-height:100vh}`,
  );
  document.adoptedStyleSheets.push(sheet);
}

declare global {
  interface Window {
    [handoverKey]?: Loader;
  }
}
