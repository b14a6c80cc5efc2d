import type { FastifyBaseLogger } from 'fastify';
import { createMailRenderer } from './mail/mail-renderer.ts';
import { readMailService } from './mail/read-mail-service.ts';
import { createMailedSubmissions } from './mailed-submission.ts';
import { mailDomain, openMailTransport } from './outbox/open-mail-transport.ts';
import { createOutbox } from './outbox/outbox.ts';
import type { MailFailure, Outbox } from './outbox/outbox.ts';
import type { OutgoingParts } from './outgoing-parts.ts';

/** What mails are made and sent with. */
export interface MailParts extends OutgoingParts {
  /** Asked when a mail is written: the address that people follow. */
  readonly trackingPage: () => string;
}

/** The outbox of a site: its mails are written from its submissions and go where the configuration says. */
export function composeMail(parts: MailParts): Outbox {
  const { database, siteId, clock, keyRing, config, log, ports, trackingPage } = parts;
  return createOutbox({
    database,
    siteId,
    keyRing,
    clock,
    transport: openMailTransport(config, clock),
    domain: mailDomain(config),
    render: createMailRenderer({
      service: () => readMailService(database, siteId),
      readSubmission: createMailedSubmissions(ports),
      trackingPage,
    }),
    onFailure: (failure) => tell(log, failure),
  });
}

/** Without a word of what was refused, and without the address. */
function tell(log: FastifyBaseLogger, { error, isLast, ...mail }: MailFailure): void {
  const line = { ...mail, ...(error !== undefined && { err: error }) };
  if (isLast) log.error(line, 'a mail was given up');
  else log.warn(line, 'a mail was not taken; it is tried again');
}
