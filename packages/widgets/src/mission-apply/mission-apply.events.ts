import type { ApplicationInput } from '@coup-de-main/protocol';
import type { PublicReceipt } from '../shared/form/public-receipt.ts';

/** The visitor is about to apply. Cancel it to send the application yourself. */
export class ApplicationSubmitEvent extends CustomEvent<null> {
  /** The body of the request, as the protocol has it. */
  readonly input: ApplicationInput;

  constructor(input: ApplicationInput) {
    super('application-submit', { bubbles: true, composed: true, cancelable: true });
    this.input = input;
  }
}

/** The application has arrived. */
export class MissionAppliedEvent extends CustomEvent<null> {
  /** Id of the mission. */
  readonly mission: string;
  /** The receipt, without the secret that opens it. */
  readonly receipt: PublicReceipt;

  constructor(mission: string, receipt: PublicReceipt) {
    super('mission-applied', { bubbles: true, composed: true });
    this.mission = mission;
    this.receipt = receipt;
  }
}

declare global {
  interface HTMLElementEventMap {
    'application-submit': ApplicationSubmitEvent;
    'mission-applied': MissionAppliedEvent;
  }
}
