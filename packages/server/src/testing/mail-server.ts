import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';

/** A mail that a test server took. */
export interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came: headers and body. */
  readonly raw: string;
}

/** A real SMTP server on this machine. */
export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly taken: TakenMail[];
}

/** How a test server answers; absent: it takes everything. */
export interface MailServerOptions extends SMTPServerOptions {
  /** Told of each mail before it is accepted; what it throws is the answer. */
  readonly beforeAccept?: (mail: TakenMail) => Promise<void>;
}

/** Starts an SMTP server on a free port; it ends with the test. */
export async function startMailServer(
  t: Pick<TestContext, 'after'>,
  { beforeAccept, ...options }: MailServerOptions = {},
): Promise<MailServer> {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 1,
    onData(stream, session, answer) {
      text(stream)
        .then(async (raw) => {
          const { mailFrom, rcptTo } = session.envelope;
          const from = mailFrom === false ? '' : (mailFrom?.address ?? '');
          const mail = { from, to: rcptTo.map(({ address }) => address), raw };
          await beforeAccept?.(mail);
          taken.push(mail);
          answer();
        })
        .catch((error: unknown) => answer(error as Error));
    },
    ...options,
  });
  // Connections that break are part of the tests; without a listener they would end the process.
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  t.after(
    () =>
      new Promise<void>((done) => {
        server.close(() => done());
      }),
  );
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${String(port)}`, port, taken };
}

/** An answer of a mail server. */
export function smtpAnswer(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
