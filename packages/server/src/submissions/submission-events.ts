import { createHash } from 'node:crypto';
import type { EventActor } from '@coup-de-main/protocol';
import type { Selectable } from 'kysely';
import type { SubmissionEventTable } from '../database/submission-tables.ts';
import type { Scene } from './submission-kind.ts';

/** One thing that happened to a submission. */
export type SubmissionEvent = Selectable<SubmissionEventTable>;

/** What happened, in one kebab-case word without personal data, and who did it. */
export interface Happening {
  readonly what: string;
  readonly actor: EventActor;
}

/** Adds to the history of a submission whose row this transaction has locked or just written. */
export async function appendEvent(
  { tx, siteId, now }: Pick<Scene, 'tx' | 'siteId' | 'now'>,
  submissionId: string,
  { what, actor }: Happening,
): Promise<void> {
  const last = await tx
    .selectFrom('submission_event')
    .select(['event_id', 'hash'])
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .orderBy('event_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const event = {
    site_id: siteId,
    submission_id: submissionId,
    event_id: (last?.event_id ?? 0) + 1,
    at: now,
    what,
    actor,
  };
  await tx
    .insertInto('submission_event')
    .values({ ...event, hash: chained(event, last?.hash) })
    .execute();
}

/** The whole history, oldest first. */
export async function readEvents(
  { tx, siteId }: Pick<Scene, 'tx' | 'siteId'>,
  submissionId: string,
): Promise<readonly SubmissionEvent[]> {
  return tx
    .selectFrom('submission_event')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .orderBy('event_id')
    .execute();
}

/**
 * The first event of a history that was changed, moved, or follows one that was removed; undefined when the
 * chain is whole. What was cut off at the end leaves no trace here.
 */
export function findTampered(events: readonly SubmissionEvent[]): SubmissionEvent | undefined {
  return events.find((event, index) => {
    const before = events[index - 1];
    return event.event_id !== index + 1 || !chained(event, before?.hash).equals(event.hash);
  });
}

function chained(event: Omit<SubmissionEvent, 'hash'>, before: Buffer | undefined): Buffer {
  const { site_id, submission_id, event_id, at, what, actor } = event;
  const text = JSON.stringify([site_id, submission_id, event_id, at.toISOString(), what, actor]);
  return createHash('sha256')
    .update(before ?? '')
    .update(text)
    .digest();
}
