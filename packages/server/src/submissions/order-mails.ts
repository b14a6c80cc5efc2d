import type { MailTemplate } from '../mail/mail-template.ts';
import { enqueueMail } from '../outbox/enqueue-mail.ts';
import { mailboxOf } from './contact.ts';
import type { Handled } from './handled.ts';
import type { MailOrder } from './submission-kind.ts';
import { isHeldBack } from './submission-row.ts';

/** What agents are asked to say on the phone, where it cannot be written to anybody. */
const BY_PHONE: Partial<Record<MailTemplate, MailTemplate>> = {
  'place-offered': 'call-place-offered',
  'still-needed': 'call-still-needed',
  'mission-cancelled': 'call-mission-cancelled',
};

/** The same mail, or what agents get instead of it for who has no address. */
export function templateFor({ held }: Handled, template: MailTemplate): MailTemplate {
  return (mailboxOf(held.input) === undefined ? BY_PHONE[template] : undefined) ?? template;
}

/**
 * Puts mails into the outbox, each once. Nothing goes out for what is held back, and nothing to an address
 * that is not proven, except the mail that proves it (`proveAddress`). Who has but a phone number and must answer
 * is called by the agents.
 */
export async function orderMails(handled: Handled, orders: readonly MailOrder[]): Promise<void> {
  const { scene, held } = handled;
  const { row, input } = held;
  if (isHeldBack(row)) return;
  const mailbox = row.confirmed_at === null ? undefined : mailboxOf(input);
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
  await enqueueMail(scene.tx, {
    siteId: scene.siteId,
    submissionId: row.submission_id,
    template: 'confirm-email',
    lang: row.lang,
    recipient: mailbox.recipient,
    key: `confirm-email:${row.submission_id}:${once}`,
  });
}
