import { inherited } from '../shared/inherited.ts';

/** What the script tag of the loader says. */
export interface LoaderSettings {
  /** Folder of the loader and of every chunk, absolute, with a slash at its end. */
  readonly base: string;
  /** Discovery document of the backend of elements that name none: `data-backend`, else `/v1/` beside us. */
  readonly backend: string;
  /** Content-Security-Policy nonce, passed on to what we add to the page. Empty when there is none. */
  readonly nonce: string;
  readonly lang: string | undefined;
  readonly theme: string | undefined;
  /** Whether plain links to the hosted pages become elements: unless `data-links="off"`. */
  readonly links: boolean;
}

/**
 * Reads the script tag. A relative `data-backend` counts from the page, the default from the loader.
 * Throws a TypeError when `data-backend` is not an address.
 */
export function readSettings({ src, nonce, dataset }: HTMLScriptElement): LoaderSettings {
  const { backend, lang, theme, links } = dataset;
  // A script that was pasted as text has no address of its own.
  const from = src || document.baseURI;
  return {
    base: new URL('.', from).href,
    backend: backend ? new URL(backend, document.baseURI).href : new URL('/v1/', from).href,
    nonce,
    lang,
    theme,
    links: links !== 'off',
  };
}

/** Folder of the hosted pages of a backend: `/e/` beside its `/v1/`. */
export function hostedPages(backend: string): string {
  return new URL('../e/', backend).href;
}

/** The backend of `element`: its own or that of an element around it, else the loader's. */
export function backendOf(element: Element, { backend }: LoaderSettings): string {
  const own = inherited(element, 'backend', 'data-backend');
  return new URL(own ?? backend, document.baseURI).href;
}
