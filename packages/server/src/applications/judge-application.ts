import { missionRules } from '@coup-de-main/protocol';
import type { ApplicationInput } from '@coup-de-main/protocol';
import { refuseFaults } from '../parse-body.ts';
import { RequestProblem } from '../request-problem.ts';
import type { Scene } from '../submissions/submission-kind.ts';
import { isTooYoung } from './age-policy.ts';
import { readSeats, takesAnswers } from './mission-seats.ts';
import type { MissionSeats } from './mission-seats.ts';

/** States of a mission that was public and is over. */
const OVER: ReadonlySet<string> = new Set(['completed', 'cancelled']);

/**
 * Refuses an application that its mission does not take: because of the mission, of the age, or of what the
 * mission asks to be ticked or written.
 *
 * @throws RequestProblem `mission-not-published` (also for a mission that does not exist), `mission-closed`,
 *   `too-young`, `validation-failed`.
 */
export async function judgeApplication(input: ApplicationInput, scene: Scene): Promise<void> {
  const mission = requireOpen(await readSeats(scene, input.missionId));
  const { minimumAge } = scene.policy;
  if (isTooYoung(input, { mission, minimumAge, now: scene.now })) {
    throw new RequestProblem('too-young');
  }
  refuseUnmet(input, mission);
}

/** The mission, if it takes answers. @throws RequestProblem why it does not. */
export function requireOpen(mission: MissionSeats | undefined): MissionSeats {
  if (mission === undefined) throw new RequestProblem('mission-not-published');
  if (takesAnswers(mission)) return mission;
  const wasPublic = mission.status === 'published' || OVER.has(mission.status);
  throw new RequestProblem(wasPublic ? 'mission-closed' : 'mission-not-published');
}

/** Refuses what lacks a tick or a motivation that the mission asks for. @throws RequestProblem */
export function refuseUnmet(
  input: ApplicationInput,
  { prerequisites, motivation_required }: MissionSeats,
): void {
  const motivationRequired = motivation_required ?? false;
  refuseFaults(
    missionRules(input, { prerequisites, motivationRequired }).map(({ code, pointer }) => ({
      code,
      pointer,
    })),
  );
}
