import type { FirstAnswer } from '@coup-de-main/client';

/** Where the loader leaves what it knows; a well-known symbol, so that two copies of the code agree. */
export const handoverKey = Symbol.for('coup-de-main');

/** What the loader leaves for the elements: the settings of its script tag, and its head start. */
export interface LoaderHandover {
  /** Absolute address of the backend, for elements that name none. */
  readonly backend?: string | undefined;
  /** Language and theme for elements that name none. */
  readonly lang?: string | undefined;
  readonly theme?: string | undefined;
  /** Discovery requests already on their way, by absolute address of the backend. One for each backend of the page. */
  readonly first?: Map<string, Promise<FirstAnswer>> | undefined;
}

/** The loader's handover, or an empty one when the page was made without the loader. */
export function loaderHandover(): LoaderHandover {
  return (globalThis as { [handoverKey]?: LoaderHandover })[handoverKey] ?? {};
}

/** Takes over the discovery request that the loader began for `backend`; undefined when there is none. */
export function takeFirstResponse(backend: string): Promise<FirstAnswer> | undefined {
  return loaderHandover().first?.get(backend);
}
