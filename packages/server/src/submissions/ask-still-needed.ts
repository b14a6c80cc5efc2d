import { daysAfter } from './days.ts';
import type { Handled } from './handled.ts';
import { mailKey, orderMails, templateFor } from './order-mails.ts';
import type { SubmissionPorts } from './submission-ports.ts';
import { updateSubmission } from './submission-repository.ts';
import { isHeldBack } from './submission-row.ts';
import { purgeAfter } from './apply-change.ts';
import type { Field } from './sweep.ts';

/** Days before its end that one asks whether a submission is still needed. */
const ASK_DAYS_BEFORE = 2;

/** Those that end soon unless somebody says that they go on. */
export async function findEnding(
  ports: SubmissionPorts,
  { db, siteId, now }: Field,
): Promise<readonly string[]> {
  const states = ports.kinds.all.flatMap(({ type, renewal }) =>
    [...(renewal?.statuses ?? [])].map((status) => [type, status] as const),
  );
  if (states.length === 0) return [];
  const rows = await db
    .selectFrom('submission')
    .select('submission_id')
    .where('site_id', '=', siteId)
    .where('expires_at', '>', now)
    .where('expires_at', '<=', daysAfter(now, ASK_DAYS_BEFORE))
    .where((where) =>
      where.or(
        states.map(([type, status]) =>
          where.and([where('type', '=', type), where('status', '=', status)]),
        ),
      ),
    )
    .where('erased_at', 'is', null)
    .orderBy('expires_at')
    .execute();
  return rows.map(({ submission_id }) => submission_id);
}

/** Asks the person, once for each end; not who has renewed it since it was found. */
export async function askStillNeeded(handled: Handled): Promise<void> {
  const { kind, scene, held } = handled;
  const { expires_at, status } = held.row;
  const isEnding = expires_at !== null && expires_at <= daysAfter(scene.now, ASK_DAYS_BEFORE);
  if (!isEnding || kind.renewal?.statuses.has(status) !== true) return;
  await orderMails(handled, [
    { template: 'still-needed', to: 'contact', once: expires_at.toISOString() },
  ]);
}

/**
 * Puts off the end of what nobody could be asked about in time, because the server stood still: a request must
 * not end unasked. From now on it is asked as usual.
 *
 * @returns whether it was put off; false: it was asked, or it does not ask.
 */
export async function putOffUnasked(handled: Handled): Promise<boolean> {
  const { kind, scene, held } = handled;
  const { row } = held;
  const { submission_id: id, expires_at } = row;
  if (expires_at === null || isHeldBack(row) || kind.renewal?.statuses.has(row.status) !== true) {
    return false;
  }
  const asked = await scene.tx
    .selectFrom('outbox')
    .select('mail_id')
    .where('site_id', '=', scene.siteId)
    .where(
      'once_key',
      '=',
      mailKey(templateFor(handled, 'still-needed'), id, expires_at.toISOString()),
    )
    .executeTakeFirst();
  if (asked !== undefined) return false;
  const end = daysAfter(scene.now, ASK_DAYS_BEFORE);
  await updateSubmission(scene, id, {
    expires_at: end,
    purge_at: purgeAfter(kind, scene, { status: row.status, expiresAt: end }),
  });
  return true;
}
