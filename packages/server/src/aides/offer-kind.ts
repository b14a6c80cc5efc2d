import { AideOfferEditable, AideOfferInput, offerRules } from '@coup-de-main/protocol';
import { RequestProblem } from '../request-problem.ts';
import { mailboxOf } from '../submissions/contact.ts';
import type { Held, Scene, Settlement, SubmissionKind } from '../submissions/submission-kind.ts';
import { hasDuplicate } from './find-duplicate.ts';
import { deleteOffer, insertOffer, replaceOffer } from './offer-repository.ts';

/** Days that an offer stands before the helper is asked whether it still does. */
const STANDS_DAYS = 180;

/** An offer of help. */
export const offerKind: SubmissionKind<AideOfferInput> = {
  type: 'offer',
  schema: AideOfferInput,
  editable: AideOfferEditable,
  rules: offerRules,
  finalStatuses: new Set(['withdrawn', 'expired']),
  renewal: { statuses: new Set(['active', 'paused']), days: STANDS_DAYS },
  retentionDays: ({ retentionDays }) => retentionDays.aides,
  searchable: ({ place: { postalCode, inseeCode } }) => ({
    postalCode,
    ...(inseeCode !== undefined && { inseeCode }),
  }),
  settle,
  actions: {
    pause: {
      isPossible: ({ row }) => row.status === 'active',
      run: async () => ({ status: 'paused', what: 'paused' }),
    },
    // What an agent has suspended, an agent lets go on.
    resume: {
      isPossible: ({ row }) => row.status === 'paused',
      run: async () => ({ status: 'active', what: 'resumed' }),
    },
  },
  async judge(input) {
    refuseMinors(input);
  },
  async insert({ row, input }, scene) {
    await insertOffer(scene, row.submission_id, input);
  },
  async edited({ row, input }, scene) {
    refuseMinors(input);
    await replaceOffer(scene, row.submission_id, input);
    return { what: 'edited' };
  },
  async show({ row }) {
    return row.status === 'active' ? { next: 'agent-matches' } : {};
  },
  async wipe(submissionId, scene) {
    await deleteOffer(scene, submissionId);
  },
};

/** Helpers go to people's homes: whoever says not to be of the age that the site asks for is not matched. */
function refuseMinors({ adult }: AideOfferInput): void {
  if (!adult) throw new RequestProblem('too-young');
}

/** A number that nobody has called yet is flagged, so that an agent calls it before anybody relies on it. */
async function settle(held: Held<AideOfferInput>, scene: Scene): Promise<Settlement> {
  const isByPhone = mailboxOf(held.input) === undefined;
  const isDuplicate = await hasDuplicate(held, scene, 'offer');
  return {
    status: 'active',
    what: 'activated',
    next: isByPhone ? 'agent-calls' : 'agent-matches',
    mails: [{ template: 'receipt', to: 'contact' }],
    toCheck: [...(isByPhone ? ['unverified-phone'] : []), ...(isDuplicate ? ['duplicate'] : [])],
  };
}
