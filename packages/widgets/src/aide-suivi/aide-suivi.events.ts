/** What is followed has changed: an action, an edit, or `erased`. Carries nothing about the person. */
export class SuiviChangedEvent extends CustomEvent<null> {
  /** What was done, for example `confirm`, `edit`, `erased`. */
  readonly action: string;

  constructor(action: string) {
    super('suivi-changed', { bubbles: true, composed: true });
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    'suivi-changed': SuiviChangedEvent;
  }
}
