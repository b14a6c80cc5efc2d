import { daysAfter } from '../submissions/days.ts';
import type { Scene } from '../submissions/submission-kind.ts';
import { firstWaiting, readApplication, updateApplication } from './application-repository.ts';
import { isOverfull, lockSeats, returnSeat, takesAnswers, takeSeat } from './mission-seats.ts';
import type { MissionSeats } from './mission-seats.ts';

/** Days that an offered place is held. */
const HELD_DAYS = 2;

/**
 * Gives back the place of an application, if it holds one, and its turn, if it waits. The first who waits is
 * offered the place. The mission is locked already (`lock` of the kind).
 */
export async function giveUpPlace(scene: Scene, submissionId: string): Promise<void> {
  const { holds_place, mission_id } = await readApplication(scene, submissionId);
  await updateApplication(scene, submissionId, {
    holds_place: false,
    waiting_since: null,
    offered_until: null,
  });
  if (holds_place) await passOn(scene, mission_id);
}

/** Offers a place that nobody counts any more to the first who waits; with nobody, it is free. */
async function passOn(scene: Scene, missionId: string): Promise<void> {
  const mission = await lockSeats(scene, missionId);
  const next =
    mission !== undefined && takesAnswers(mission) && !(await isOverfull(scene, missionId))
      ? await firstWaiting(scene, missionId)
      : undefined;
  if (mission === undefined || next === undefined) await returnSeat(scene, missionId);
  else await offerPlace(scene, mission, next);
}

/**
 * Offers what is free to those who wait, the first first; and locks the mission.
 *
 * @returns the mission after that; undefined when there is none.
 */
export async function offerFree(
  scene: Scene,
  missionId: string,
): Promise<MissionSeats | undefined> {
  for (;;) {
    const mission = await lockSeats(scene, missionId);
    if (mission === undefined || !takesAnswers(mission) || mission.places_left === 0) {
      return mission;
    }
    const next = await firstWaiting(scene, missionId);
    if (next === undefined) return mission;
    await takeSeat(scene, missionId);
    await offerPlace(scene, mission, next);
  }
}

/**
 * Holds a place for somebody who waits: two days, but not longer than until the mission begins. Whether the
 * place is taken from `places_left` is the caller's affair.
 */
async function offerPlace(
  scene: Scene,
  { starts_at, ends_at }: Pick<MissionSeats, 'starts_at' | 'ends_at'>,
  submissionId: string,
): Promise<void> {
  const { now } = scene;
  const ends = [daysAfter(now, HELD_DAYS), starts_at, ends_at].filter(
    (moment) => moment !== null && moment > now,
  );
  const until = new Date(Math.min(...ends.map(Number)));
  await updateApplication(scene, submissionId, { holds_place: true, offered_until: until });
  await scene.changeOther(submissionId, {
    what: 'place-offered',
    expiresAt: until,
    mails: [{ template: 'place-offered', to: 'contact', once: until.toISOString() }],
  });
}
