import { ApplicationEditable, ApplicationInput, applicationRules } from '@coup-de-main/protocol';
import type { NextStep } from '@coup-de-main/protocol';
import type { Change, Held, Scene, SubmissionKind } from '../submissions/submission-kind.ts';
import { applicationActions } from './application-actions.ts';
import {
  deleteApplication,
  insertApplication,
  missionOf,
  readApplication,
} from './application-repository.ts';
import { cancelledWithMission, isCancelled } from './cancelled-missions.ts';
import { judgeApplication, refuseUnmet } from './judge-application.ts';
import { lockSeats, readSeats } from './mission-seats.ts';
import { settleApplication } from './settle-application.ts';
import { giveUpPlace } from './waiting-list.ts';

/** What happens next, by state. */
const nextSteps: Readonly<Record<string, NextStep>> = {
  pending: 'organization-answers',
  'in-progress': 'organization-answers',
  waitlisted: 'waiting-list',
};

/** A volunteer's answer to a mission: places, waiting list, ages, prerequisites. */
export const applicationKind: SubmissionKind<ApplicationInput> = {
  type: 'application',
  schema: ApplicationInput,
  editable: ApplicationEditable,
  rules: applicationRules,
  finalStatuses: new Set(['completed', 'declined', 'cancelled', 'expired']),
  retentionDays: ({ retentionDays }) => retentionDays.applications,
  judge: judgeApplication,
  settle: settleApplication,
  actions: applicationActions,
  expire,
  async lock(submissionId, scene) {
    const missionId = await missionOf(scene, submissionId);
    if (missionId !== undefined) await lockSeats(scene, missionId);
  },
  async insert({ row, input }, scene) {
    const { missionId } = input;
    await insertApplication(scene, { submissionId: row.submission_id, missionId });
  },
  async edited({ input }, scene, before) {
    const mission = await readSeats(scene, input.missionId);
    // What the mission came to ask for since does not keep anybody from their own data.
    if (mission !== undefined && before.message !== undefined) {
      refuseUnmet(input, { ...mission, prerequisites: [] });
    }
    return { what: 'edited' };
  },
  async release({ row }, scene) {
    await giveUpPlace(scene, row.submission_id);
  },
  async show({ row, input }, scene) {
    const mission = await readSeats(scene, input.missionId);
    const next = nextSteps[row.status];
    return {
      ...(next && { next }),
      ...(mission && {
        mission: {
          id: mission.mission_id,
          title: mission.title,
          ...(mission.starts_at && { startAt: mission.starts_at.toISOString() }),
        },
      }),
    };
  },
  async wipe(submissionId, scene) {
    await deleteApplication(scene, submissionId);
  },
};

/**
 * A mission that will not be; an offered place that nobody took; or the mission is over: who was accepted
 * has then done it.
 */
async function expire({ row, input }: Held<ApplicationInput>, scene: Scene): Promise<Change> {
  const { submission_id: id } = row;
  const mission = await readSeats(scene, input.missionId);
  if (isCancelled(mission)) return cancelledWithMission(scene, id);
  const { offered_until } = await readApplication(scene, id);
  if (offered_until !== null && offered_until <= scene.now) {
    await giveUpPlace(scene, id);
    return {
      status: 'expired',
      what: 'place-offer-expired',
      mails: [{ template: 'place-offer-expired', to: 'contact' }],
    };
  }
  // Its dates were changed since.
  if (mission !== undefined && !mission.is_over) {
    return { what: 'mission-moved', expiresAt: mission.ends_at };
  }
  if (row.status === 'accepted') return { status: 'completed', what: 'completed' };
  await giveUpPlace(scene, id);
  return { status: 'expired', what: 'expired' };
}
