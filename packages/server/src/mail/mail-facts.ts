import type { Hotline, NextStep, SubmissionType } from '@coup-de-main/protocol';

/** The service that writes. */
export interface MailService {
  readonly name: string;
  /** IANA name: of days and hours in mails. */
  readonly timeZone: string;
  /** In each footer. */
  readonly hotline?: Pick<Hotline, 'number' | 'priceLabel'> | undefined;
}

/** What a mail is about. */
export interface MailedMatter {
  readonly type: SubmissionType;
  readonly reference: string;
  readonly receivedAt: Date;
  /** When it ends unless something is done. */
  readonly until?: Date | undefined;
  readonly mission?: { readonly title: string; readonly startAt?: Date | undefined } | undefined;
  readonly next?: NextStep | undefined;
  readonly answerBy?: Date | undefined;
}

/** Where the person goes on. */
export interface MailLink {
  /** The page, the token in its fragment. */
  readonly url: string;
  /** The same page without token, to be typed in. */
  readonly page: string;
  /** The token, for those without JavaScript. */
  readonly code: string;
}

/** All that a mail is made of. */
export interface MailFacts {
  readonly service: MailService;
  readonly matter: MailedMatter;
  /** Absent: the mail leads nowhere (to agents, after erasure). */
  readonly link?: MailLink | undefined;
}
