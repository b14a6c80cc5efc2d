import type { MissionProposalInput } from '@coup-de-main/protocol';
import type { PublicReceipt } from '../shared/form/public-receipt.ts';

/** The visitor is about to propose a mission. Cancel it to send the proposal yourself. */
export class ProposalSubmitEvent extends CustomEvent<null> {
  /** The body of the request, as the protocol has it. */
  readonly input: MissionProposalInput;

  constructor(input: MissionProposalInput) {
    super('proposal-submit', { bubbles: true, composed: true, cancelable: true });
    this.input = input;
  }
}

/** The proposal has arrived. */
export class MissionProposedEvent extends CustomEvent<null> {
  /** The receipt, without the secret that opens it. */
  readonly receipt: PublicReceipt;

  constructor(receipt: PublicReceipt) {
    super('mission-proposed', { bubbles: true, composed: true });
    this.receipt = receipt;
  }
}

declare global {
  interface HTMLElementEventMap {
    'proposal-submit': ProposalSubmitEvent;
    'mission-proposed': MissionProposedEvent;
  }
}
