/** A mail as it is handed over. */
export interface OutgoingMail {
  /** The same at every attempt, so that receivers can drop a second copy. Without angle brackets. */
  readonly messageId: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Hands mails over to whoever delivers them. */
export interface MailTransport {
  /**
   * Ends when the mail is in other hands for good.
   *
   * @throws MailRefusal when it is not.
   */
  send(mail: OutgoingMail, signal: AbortSignal): Promise<void>;
}

/**
 * What a refusal means:
 * - `mail`: this mail will never be taken (no such address): not tried again;
 * - `later`: this mail may be taken later;
 * - `transport`: no mail is taken now (server down, wrong password): the others wait, too.
 */
export type RefusalScope = 'mail' | 'later' | 'transport';

/** A mail was not taken. It says so by a code only: what servers answer quotes addresses. */
export class MailRefusal extends Error {
  override readonly name = 'MailRefusal';
  readonly scope: RefusalScope;
  /** E.g. `550`, `ECONNREFUSED`; at most 40 letters, digits, `_`, `-`. */
  readonly code: string;

  constructor(scope: RefusalScope, code: string) {
    const safe = code.replace(/[^A-Za-z0-9_-]/g, '').slice(0, 40) || 'unknown';
    super(`The mail was not taken: ${safe}.`);
    this.scope = scope;
    this.code = safe;
  }
}
