/** No usable answer came. `reason` is a `ProblemError`, a `TransportError`, or what broke. */
export class LoadFailedEvent extends Event {
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
