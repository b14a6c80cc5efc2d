import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import type { RenderMail } from '../mail/mail-renderer.ts';
import type { KeyRing } from '../personal/key-ring.ts';
import { open } from '../personal/seal.ts';
import { mailPlace } from '../personal/sealed-tables.ts';
import { MailRefusal } from './mail-transport.ts';
import type { MailTransport, RefusalScope } from './mail-transport.ts';
import { createOutboxRepository } from './outbox-repository.ts';
import type { ClaimedMail, MailEnd } from './outbox-repository.ts';
import { MAX_ATTEMPTS, waitAfter } from './retry-schedule.ts';
import { isStillTrue } from './still-true.ts';

/** What an outbox is made of. */
export interface OutboxOptions {
  readonly database: Database;
  readonly siteId: string;
  readonly keyRing: KeyRing;
  readonly transport: MailTransport;
  readonly clock: Clock;
  readonly render: RenderMail;
  /** Right-hand side of message ids, e.g. `entraide.example.fr`. */
  readonly domain: string;
  /** From 0 to below 1; for tests. */
  readonly random?: () => number;
  /** Told of each attempt that failed; never anything personal. */
  readonly onFailure?: (failure: MailFailure) => void;
}

/** An attempt that failed. */
export interface MailFailure {
  readonly mailId: string;
  readonly template: string;
  readonly attempts: number;
  /** A code, e.g. `550`. */
  readonly code: string;
  /** True: it is given up, an agent should look. */
  readonly isLast: boolean;
  /** What was thrown, when it was no refusal of a server: a defect. */
  readonly error?: unknown;
}

/** How many mails a round ended in which way. */
export interface Delivery {
  readonly sent: number;
  readonly void: number;
  readonly dead: number;
  readonly postponed: number;
}

/** Mails of one site that wait to be sent. */
export interface Outbox {
  /**
   * Sends what is due, one after the other, until nothing is, the transport takes nothing, or `stop` is aborted
   * (the mail in flight is finished). Several processes may do so at once: each mail is taken by one of them.
   */
  deliverDue(stop?: AbortSignal): Promise<Delivery>;
}

/** Longest that one mail may take, in milliseconds. */
const SEND_WITHIN_MS = 60_000;
/** After that long without an end somebody else may take a mail; more than `SEND_WITHIN_MS` and rendering. */
const LEASE_MS = 180_000;

type Outcome = MailEnd | 'postponed' | 'stopped';

/**
 * Sends each mail at least once: a process that dies between the server's "accepted" and its own note sends that one
 * again, under the same Message-ID. Nothing is sent again that was noted, and nothing is lost.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { database, siteId, clock } = options;
  const repository = createOutboxRepository(database, siteId);
  return {
    async deliverDue(stop) {
      const count = { sent: 0, void: 0, dead: 0, postponed: 0 };
      for (;;) {
        const mail =
          stop?.aborted === true ? undefined : await repository.claim(clock.now(), LEASE_MS);
        if (mail === undefined) break;
        const outcome = await deliver(options, repository, mail);
        count[outcome === 'stopped' ? 'postponed' : outcome] += 1;
        if (outcome === 'stopped') break;
      }
      return count;
    },
  };
}

type Repository = ReturnType<typeof createOutboxRepository>;

async function deliver(
  options: OutboxOptions,
  repository: Repository,
  mail: ClaimedMail,
): Promise<Outcome> {
  const at = () => options.clock.now();
  // Those before it ended with their process.
  if (mail.attempts > MAX_ATTEMPTS) {
    await repository.end(mail, { end: 'dead', at: at(), error: 'gave-up' });
    return 'dead';
  }
  let end: MailEnd;
  try {
    end = await send(options, mail);
  } catch (error) {
    return putOff(options, repository, { mail, error });
  }
  await repository.end(mail, { end, at: at() });
  return end;
}

async function send(options: OutboxOptions, mail: ClaimedMail): Promise<'sent' | 'void'> {
  const { database, siteId, clock, keyRing, render, transport, domain } = options;
  const { mail_id, template, lang, recipient, submission_id } = mail;
  if (!(await isStillTrue(database, siteId, { mail, now: clock.now() }))) return 'void';
  const written = await render({
    template,
    lang,
    recipient,
    submissionId: submission_id,
    ...(mail.sealed !== null && { sealed: open(keyRing, mailPlace(siteId, mail_id), mail) }),
  });
  if (written === undefined) return 'void';
  const message = { messageId: `${mail_id}@${domain}`, ...written };
  await transport.send(message, AbortSignal.timeout(SEND_WITHIN_MS));
  return 'sent';
}

async function putOff(
  { clock, random = Math.random, onFailure }: OutboxOptions,
  repository: Repository,
  { mail, error }: { readonly mail: ClaimedMail; readonly error: unknown },
): Promise<Outcome> {
  const isRefusal = error instanceof MailRefusal;
  const scope = isRefusal ? error.scope : 'later';
  const code = isRefusal ? error.code : 'not-written';
  const wait = scope === 'mail' ? undefined : waitOf(scope, mail.attempts, random());
  onFailure?.({
    mailId: mail.mail_id,
    template: mail.template,
    attempts: mail.attempts,
    code,
    isLast: wait === undefined,
    ...(!isRefusal && { error }),
  });
  const now = clock.now();
  if (wait === undefined) {
    await repository.end(mail, { end: 'dead', at: now, error: code });
    return 'dead';
  }
  const counts = scope !== 'transport';
  await repository.postpone(mail, { at: new Date(now.getTime() + wait), error: code, counts });
  return counts ? 'postponed' : 'stopped';
}

/** A server that takes nothing is no fault of the mail: it is asked again soon, and for ever. */
function waitOf(scope: RefusalScope, attempts: number, random: number): number | undefined {
  return waitAfter(scope === 'transport' ? 1 : attempts, random);
}
