import { randomUUID } from 'node:crypto';
import type { SubmissionType } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { MailRecipient } from '../database/submission-tables.ts';
import type { MailTemplate } from '../mail/mail-template.ts';
import type { KeyRing } from '../personal/key-ring.ts';
import { seal } from '../personal/seal.ts';
import type { Sealed } from '../personal/seal.ts';
import { mailPlace } from '../personal/sealed-tables.ts';

/** A mail to send once the transaction is committed. It names, it never quotes. */
export interface MailOrder {
  readonly siteId: string;
  readonly template: MailTemplate;
  /** BCP 47; null: the site's first language. */
  readonly lang: string | null;
  /** Where the address is read when the mail is sent. */
  readonly recipient: Exclude<MailRecipient, 'sealed'>;
  /** What the mail is about. */
  readonly submissionId: string;
  /** One mail for each key, for ever: a second one with the same key is not sent. At most 200 characters. */
  readonly key: string;
  /** Not before. Absent: at once. */
  readonly notBefore?: Date;
}

/** What a farewell needs after everything else is erased. It is sealed until it is sent. */
export interface SealedAddress {
  readonly email: string;
  readonly type: SubmissionType;
  readonly reference: string;
  /** RFC 3339. */
  readonly receivedAt: string;
}

/** A mail whose address outlives what it is about. */
export interface SealedMailOrder extends Omit<MailOrder, 'recipient' | 'submissionId'> {
  readonly to: SealedAddress;
  /** By the clock of the server: the days that the address may wait are counted from then, by the same clock. */
  readonly orderedAt: Date;
}

/**
 * Writes down that a mail is to be sent, in the transaction that makes it due: it is sent if and only if that
 * is committed. Wake the sender afterwards with the outbox's `nudge`.
 *
 * @returns false when there was one with this key already.
 */
export function enqueueMail(tx: Transaction<Schema>, order: MailOrder): Promise<boolean> {
  return insertMail(tx, order, {
    mail_id: randomUUID(),
    recipient: order.recipient,
    submission_id: order.submissionId,
  });
}

/** The same for an address that is nowhere else any more. */
export function enqueueSealedMail(
  tx: Transaction<Schema>,
  ring: KeyRing,
  order: SealedMailOrder,
): Promise<boolean> {
  const mail_id = randomUUID();
  const columns = seal(ring, mailPlace(order.siteId, mail_id), order.to);
  return insertMail(tx, order, {
    mail_id,
    recipient: 'sealed',
    submission_id: null,
    created_at: order.orderedAt,
    ...columns,
  });
}

/** Whether a mail with this key was ordered before. */
export async function isOrdered(
  tx: Transaction<Schema>,
  siteId: string,
  key: string,
): Promise<boolean> {
  const found = await tx
    .selectFrom('outbox')
    .select('mail_id')
    .where('site_id', '=', siteId)
    .where('once_key', '=', key)
    .executeTakeFirst();
  return found !== undefined;
}

/** Before any moment that a clock of a test or of another machine may show. */
const AT_ONCE = new Date(0);

interface Columns extends Partial<Sealed> {
  readonly mail_id: string;
  readonly recipient: MailRecipient;
  readonly submission_id: string | null;
  readonly created_at?: Date;
}

async function insertMail(
  tx: Transaction<Schema>,
  order: Omit<MailOrder, 'recipient' | 'submissionId'>,
  columns: Columns,
): Promise<boolean> {
  const { siteId, key, template, lang, notBefore } = order;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('outbox')
    .values({
      site_id: siteId,
      once_key: key,
      template,
      lang,
      // Only the order counts.
      created_at: sql`clock_timestamp()`,
      due_at: notBefore ?? AT_ONCE,
      ...columns,
    })
    .onConflict((conflict) => conflict.columns(['site_id', 'once_key']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
