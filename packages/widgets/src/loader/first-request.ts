import { firstQuery, hasUrlState } from '../shared/first-query.ts';
import type { FirstAnswer } from '@coup-de-main/client';
import { backendOf, type LoaderSettings } from './settings.ts';

/**
 * Asks the backend of `element` for its discovery document, and for the first page inside it when the
 * element is a list, while the code is still on its way. Once for each backend of the page: the
 * elements share a client. A hotline that says its own number and names no backend asks for nothing.
 */
export function startFirstRequest(
  element: Element,
  first: Map<string, Promise<FirstAnswer>>,
  settings: LoaderSettings,
): void {
  const backend = backendOf(element, settings);
  if (first.has(backend)) return;
  if (element.hasAttribute('number') && !element.hasAttribute('backend')) return;
  const preview =
    element.localName === 'mission-list' && !hasUrlState(location.href)
      ? `${backend.includes('?') ? '&' : '?'}preview=missions&${firstQuery(element).toString()}`
      : '';
  // Credentials as `<link rel="preload" crossorigin>` asks: a page that carries one has this answer on its way.
  const answer = fetch(backend + preview, {
    referrerPolicy: 'strict-origin',
  }).then(async (response) => {
    // Read while the code still loads: the first card then waits for neither.
    return [response, await response.json()] as const;
  });
  // Whoever takes the promise over sees its failure; until then nobody may be there to see it.
  answer.catch(() => undefined);
  first.set(backend, answer);
}
