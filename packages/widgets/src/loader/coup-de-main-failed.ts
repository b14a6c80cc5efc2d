import type { LoadFailure } from './chunks.ts';

/**
 * The code of an element did not come; the visitor gets the hosted page in a frame, or the link.
 * Fired on the element, once. No class of its own: the loader counts every byte.
 */
export interface CoupDeMainFailed extends Event {
  /** Why; codes are stable. */
  readonly reason: LoadFailure;
}

/** Tells the page. */
export function tellFailure(element: Element, reason: LoadFailure): void {
  const event = new CustomEvent('coup-de-main-failed', { bubbles: true, composed: true });
  element.dispatchEvent(Object.assign(event, { reason }));
}

declare global {
  interface HTMLElementEventMap {
    'coup-de-main-failed': CoupDeMainFailed;
  }
}
