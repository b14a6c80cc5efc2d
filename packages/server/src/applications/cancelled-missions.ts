import { sql } from 'kysely';
import { applyChange } from '../submissions/apply-change.ts';
import type { Handled } from '../submissions/handled.ts';
import type { Change, Scene } from '../submissions/submission-kind.ts';
import type { Field } from '../submissions/sweep.ts';
import { findApplications, LIVE_STATUSES, missionOf } from './application-repository.ts';
import { readSeats } from './mission-seats.ts';
import type { MissionSeats } from './mission-seats.ts';
import { giveUpPlace } from './waiting-list.ts';

/** Nobody is told sooner: until then a source that left a mission out by mistake can bring it back. */
const GRACE_MS = 3_600_000;

/** Those who are expected at a mission that will not be, or wait for a place there. */
export async function findOfCancelled(field: Field): Promise<readonly string[]> {
  const { now } = field;
  return findApplications(
    field,
    sql`s.purge_at > ${now} and s.status in (${sql.join(LIVE_STATUSES)})
      and m.status = 'cancelled' and m.updated_at <= ${new Date(now.getTime() - GRACE_MS)}`,
  );
}

/** Ends an application with its mission, and tells its person not to go there. */
export async function endWithMission(handled: Handled): Promise<void> {
  const { scene, held } = handled;
  const { submission_id: id, status } = held.row;
  const missionId = await missionOf(scene, id);
  const mission = missionId === undefined ? undefined : await readSeats(scene, missionId);
  if (!LIVE_STATUSES.some((live) => live === status) || !isCancelled(mission)) return;
  await applyChange(handled, await cancelledWithMission(scene, id), { actor: 'system' });
}

/** Whether a mission will not be. */
export function isCancelled(mission: MissionSeats | undefined): boolean {
  return mission?.status === 'cancelled';
}

/** What becomes of an application to a mission that will not be. */
export async function cancelledWithMission(scene: Scene, submissionId: string): Promise<Change> {
  await giveUpPlace(scene, submissionId);
  return {
    status: 'cancelled',
    what: 'mission-cancelled',
    mails: [{ template: 'mission-cancelled', to: 'contact' }],
  };
}
