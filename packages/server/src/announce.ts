import type { WebhookEventType } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Schema } from './database/schema.ts';
import { uuidV7 } from './submissions/submission-names.ts';

/** That something happened, and to what. Nothing about anybody. */
export interface Announcement {
  readonly type: WebhookEventType;
  /** Of the mission or the submission. */
  readonly subjectId: string;
}

/** Where and when it happened. */
export interface Occasion {
  readonly tx: Transaction<Schema>;
  readonly siteId: string;
  readonly now: Date;
}

/**
 * Writes down what to tell every subscription that wants to know, in the transaction in which it happens: it is
 * told if and only if that is committed. Wake the sender afterwards with the server's `nudge`.
 */
export async function announce(
  { tx, siteId, now }: Occasion,
  announcements: readonly Announcement[],
): Promise<void> {
  if (announcements.length === 0) return;
  const events = announcements.map(({ type, subjectId }) => ({
    event_id: uuidV7(now),
    type,
    subject_id: subjectId,
  }));
  await sql`
    insert into webhook_delivery
      (site_id, webhook_id, event_id, type, subject_id, occurred_at, due_at)
    select w.site_id, w.webhook_id, e.event_id, e.type, e.subject_id, ${now}, ${now}
    from webhook w, jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
      as e (event_id text, type text, subject_id text)
    where w.site_id = ${siteId} and w.status = 'active'
      and (cardinality(w.types) = 0 or e.type = any(w.types))`.execute(tx);
}
