import type { AideRequestInput } from '@coup-de-main/protocol';
import { mailboxOf } from '../submissions/contact.ts';
import type { KindAction, SubmissionKind } from '../submissions/submission-kind.ts';
import { setNeeds } from './request-repository.ts';

type Action = KindAction<AideRequestInput>;

const UNSOLVED: ReadonlySet<string> = new Set(['pending-review', 'open', 'proposed', 'matched']);

/** Help came, from here or from elsewhere: nobody has to look for anybody any more. */
const markSolved: Action = {
  isPossible: ({ row }) => UNSOLVED.has(row.status),
  async run({ row }, scene) {
    await setNeeds(scene, row.submission_id, 'fulfilled');
    return { status: 'fulfilled', what: 'solved' };
  },
};

/**
 * Somebody was found, but help did not come, or not all of it: the search begins again. Not before an agent has
 * called, where there is but a number, and perhaps nobody has called it yet.
 */
const markUnsolved: Action = {
  isPossible: ({ row }) => row.status === 'matched' || row.status === 'fulfilled',
  async run({ row, input }, scene) {
    await setNeeds(scene, row.submission_id, 'open');
    const isKnown = row.status === 'matched' || mailboxOf(input) !== undefined;
    return {
      status: isKnown ? 'open' : 'pending-review',
      what: 'unsolved',
      mails: [{ template: 'new-submission', to: 'site', once: scene.now.toISOString() }],
    };
  },
};

/** What somebody who asked for help may do besides what everybody may. */
export const requestActions: SubmissionKind<AideRequestInput>['actions'] = {
  'mark-solved': markSolved,
  'mark-unsolved': markUnsolved,
};
