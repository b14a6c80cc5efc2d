import type { LoadFailure } from './chunks.ts';

/**
 * The code of an element did not come; the visitor gets the hosted page in a frame, or the link.
 * Fired on the element, once.
 */
export class CoupDeMainFailed extends Event {
  /** Why; codes are stable. */
  readonly reason: LoadFailure;

  constructor(reason: LoadFailure) {
    super('coup-de-main-failed', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'coup-de-main-failed': CoupDeMainFailed;
  }
}
