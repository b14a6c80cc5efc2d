import * as z from 'zod/mini';
import { AideOfferInput, offerRules } from './aide-offer.ts';
import { AideRequestInput } from './aide-request.ts';
import type { Draft } from './draft.ts';
import type { FieldFault } from './field-fault.ts';
import { requestRules } from './request-rules.ts';

/** A request or an offer of help, told apart by `kind`. */
export const AideInput = z.discriminatedUnion('kind', [AideRequestInput, AideOfferInput]);
export type AideInput = z.infer<typeof AideInput>;

/** What the schema cannot say, by kind; nothing of a draft without a kind. */
export function aideRules(input: Draft<AideInput>): FieldFault[] {
  if (input.kind === 'request') return requestRules(input);
  return input.kind === 'offer' ? offerRules(input) : [];
}
