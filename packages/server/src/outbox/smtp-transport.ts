import { createTransport } from 'nodemailer';
import type { Clock } from '../clock.ts';
import { composeMail } from './compose-mail.ts';
import { MailRefusal } from './mail-transport.ts';
import type { MailTransport, RefusalScope } from './mail-transport.ts';

/** Which server takes our mails, and who they are from. */
export interface SmtpOptions {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  readonly url: string;
  readonly from: string;
  readonly clock: Clock;
  /** Milliseconds without a word from the server. Default 20,000. */
  readonly silenceMs?: number;
}

/**
 * Sends by SMTP, one connection per mail: a town hall sends few. A password never goes over an open line to
 * another machine: without TLS the mail waits and the log says `transport`.
 */
export function createSmtpTransport(options: SmtpOptions): MailTransport {
  const { url, from, clock, silenceMs = 20_000 } = options;
  const { username, hostname } = new URL(url);
  const nodemailer = createTransport({
    url,
    requireTLS: username !== '' && !isThisMachine(hostname),
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail, signal) {
      const { raw, envelope } = await composeMail(mail, { from, now: clock.now() });
      try {
        await nodemailer.sendMail({
          raw,
          envelope: { ...envelope, to: [...envelope.to] },
          signal,
        });
      } catch (error) {
        throw refusalOf(error);
      }
    },
  };
}

function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

/** No server answered as it should: the next mail would fare no better. */
const TRANSPORT_CODES = new Set([
  'ECONNECTION',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ESOCKET',
  'ETIMEDOUT',
  'EDNS',
  'ETLS',
  'EREQUIRETLS',
  'EAUTH',
  'ENOAUTH',
  'EOAUTH2',
  'EPROTOCOL',
]);

/** "Service not available, closing transmission channel" (RFC 5321 §3.8). */
const SHUTTING_DOWN = 421;

function refusalOf(error: unknown): MailRefusal {
  const { code, responseCode, command } = error as {
    code?: unknown;
    responseCode?: unknown;
    command?: unknown;
  };
  const words = typeof code === 'string' ? code : 'unknown';
  const answer = typeof responseCode === 'number' ? responseCode : undefined;
  return new MailRefusal(scopeOf(words, answer, command), answer?.toString() ?? words);
}

function scopeOf(code: string, answer: number | undefined, command: unknown): RefusalScope {
  if (answer === SHUTTING_DOWN) return 'transport';
  const isAboutMail = command === 'RCPT TO' || command === 'DATA';
  if (isAboutMail) return answer !== undefined && answer >= 500 ? 'mail' : 'later';
  return TRANSPORT_CODES.has(code) || command === 'MAIL FROM' ? 'transport' : 'later';
}
