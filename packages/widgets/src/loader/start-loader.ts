import { handoverKey, type LoaderHandover } from '../shared/loader-handover.ts';
import { LoadError, type LoadChunk } from './chunks.ts';
import { CoupDeMainFailed } from './coup-de-main-failed.ts';
import { startFirstRequest } from './first-request.ts';
import { showHostedPage } from './hosted-frame.ts';
import { findElements } from './markers.ts';
import { releaseHeight, reserveHeights } from './reserve.ts';
import { readSettings, type LoaderSettings } from './settings.ts';
import { whenNear } from './when-near.ts';

/** What stands at `globalThis[Symbol.for('coup-de-main')]` once a loader has run. */
export interface Loader extends LoaderHandover {
  readonly version: string;
  /** Folder it came from. */
  readonly base: string;
  readonly first: Map<string, Promise<Response>>;
  /** Loads a chunk that is only needed now (a language, a dialogue), checked like every other. */
  readonly load: LoadChunk;
  /** Looks for markers below `root`: for shadow roots, which the loader does not look into by itself. */
  readonly scan: (root: ParentNode) => void;
}

/** The part in which the loader and the single-file build differ. */
export interface LoaderSource {
  readonly version: string;
  /** Names of the elements that can be had. */
  readonly tags: readonly string[];
  /** How chunks are had with these settings. */
  readonly chunks: (settings: LoaderSettings) => LoadChunk;
  /** Defines the element `tag`. */
  readonly define: (tag: string, load: LoadChunk) => Promise<unknown>;
}

/** Starts on this page, unless another copy has. Reads the script tag that is being run. */
export function startLoader({ version, tags, chunks, define }: LoaderSource): void {
  const settings = readSettings(scriptElement());
  const page = globalThis as { [handoverKey]?: Loader };
  if (page[handoverKey]) {
    sayCopy(page[handoverKey], version, settings.base);
    return;
  }

  const load = chunks(settings);
  const first = new Map<string, Promise<Response>>();
  const arrive = (elements: readonly HTMLElement[]): void => {
    // A list first: its request brings the discovery document that a hotline needs as well.
    const lists = elements.filter(({ localName }) => localName === 'mission-list');
    for (const element of [...lists, ...elements]) startFirstRequest(element, first, settings);
    for (const element of elements) {
      define(element.localName, load).catch((error: unknown) => {
        const reason = error instanceof LoadError ? error.reason : 'code-failed';
        releaseHeight(element);
        element.dispatchEvent(new CoupDeMainFailed(reason));
        showHostedPage(element, settings);
      });
    }
  };
  const near = whenNear(arrive);
  const scan = (root: ParentNode): void => near(findElements(root, tags, settings));
  const { base, backend, lang, theme } = settings;
  page[handoverKey] = { version, base, backend, lang, theme, first, load, scan };
  reserveHeights(tags);
  scan(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof HTMLElement) scan(node);
    }
  }).observe(document, { childList: true, subtree: true });
}

function scriptElement(): HTMLScriptElement {
  const script = document.currentScript ?? document.querySelector('script[src*="/loader.js"]');
  if (script instanceof HTMLScriptElement) return script;
  throw new Error('coup-de-main: load loader.js by a <script src> without type="module".');
}

function sayCopy(known: Loader, version: string, base: string): void {
  const level = parseInt(known.version) === parseInt(version) ? 'info' : 'warn';
  console[level](
    `coup-de-main ${version} (${base}) does nothing: ${known.version} (${known.base}) is already on this page. Keep one of the two script tags.`,
  );
}
