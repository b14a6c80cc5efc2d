import type { ApplicationInput } from '@coup-de-main/protocol';
import type { Held, KindAction, Scene, SubmissionKind } from '../submissions/submission-kind.ts';
import { PENDING_CONFIRMATION } from '../submissions/submission-row.ts';
import { readApplication, updateApplication } from './application-repository.ts';
import { requireOpen } from './judge-application.ts';
import { lockSeats, readSeats, takesAnswers } from './mission-seats.ts';
import { placed, settleApplication } from './settle-application.ts';
import { giveUpPlace } from './waiting-list.ts';

type Action = KindAction<ApplicationInput>;

const NEW_FOR_SITE = { template: 'new-submission', to: 'site' } as const;

/** Whoever found the mission full when proving an address may still wait for a place. */
const joinWaitingList: Action = {
  async isPossible({ row, input }, scene) {
    if (row.status !== PENDING_CONFIRMATION) return false;
    const mission = await readSeats(scene, input.missionId);
    return mission !== undefined && takesAnswers(mission) && mission.places_left === 0;
  },
  async run({ row, input }, scene) {
    const settlement = await settleApplication(
      { row, input: { ...input, waitingList: true } },
      scene,
    );
    return { ...settlement, mails: [...(settlement.mails ?? []), NEW_FOR_SITE] };
  },
};

const acceptPlace: Action = {
  isPossible: isOffered,
  async run({ row, input }, scene) {
    const mission = requireOpen(await lockSeats(scene, input.missionId));
    await updateApplication(scene, row.submission_id, { waiting_since: null, offered_until: null });
    const { mails = [], ...change } = placed('place-accepted');
    return {
      ...change,
      expiresAt: mission.ends_at,
      mails: [...mails, { ...NEW_FOR_SITE, once: 'place-accepted' }],
    };
  },
};

const declinePlace: Action = {
  isPossible: isOffered,
  async run({ row }, scene) {
    await giveUpPlace(scene, row.submission_id);
    return { status: 'cancelled', what: 'place-declined' };
  },
};

/** A place is held for who waits, and their time has not run out. */
async function isOffered({ row }: Held<ApplicationInput>, scene: Scene): Promise<boolean> {
  const { offered_until } = await readApplication(scene, row.submission_id);
  return offered_until !== null && offered_until > scene.now;
}

/** What a volunteer may do besides what everybody may. */
export const applicationActions: SubmissionKind<ApplicationInput>['actions'] = {
  'join-waiting-list': joinWaitingList,
  'accept-place': acceptPlace,
  'decline-place': declinePlace,
};
