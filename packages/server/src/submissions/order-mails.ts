import type { MailTemplate } from '../mail/mail-template.ts';
import { enqueueMail } from '../outbox/enqueue-mail.ts';
import { mailboxOf } from './contact.ts';
import type { Handled } from './handled.ts';
import type { MailOrder } from './submission-kind.ts';
import { isHeldBack, PENDING_CONFIRMATION } from './submission-row.ts';

/** What agents are asked to say on the phone, where it cannot be written to anybody. */
const BY_PHONE: Partial<Record<MailTemplate, MailTemplate>> = {
  'place-offered': 'call-place-offered',
  'still-needed': 'call-still-needed',
  'mission-cancelled': 'call-mission-cancelled',
};

/** The same mail, or what agents get instead of it for who has no address, or none that is proven. */
export function templateFor(handled: Handled, template: MailTemplate): MailTemplate {
  return (provenMailbox(handled) === undefined ? BY_PHONE[template] : undefined) ?? template;
}

function provenMailbox({ held: { row, input } }: Handled) {
  return row.confirmed_at === null ? undefined : mailboxOf(input);
}

/**
 * Puts mails into the outbox, each once. Nothing goes out for what is held back, and nothing to an address
 * that is not proven, except the mail that proves it (`proveAddress`). Who must answer and cannot be written to
 * is called by the agents.
 */
export async function orderMails(handled: Handled, orders: readonly MailOrder[]): Promise<void> {
  const { scene, held } = handled;
  const { row } = held;
  if (isHeldBack(row)) return;
  const mailbox = provenMailbox(handled);
  for (const { template: asked, to, once, notBefore } of orders) {
    const template = to === 'site' ? asked : templateFor(handled, asked);
    const recipient = to === 'site' || template !== asked ? 'site' : mailbox?.recipient;
    if (recipient === undefined) continue;
    await enqueueMail(scene.tx, {
      siteId: scene.siteId,
      submissionId: row.submission_id,
      template,
      lang: row.lang,
      recipient,
      key: mailKey(template, row.submission_id, once),
      ...(notBefore && { notBefore }),
    });
  }
}

/** What one mail per template, submission and `once` is known by in the outbox. */
export function mailKey(template: string, submissionId: string, once?: string): string {
  return [template, submissionId, once].filter((part) => part !== undefined).join(':');
}

/** Sends the link that proves an address to that address, unless it is held back or there is none. */
export async function proveAddress({ scene, held }: Handled, once: string): Promise<void> {
  const { row, input } = held;
  const mailbox = mailboxOf(input);
  if (mailbox === undefined || isHeldBack(row)) return;
  const template = row.status === PENDING_CONFIRMATION ? 'confirm-email' : 'confirm-address';
  await enqueueMail(scene.tx, {
    siteId: scene.siteId,
    submissionId: row.submission_id,
    template,
    lang: row.lang,
    recipient: mailbox.recipient,
    key: `confirm-email:${row.submission_id}:${once}`,
  });
}
