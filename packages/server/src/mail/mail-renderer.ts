import { EmailAddress, submissionTypes } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import type { MailRecipient, TokenPurpose } from '../database/submission-tables.ts';
import { mailWordsFor } from './mail-languages.ts';
import type { MailedMatter, MailLink } from './mail-facts.ts';
import { mailTemplates } from './mail-template.ts';
import type { MailTemplate } from './mail-template.ts';
import type { MailingService } from './read-mail-service.ts';
import { renderMail } from './render-mail.ts';
import type { WrittenMail } from './render-mail.ts';

/** A mail of the outbox, as it was written down. */
export interface MailToRender {
  readonly template: string;
  readonly lang: string | null;
  readonly recipient: MailRecipient;
  readonly submissionId: string | null;
  /** What was sealed in the mail itself, opened. */
  readonly sealed?: unknown;
}

/** A mail with its addresses, ready to be handed over. */
export interface AddressedMail extends WrittenMail {
  readonly to: readonly string[];
}

/** A submission as its mails need it. */
export interface MailedSubmission extends MailedMatter {
  readonly lang: string | null;
  /** Addresses, where there are any. */
  readonly personEmail?: string | undefined;
  readonly proxyEmail?: string | undefined;
  /** The secret for that purpose. */
  token(purpose: TokenPurpose): string;
}

/** Where a renderer reads. */
export interface RendererPorts {
  service(): Promise<MailingService>;
  /** Undefined: erased, or never was. */
  readSubmission(submissionId: string): Promise<MailedSubmission | undefined>;
  /** Address of the page that follows a submission, without fragment. */
  trackingPage(): string;
}

/** Writes a mail; undefined when there is nobody to write to any more. */
export type RenderMail = (mail: MailToRender) => Promise<AddressedMail | undefined>;

const Farewell = z.object({
  email: EmailAddress,
  type: z.enum(submissionTypes),
  reference: z.string(),
  receivedAt: z.iso.datetime(),
});

/** Makes mails of what the outbox names, from the data as it is when they are sent. */
export function createMailRenderer(ports: RendererPorts): RenderMail {
  return async (mail) => {
    const service = await ports.service();
    if (mail.recipient === 'sealed') return farewell(mail, service);
    if (mail.submissionId === null) return undefined;
    const submission = await ports.readSubmission(mail.submissionId);
    if (submission === undefined) return undefined;
    const to = addressesOf(mail.recipient, submission, service);
    if (to.length === 0) return undefined;
    const forAgents = mail.recipient === 'site';
    const template = templateOf(mail.template);
    const words = forAgents
      ? mailWordsFor(service.languages)
      : mailWordsFor([mail.lang, submission.lang, ...service.languages]);
    const link = forAgents ? undefined : linkOf(template, submission, ports.trackingPage());
    const matter = matterOf(template, submission);
    return { to, ...renderMail(words, template, { service, matter, link }) };
  };
}

/** @throws TypeError for a name of a later release, which is tried again once that one runs. */
function templateOf(name: string): MailTemplate {
  const template = mailTemplates.find((known) => known === name);
  if (template === undefined) throw new TypeError(`There is no mail called ${name}.`);
  return template;
}

function addressesOf(
  recipient: Exclude<MailRecipient, 'sealed'>,
  { personEmail, proxyEmail }: MailedSubmission,
  { agentEmails }: MailingService,
): readonly string[] {
  if (recipient === 'site') return agentEmails;
  const email = recipient === 'person' ? personEmail : proxyEmail;
  return email === undefined ? [] : [email];
}

/** An application ends with its mission and a proposal with its agent: no word of theirs would change it. */
function matterOf(template: MailTemplate, submission: MailedSubmission): MailedMatter {
  const lasts = submission.type === 'request' || submission.type === 'offer';
  return template === 'receipt' && !lasts ? { ...submission, until: undefined } : submission;
}

/** Mails that carry the token that proves the address. */
const proofs: readonly MailTemplate[] = ['confirm-email', 'confirm-address'];

function linkOf(template: MailTemplate, submission: MailedSubmission, page: string): MailLink {
  const code = submission.token(proofs.includes(template) ? 'confirm' : 'manage');
  return { url: `${page}#t=${code}`, page, code };
}

function farewell(mail: MailToRender, service: MailingService): AddressedMail {
  const { email, type, reference, receivedAt } = z.parse(Farewell, mail.sealed);
  const words = mailWordsFor([mail.lang, ...service.languages]);
  const matter = { type, reference, receivedAt: new Date(receivedAt) };
  return { to: [email], ...renderMail(words, templateOf(mail.template), { service, matter }) };
}
