import type { NextStep, Receipt } from '@coup-de-main/protocol';
import type { SubmissionPorts } from './submission-ports.ts';
import type { SubmissionRow } from './submission-row.ts';

/** The part of a receipt that is not in the row for ever: what was said on the day. */
export interface ReceiptFacts {
  readonly status: string;
  readonly next: NextStep;
  /** RFC 3339. */
  readonly answerBy?: string;
  readonly expiresAt?: string;
  readonly service: string;
}

/** Generation of the tokens that a receipt carries: it is always the first. */
const FIRST_GENERATION = 1;

/** The receipt of a submission: the same text for the same submission, whenever it is made. */
export function makeReceipt(
  { vault, trackingPage }: Pick<SubmissionPorts, 'vault' | 'trackingPage'>,
  row: Pick<SubmissionRow, 'submission_id' | 'reference' | 'type' | 'created_at'>,
  { service, ...facts }: ReceiptFacts,
): Receipt {
  const manageToken = vault.token(row.submission_id, 'manage', FIRST_GENERATION);
  return {
    id: row.submission_id,
    reference: row.reference,
    type: row.type,
    receivedAt: row.created_at.toISOString(),
    service: { name: service },
    ...facts,
    manageToken,
    ...(trackingPage !== undefined && { manageUrl: `${trackingPage}#t=${manageToken}` }),
  };
}
