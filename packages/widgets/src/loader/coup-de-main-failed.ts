import type { LoadFailure } from './chunks.ts';

/**
 * The code of an element did not come; the visitor gets the hosted page in a frame, or the link.
 * Fired on the element, once. No class of its own: the loader counts every byte.
 */
export interface CoupDeMainFailed extends Event {
  /** Why; codes are stable. */
  readonly reason: LoadFailure;
}

/** Makes the event. */
export function coupDeMainFailed(reason: LoadFailure): CoupDeMainFailed {
  return Object.assign(new CustomEvent('coup-de-main-failed', { bubbles: true, composed: true }), {
    reason,
  });
}

declare global {
  interface HTMLElementEventMap {
    'coup-de-main-failed': CoupDeMainFailed;
  }
}
