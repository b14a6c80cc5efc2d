import { sql } from 'kysely';
import type { RawBuilder, Selectable, Updateable } from 'kysely';
import type { Scene } from '../submissions/submission-kind.ts';
import type { Field } from '../submissions/sweep.ts';
import type { ApplicationTable } from '../database/application-table.ts';

/** What an application holds of its mission. */
export type ApplicationRow = Selectable<ApplicationTable>;

type Where = Pick<Scene, 'tx' | 'siteId'>;

/** States in which an application to a mission is under way. */
export const LIVE_STATUSES = ['pending', 'in-progress', 'accepted', 'waitlisted'] as const;

/**
 * Applications that are there and of which `condition` is true: in it `a` is the application, `s` its submission and
 * `m` its mission.
 */
export async function findApplications(
  { db, siteId }: Pick<Field, 'db' | 'siteId'>,
  condition: RawBuilder<unknown>,
): Promise<readonly string[]> {
  const { rows } = await sql<{ submission_id: string }>`
    select a.submission_id from application a
    join submission s on s.site_id = a.site_id and s.submission_id = a.submission_id
    join mission m on m.site_id = a.site_id and m.mission_id = a.mission_id
    where a.site_id = ${siteId} and s.erased_at is null and ${condition}
    order by a.submission_id`.execute(db);
  return rows.map(({ submission_id }) => submission_id);
}

/** Keeps which mission a submission answers. */
export async function insertApplication(
  { tx, siteId }: Where,
  { submissionId, missionId }: { readonly submissionId: string; readonly missionId: string },
): Promise<void> {
  await tx
    .insertInto('application')
    .values({
      site_id: siteId,
      submission_id: submissionId,
      mission_id: missionId,
      holds_place: false,
      waiting_since: null,
      offered_until: null,
    })
    .execute();
}

/** @throws Error when there is none: a submission of this kind has always one until it is erased. */
export async function readApplication(
  { tx, siteId }: Where,
  submissionId: string,
): Promise<ApplicationRow> {
  return tx
    .selectFrom('application')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .executeTakeFirstOrThrow();
}

/** The mission of an application; undefined once it was erased. */
export async function missionOf(
  { tx, siteId }: Where,
  submissionId: string,
): Promise<string | undefined> {
  const found = await tx
    .selectFrom('application')
    .select('mission_id')
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .executeTakeFirst();
  return found?.mission_id;
}

/** Changes what an application holds. */
export async function updateApplication(
  { tx, siteId }: Where,
  submissionId: string,
  columns: Updateable<ApplicationTable>,
): Promise<void> {
  await tx
    .updateTable('application')
    .set(columns)
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .execute();
}

/** Forgets which mission a submission answered. */
export async function deleteApplication(
  { tx, siteId }: Where,
  submissionId: string,
): Promise<void> {
  await tx
    .deleteFrom('application')
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .execute();
}

/**
 * The one who has waited longest for a place of a mission, and has not been offered one. Not who is to be
 * erased already: an offer would keep them longer.
 */
export async function firstWaiting(
  { tx, siteId, now }: Pick<Scene, 'tx' | 'siteId' | 'now'>,
  missionId: string,
): Promise<string | undefined> {
  const first = await tx
    .selectFrom('application as a')
    .innerJoin('submission as s', (join) =>
      join.onRef('s.site_id', '=', 'a.site_id').onRef('s.submission_id', '=', 'a.submission_id'),
    )
    .select('a.submission_id')
    .where('a.site_id', '=', siteId)
    .where('a.mission_id', '=', missionId)
    .where('a.waiting_since', 'is not', null)
    .where('a.offered_until', 'is', null)
    .where('s.purge_at', '>', now)
    .orderBy('a.waiting_since')
    .orderBy('a.submission_id')
    .limit(1)
    .executeTakeFirst();
  return first?.submission_id;
}

/** By which somebody is found again. */
export interface SameReach {
  readonly missionId: string;
  readonly exceptId: string;
  readonly column: 'email_index' | 'phone_index';
  readonly index: Buffer;
}

/** Whether another application of the same address or number to the same mission is under way. */
export async function hasAnother(
  { tx, siteId }: Where,
  { missionId, exceptId, column, index }: SameReach,
): Promise<boolean> {
  const other = await tx
    .selectFrom('submission as s')
    .innerJoin('application as a', (join) =>
      join.onRef('a.site_id', '=', 's.site_id').onRef('a.submission_id', '=', 's.submission_id'),
    )
    .select('s.submission_id')
    .where('s.site_id', '=', siteId)
    .where(`s.${column}`, '=', index)
    .where('a.mission_id', '=', missionId)
    .where('s.submission_id', '<>', exceptId)
    .where('s.status', 'in', [...LIVE_STATUSES])
    .where('s.erased_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}
