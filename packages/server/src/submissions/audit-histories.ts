import type { Kysely } from 'kysely';
import type { Schema } from '../database/schema.ts';
import { findTampered } from './submission-events.ts';
import type { SubmissionEvent } from './submission-events.ts';

/** Where a history is not what was written. */
export interface Tampering {
  readonly siteId: string;
  readonly submissionId: string;
  readonly reference: string;
  /** The first event at fault; undefined: the whole history is gone. */
  readonly eventId: number | undefined;
}

/** What an audit found. */
export interface Audit {
  readonly submissions: number;
  readonly events: number;
  readonly tampered: readonly Tampering[];
}

/** Submissions whose histories are in memory at once. */
const BATCH = 500;

/**
 * Recomputes the hash chain of every history, those of erased submissions included. A chain cannot tell that
 * its last events were cut off; one that is gone altogether, or whose beginning is, is found.
 */
export async function auditHistories(db: Kysely<Schema>): Promise<Audit> {
  const tampered: Tampering[] = [];
  let submissions = 0;
  let events = 0;
  let after = '';
  for (;;) {
    const owners = await readOwners(db, after);
    const last = owners.at(-1);
    if (last === undefined) return { submissions, events, tampered };
    after = last.submission_id;
    const histories = await readHistories(
      db,
      owners.map((owner) => owner.submission_id),
    );
    for (const { site_id: siteId, submission_id: submissionId, reference } of owners) {
      const history = histories.get(submissionId) ?? [];
      const eventId = findTampered(history)?.event_id;
      if (history.length === 0 || eventId !== undefined) {
        tampered.push({ siteId, submissionId, reference, eventId });
      }
      events += history.length;
    }
    submissions += owners.length;
  }
}

/** Identifiers are UUIDs: no two sites share one. */
async function readOwners(db: Kysely<Schema>, after: string) {
  return db
    .selectFrom('submission')
    .select(['site_id', 'submission_id', 'reference'])
    .where('submission_id', '>', after)
    .orderBy('submission_id')
    .limit(BATCH)
    .execute();
}

async function readHistories(
  db: Kysely<Schema>,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SubmissionEvent[]>> {
  const events = await db
    .selectFrom('submission_event')
    .selectAll()
    .where('submission_id', 'in', [...submissionIds])
    .orderBy('submission_id')
    .orderBy('event_id')
    .execute();
  const histories = new Map<string, SubmissionEvent[]>();
  for (const event of events) {
    histories.set(event.submission_id, [...(histories.get(event.submission_id) ?? []), event]);
  }
  return histories;
}
