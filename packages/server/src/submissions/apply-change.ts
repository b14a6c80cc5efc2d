import type { EventActor } from '@coup-de-main/protocol';
import type { Updateable } from 'kysely';
import type { SubmissionTable } from '../database/submission-tables.ts';
import { announceArrival, announceChange } from './announce-submission.ts';
import { daysAfter } from './days.ts';
import type { Handled } from './handled.ts';
import { withRow } from './handled.ts';
import { orderMails } from './order-mails.ts';
import { appendEvent } from './submission-events.ts';
import type { Change, Scene, SubmissionKind } from './submission-kind.ts';
import { updateSubmission } from './submission-repository.ts';
import { PENDING_CONFIRMATION } from './submission-row.ts';

/** Who changes a submission, and columns that change with it. */
export interface Cause {
  readonly actor: EventActor;
  /** It begins to count: subscriptions are told that it came, not that it changed. */
  readonly isArrival?: true;
  readonly columns?: Updateable<SubmissionTable>;
  /** When it ended, for who finds that out late: it is kept so many days after that. Absent: now. */
  readonly endedAt?: Date;
}

/** Writes down what becomes of a submission: its row, its history, the mails that are due. */
export async function applyChange(
  handled: Handled,
  change: Change,
  { actor, columns = {}, isArrival, endedAt = handled.scene.now }: Cause,
): Promise<Handled> {
  const { kind, scene, held } = handled;
  const { submission_id: id, version } = held.row;
  const expiresAt = expiryAfter(handled, change);
  const { status = held.row.status, toCheck = [] } = change;
  const changedAt = kind.finalStatuses.has(status) ? endedAt : scene.now;
  const row = await updateSubmission(scene, id, {
    ...(toCheck.length > 0 && { to_check: [...new Set([...held.row.to_check, ...toCheck])] }),
    ...columns,
    status,
    version: version + 1,
    updated_at: scene.now,
    expires_at: expiresAt,
    purge_at: purgeAfter(kind, { ...scene, now: changedAt }, { status, expiresAt }),
  });
  await appendEvent(scene, id, { what: change.what, actor });
  await (isArrival === true ? announceArrival(handled) : announceChange(handled));
  const changed = withRow(handled, row);
  await orderMails(changed, change.mails ?? []);
  return changed;
}

/**
 * When everything is erased at the latest: so many days after its end, or after now when it has none; what nobody
 * proves at its end, as the mail says that asks for the proof.
 */
export function purgeAfter(
  kind: Pick<SubmissionKind, 'retentionDays'>,
  { now, policy }: Pick<Scene, 'now' | 'policy'>,
  { status, expiresAt }: { readonly status: string; readonly expiresAt: Date | null },
): Date {
  if (status === PENDING_CONFIRMATION && expiresAt !== null) return expiresAt;
  const end = expiresAt === null || expiresAt < now ? now : expiresAt;
  return daysAfter(end, kind.retentionDays(policy));
}

function expiryAfter({ kind, scene, held }: Handled, change: Change): Date | null {
  const { finalStatuses, renewal } = kind;
  const { row } = held;
  const { status = row.status, expiresAt } = change;
  if (finalStatuses.has(status)) return null;
  if (expiresAt !== undefined) return expiresAt;
  if (status === row.status) return row.expires_at;
  const isRenewable = (state: string) => renewal?.statuses.has(state) === true;
  // The end of a proof or of a renewal is none of the state that follows; that of a mission is.
  const kept = row.status === PENDING_CONFIRMATION ? null : row.expires_at;
  if (renewal === undefined || isRenewable(row.status) === isRenewable(status)) return kept;
  return isRenewable(status) ? daysAfter(scene.now, renewal.days) : null;
}
