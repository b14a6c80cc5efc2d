import type { Clock } from '../clock.ts';
import { createFolderTransport } from './folder-transport.ts';
import type { MailTransport } from './mail-transport.ts';
import { createSmtpTransport } from './smtp-transport.ts';

/** Where mails go; as the configuration says. */
export interface MailRoute {
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly mailDir: string;
}

/** By SMTP where there is a server, into a folder otherwise. Opens nothing yet. */
export function openMailTransport(route: MailRoute, clock: Clock): MailTransport {
  const { smtpUrl: url, mailFrom: from, mailDir: folder } = route;
  return url === undefined
    ? createFolderTransport({ folder, from, clock })
    : createSmtpTransport({ url, from, clock });
}

/** The domain of the sender, for the ids of mails, e.g. `rochebrune.example`. */
export function mailDomain({ mailFrom }: Pick<MailRoute, 'mailFrom'>): string {
  return /@([^@\s>]+)>?\s*$/.exec(mailFrom)?.[1] ?? 'localhost';
}
