import type { Receipt } from '@coup-de-main/protocol';

/** A receipt as events carry it. */
export type PublicReceipt = Omit<Receipt, 'manageToken' | 'manageUrl'>;

/** Takes away what opens the request: events are everybody's. */
export function withoutSecret(receipt: Receipt): PublicReceipt {
  const { manageToken: _token, manageUrl: _address, ...told } = receipt;
  return told;
}
