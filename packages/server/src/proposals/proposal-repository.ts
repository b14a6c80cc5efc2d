import type { Mission } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Scene } from '../submissions/submission-kind.ts';

type Where = Pick<Scene, 'tx' | 'siteId' | 'now'>;

/** Keeps a mission that no agent has read yet, and its organisation; new or changed. */
export type KeepUnread = (
  tx: Transaction<Schema>,
  siteId: string,
  mission: Mission,
) => Promise<void>;

/** The mission of a proposal. */
export interface LinkedMission {
  readonly mission_id: string;
  /** State of the mission, which agents may have changed. */
  readonly status: string;
}

/** Remembers which mission a proposal became. */
export async function linkMission(
  { tx, siteId }: Where,
  submissionId: string,
  missionId: string,
): Promise<void> {
  await tx
    .insertInto('mission_proposal')
    .values({ site_id: siteId, submission_id: submissionId, mission_id: missionId })
    .execute();
}

/** The mission of a proposal, kept from being changed meanwhile; none before its sender was proven. */
export async function lockMission(
  { tx, siteId }: Where,
  submissionId: string,
): Promise<LinkedMission | undefined> {
  const { rows } = await sql<LinkedMission>`
    select m.mission_id, m.status
    from mission_proposal p join mission m on m.site_id = p.site_id and m.mission_id = p.mission_id
    where p.site_id = ${siteId} and p.submission_id = ${submissionId}
    for update of m`.execute(tx);
  return rows[0];
}

/** Forgets which mission a proposal became. */
export async function unlinkMission({ tx, siteId }: Where, submissionId: string): Promise<void> {
  await tx
    .deleteFrom('mission_proposal')
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .execute();
}

/** Removes a mission that was never public, and its organisation unless it has others. */
export async function removeUnread({ tx, siteId }: Where, missionId: string): Promise<void> {
  const removed = await sql<{ organization_id: string }>`
    delete from mission where site_id = ${siteId} and mission_id = ${missionId}
    returning organization_id`.execute(tx);
  for (const { organization_id } of removed.rows) {
    await sql`
      delete from organization o
      where o.site_id = ${siteId} and o.organization_id = ${organization_id} and not exists (
        select from mission m where m.site_id = o.site_id and m.organization_id = o.organization_id
      )`.execute(tx);
  }
}

/** Takes a mission away from the public, for good. */
export async function cancelMission({ tx, siteId, now }: Where, missionId: string): Promise<void> {
  await sql`
    update mission set status = 'cancelled', updated_at = ${now}
    where site_id = ${siteId} and mission_id = ${missionId}`.execute(tx);
}
