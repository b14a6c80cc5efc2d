import type { AideRequestInput, NeedStatus } from '@coup-de-main/protocol';
import type { Insertable, Selectable } from 'kysely';
import type { Scene } from '../submissions/submission-kind.ts';
import { locate } from './aide-place.ts';
import type { AideNeedTable, AideRequestTable } from '../database/aide-tables.ts';

type Where = Pick<Scene, 'tx' | 'siteId' | 'now'>;

/** One need of a request, as it is kept. */
export type NeedRow = Pick<
  Selectable<AideNeedTable>,
  'need_id' | 'type' | 'children' | 'status' | 'status_at'
>;

/** Keeps what a request is searched by, and each of its needs. */
export async function insertRequest(
  where: Where,
  submissionId: string,
  input: AideRequestInput,
): Promise<void> {
  const columns = await requestColumns(where, input);
  await where.tx
    .insertInto('aide_request')
    .values({ site_id: where.siteId, submission_id: submissionId, ...columns })
    .execute();
  await insertNeeds(where, submissionId, newNeeds(input, where.now));
}

/** Replaces what a request is searched by, and its needs: those that are still asked for keep their state. */
export async function replaceRequest(
  where: Where,
  submissionId: string,
  input: AideRequestInput,
): Promise<readonly NeedRow[]> {
  const { tx, siteId } = where;
  const before = await readNeeds(where, submissionId);
  const needs = keepStates(newNeeds(input, where.now), before);
  await tx
    .updateTable('aide_request')
    .set(await requestColumns(where, input))
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .execute();
  await tx
    .deleteFrom('aide_need')
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .execute();
  await insertNeeds(where, submissionId, needs);
  return needs;
}

/** The needs of a request, in the order in which they were asked. */
export async function readNeeds(
  { tx, siteId }: Pick<Where, 'tx' | 'siteId'>,
  submissionId: string,
): Promise<readonly NeedRow[]> {
  return tx
    .selectFrom('aide_need')
    .select(['need_id', 'type', 'children', 'status', 'status_at'])
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .orderBy('need_id')
    .execute();
}

/** Brings every need of a request into one state. */
export async function setNeeds(
  { tx, siteId, now }: Where,
  submissionId: string,
  status: NeedStatus,
): Promise<void> {
  await tx
    .updateTable('aide_need')
    .set({ status, status_at: now })
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .where('status', '<>', status)
    .execute();
}

/** Forgets a request and its needs. */
export async function deleteRequest(
  { tx, siteId }: Pick<Where, 'tx' | 'siteId'>,
  submissionId: string,
): Promise<void> {
  await tx
    .deleteFrom('aide_request')
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .execute();
}

async function requestColumns(
  where: Pick<Where, 'tx'>,
  input: AideRequestInput,
): Promise<Omit<Insertable<AideRequestTable>, 'site_id' | 'submission_id'>> {
  const { audience, job = null, urgency = null, preferParents = false, languages = [] } = input;
  return {
    ...(await locate(where, input.place)),
    audience,
    job,
    urgency,
    prefer_parents: preferParents,
    languages,
    slots: input.availability === undefined ? null : JSON.stringify(input.availability),
  };
}

function newNeeds({ needs }: AideRequestInput, now: Date): readonly NeedRow[] {
  return needs.map(({ type, children = [] }, index) => ({
    need_id: index + 1,
    type,
    children,
    status: 'open',
    status_at: now,
  }));
}

/**
 * Needs that were asked before keep the state they had. Childcare of other children is another need: who
 * agreed to mind one child may not mind two.
 */
function keepStates(needs: readonly NeedRow[], before: readonly NeedRow[]): readonly NeedRow[] {
  const left = [...before];
  return needs.map((need) => {
    const index = left.findIndex((old) => nameOf(old) === nameOf(need));
    const [same] = index === -1 ? [] : left.splice(index, 1);
    return same === undefined ? need : { ...need, status: same.status, status_at: same.status_at };
  });
}

function nameOf({ type, children }: NeedRow): string {
  return [type, ...children.toSorted()].join();
}

async function insertNeeds(
  { tx, siteId }: Where,
  submissionId: string,
  needs: readonly NeedRow[],
): Promise<void> {
  await tx
    .insertInto('aide_need')
    .values(needs.map((need) => ({ site_id: siteId, submission_id: submissionId, ...need })))
    .execute();
}
