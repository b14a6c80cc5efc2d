import { sql } from 'kysely';
import { applyChange } from '../submissions/apply-change.ts';
import type { Handled } from '../submissions/handled.ts';
import type { Field } from '../submissions/sweep.ts';
import {
  findApplications,
  LIVE_STATUSES,
  missionOf,
  readApplication,
} from './application-repository.ts';
import { isCancelled } from './cancelled-missions.ts';
import { readSeats } from './mission-seats.ts';

/** Those whose mission got another end since they applied: they would be kept as long as the old one says. */
export async function findOfMoved(field: Field): Promise<readonly string[]> {
  return findApplications(
    field,
    sql`s.purge_at > ${field.now} and s.status in (${sql.join(LIVE_STATUSES)}) and a.offered_until is null
      and m.status <> 'cancelled'
      and s.expires_at is distinct from
        date_trunc('milliseconds', case when isfinite(m.runs_until) then m.runs_until end)`,
  );
}

/** Lets an application last as long as its mission. An offered place keeps its own end. */
export async function lastAsMission(handled: Handled): Promise<void> {
  const { scene, held } = handled;
  const { submission_id: id, status, expires_at } = held.row;
  const missionId = await missionOf(scene, id);
  const mission = missionId === undefined ? undefined : await readSeats(scene, missionId);
  if (mission === undefined || isCancelled(mission)) return;
  const { offered_until } = await readApplication(scene, id);
  const isLive = LIVE_STATUSES.some((live) => live === status) && offered_until === null;
  const { ends_at: expiresAt } = mission;
  if (!isLive || expires_at?.getTime() === expiresAt?.getTime()) return;
  await applyChange(handled, { what: 'mission-moved', expiresAt }, { actor: 'system' });
}
