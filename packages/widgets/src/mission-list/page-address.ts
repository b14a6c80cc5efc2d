import { startOf } from './filters.ts';
import type { ListCore } from './list-core.ts';
import type { Filters } from './list-view.ts';
import { readUrl, type UrlState, writeUrl } from './url-state.ts';

/** Whether a change becomes an entry of the browser's history, or replaces the current one. */
export type HistoryStep = 'pushState' | 'replaceState';

/**
 * Keeps the list's view in the page's address, under the list's own keys, so that it can be shared and
 * the browser's back button works. Writes only after the visitor did something, never what others keep
 * there, and hands `history.state` on as it found it.
 */
export class PageAddress {
  readonly #core: ListCore;
  readonly #moved: () => void;

  constructor(core: ListCore, moved: () => void) {
    this.#core = core;
    this.#moved = moved;
    this.connect();
  }

  connect(): void {
    addEventListener('popstate', this.#moved);
  }

  disconnect(): void {
    removeEventListener('popstate', this.#moved);
  }

  read(): UrlState {
    const prefix = this.#core.prefix();
    return prefix === undefined
      ? { filters: {}, mission: undefined }
      : readUrl(new URL(location.href), prefix);
  }

  /**
   * Writes the view down: as a new entry of the history, or over the current one while somebody types.
   * Answers whether the address has changed.
   */
  write(
    view: { readonly filters: Filters; readonly mission: string | undefined },
    step: HistoryStep = 'pushState',
  ): boolean {
    const prefix = this.#core.prefix();
    if (prefix === undefined) return false;
    const start = startOf(this.#core.view().scope);
    const url = writeUrl(new URL(location.href), prefix, { ...view, start });
    if (url.href === location.href) return false;
    history[step](history.state, '', url);
    return true;
  }
}
