import type { AideInput } from '@coup-de-main/protocol';
import type { PublicReceipt } from '../shared/form/public-receipt.ts';

/** The visitor is about to send. Cancel it to send the request yourself. */
export class AideSubmitEvent extends CustomEvent<null> {
  /** The body of the request, as the protocol has it. */
  readonly input: AideInput;

  constructor(input: AideInput) {
    super('aide-submit', { bubbles: true, composed: true, cancelable: true });
    this.input = input;
  }
}

/** The request or offer has arrived. */
export class AideSubmittedEvent extends CustomEvent<null> {
  /** The receipt, without the secret that opens it. */
  readonly receipt: PublicReceipt;

  constructor(receipt: PublicReceipt) {
    super('aide-submitted', { bubbles: true, composed: true });
    this.receipt = receipt;
  }
}

declare global {
  interface HTMLElementEventMap {
    'aide-submit': AideSubmitEvent;
    'aide-submitted': AideSubmittedEvent;
  }
}
