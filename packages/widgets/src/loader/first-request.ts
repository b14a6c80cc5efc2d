import { firstQuery, urlState } from '../shared/first-query.ts';
import type { FirstAnswer } from '@coup-de-main/client';
import type { LoadChunk } from './chunks.ts';
import { backendOf, type LoaderSettings } from './settings.ts';

/** What a loader says and keeps of first requests. */
export interface Asking extends LoaderSettings {
  readonly first: Map<string, Promise<FirstAnswer>>;
  readonly load: LoadChunk;
}

/**
 * Asks the backend of `element` for its discovery document, and for the first page inside it when the
 * element is a list, while the code is still on its way. Once for each backend of the page: the
 * elements share a client. A hotline that says its own number and names no backend asks for nothing.
 * With a first page come the first cards that can be drawn from it.
 */
export function startFirstRequest(element: Element, loader: Asking): void {
  const backend = backendOf(element, loader);
  if (loader.first.has(backend) || element.matches('[number]:not([backend])')) return;
  const hasPage = element.localName === 'mission-list' && !urlState.test(location.href);
  const preview = hasPage
    ? `${backend.includes('?') ? '&' : '?'}preview=missions&${firstQuery(element).toString()}`
    : '';
  // Before the question, which may keep a small server busy. Without them the list comes all the same. A page
  // may carry them itself, in a tag that has this id.
  if (hasPage && !document.getElementById('first-cards')) {
    loader.load('cards').catch(() => undefined);
  }
  // Credentials as `<link rel="preload" crossorigin>` asks: a page that carries one has this answer on its way.
  const answer = fetch(backend + preview, {
    referrerPolicy: 'strict-origin',
  }).then(async (response) => {
    // Read while the code still loads: the first card then waits for neither.
    return [response, await response.json()] as const;
  });
  // Whoever takes the promise over sees its failure; until then nobody may be there to see it.
  answer.catch(() => undefined);
  loader.first.set(backend, answer);
}
