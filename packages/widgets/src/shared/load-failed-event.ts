/**
 * No usable answer came. `reason` is a `ProblemError`, a `TransportError`, or what broke.
 *
 * Like all our events a `CustomEvent`, without a `detail`: the name `Event` belongs to MooTools on the pages
 * that have it.
 */
export class LoadFailedEvent extends CustomEvent<null> {
  readonly reason: unknown;

  constructor(reason: unknown) {
    super('load-failed', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'load-failed': LoadFailedEvent;
  }
}
