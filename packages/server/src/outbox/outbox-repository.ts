import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Schema } from '../database/schema.ts';
import type { MailRecipient, SealedColumns } from '../database/submission-tables.ts';

/** A mail that this sender has taken in hand. */
export interface ClaimedMail extends SealedColumns {
  readonly mail_id: string;
  readonly template: string;
  readonly lang: string | null;
  readonly recipient: MailRecipient;
  readonly submission_id: string | null;
  /** This attempt included. */
  readonly attempts: number;
}

/** How a mail ended: sent; nobody to write to any more, or no longer true; given up. */
export type MailEnd = 'sent' | 'void' | 'dead';

/** The table `outbox` of one site. */
export interface OutboxRepository {
  /**
   * Takes the mail in hand that has been due for longest and that nobody else has; undefined: none is. It stays
   * waiting: whoever took it and dies gives it back by the passing of `leaseMs`.
   */
  claim(now: Date, leaseMs: number): Promise<ClaimedMail | undefined>;
  /** It will not be tried again. What was sealed in it is forgotten. */
  end(mail: ClaimedMail, ended: { end: MailEnd; at: Date; error?: string }): Promise<void>;
  /** It will be tried again from `at` on. An attempt that does not count was none. */
  postpone(mail: ClaimedMail, again: { at: Date; error: string; counts: boolean }): Promise<void>;
  /**
   * Removes mails that ended before, but for those of a submission that lives: its next mail must find that there
   * was one. They go with it. @returns how many.
   */
  forget(before: Date): Promise<number>;
  /** Ends mails that hold an address and were ordered before: it was to be erased. @returns how many. */
  giveUpSealed(before: Date, at: Date): Promise<number>;
}

/** Every statement is its own transaction: nothing is locked while a server is being talked to. */
export function createOutboxRepository({ kysely }: Database, siteId: string): OutboxRepository {
  /** Only as long as no other attempt has begun. */
  const ofAttempt = ({ mail_id, attempts }: ClaimedMail) =>
    kysely
      .updateTable('outbox')
      .where('site_id', '=', siteId)
      .where('mail_id', '=', mail_id)
      .where('status', '=', 'waiting')
      .where('attempts', '=', attempts);
  return {
    async claim(now, leaseMs) {
      const { rows } = await sql<ClaimedMail>`
        update outbox set attempts = attempts + 1, due_at = ${new Date(now.getTime() + leaseMs)}
        where site_id = ${siteId} and mail_id = (
          select mail_id from outbox
          where site_id = ${siteId} and status = 'waiting' and due_at <= ${now}
          order by due_at, created_at limit 1 for update skip locked)
        returning mail_id, template, lang, recipient, submission_id, attempts,
          sealed, data_key, key_id`.execute(kysely);
      return rows[0];
    },
    async end(mail, { end, at, error }) {
      await ofAttempt(mail)
        .set({ status: end, ended_at: at, sealed: null, data_key: null, key_id: null })
        .set({ last_error: error ?? null })
        .execute();
    },
    async postpone(mail, { at, error, counts }) {
      const attempts = counts ? mail.attempts : mail.attempts - 1;
      await ofAttempt(mail).set({ due_at: at, last_error: error, attempts }).execute();
    },
    forget: (before) => forget(kysely, siteId, before),
    giveUpSealed: (before, at) => giveUpSealed(kysely, siteId, { before, at }),
  };
}

async function forget(db: Kysely<Schema>, siteId: string, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('outbox')
    .where('site_id', '=', siteId)
    .where('status', '<>', 'waiting')
    .where('ended_at', '<', before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('submission as s')
            .select('s.submission_id')
            .whereRef('s.site_id', '=', 'outbox.site_id')
            .whereRef('s.submission_id', '=', 'outbox.submission_id')
            .where('s.erased_at', 'is', null),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

async function giveUpSealed(
  db: Kysely<Schema>,
  siteId: string,
  { before, at }: { readonly before: Date; readonly at: Date },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ status: 'dead', ended_at: at, last_error: 'too-late' })
    .set({ sealed: null, data_key: null, key_id: null })
    .where('site_id', '=', siteId)
    .where('status', '=', 'waiting')
    .where('recipient', '=', 'sealed')
    .where('created_at', '<', before)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
