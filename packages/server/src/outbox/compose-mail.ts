import { EmailAddress } from '@coup-de-main/protocol';
import MailComposer from 'nodemailer/lib/mail-composer';
import * as z from 'zod/mini';
import { MailRefusal } from './mail-transport.ts';
import type { OutgoingMail } from './mail-transport.ts';

/** A mail as the Internet writes it (RFC 5322, MIME), and its envelope. */
export interface ComposedMail {
  readonly raw: Buffer;
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
}

/**
 * Composes a mail. Its addresses must be addresses: nothing that anybody typed can begin a header, name a second
 * recipient, or read a file of the server.
 *
 * @param from name and address, e.g. `Mairie de Rochebrune <entraide@rochebrune.example>`.
 * @param now the date it shows.
 * @throws MailRefusal `mail` when an address is none.
 */
export async function composeMail(
  mail: OutgoingMail,
  { from, now }: { readonly from: string; readonly now: Date },
): Promise<ComposedMail> {
  const to = mail.to.map(addressOf);
  const node = new MailComposer({
    from,
    to: to.map((address) => ({ name: '', address })),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.messageId}>`,
    date: now,
    // No holiday reply is sent back to it (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const envelope = node.getEnvelope();
  return { raw: await node.build(), envelope: { from: envelope.from || '', to } };
}

function addressOf(address: string): string {
  const parsed = z.safeParse(EmailAddress, address);
  if (!parsed.success) throw new MailRefusal('mail', 'bad-address');
  return parsed.data;
}
