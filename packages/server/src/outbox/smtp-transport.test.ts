import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import { smtpAnswer, startMailServer } from '../testing/mail-server.ts';
import type { MailServerOptions } from '../testing/mail-server.ts';
import { setClock } from '../testing/set-clock.ts';
import { MailRefusal } from './mail-transport.ts';
import type { OutgoingMail, RefusalScope } from './mail-transport.ts';
import { createSmtpTransport } from './smtp-transport.ts';

const FROM = 'Mairie de Rochebrune <entraide@rochebrune.example>';
const MAIL: OutgoingMail = {
  messageId: 'm1@entraide.example',
  to: ['lea@example.org'],
  subject: 'Bien reçu\u00A0: votre demande d’aide',
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
};
const never = new AbortController().signal;

function transportTo(url: string, silenceMs = 5000) {
  return createSmtpTransport({ url, from: FROM, clock: setClock(), silenceMs });
}

async function refusal(t: TestContext, options: MailServerOptions, mail = MAIL) {
  const server = await startMailServer(t, options);
  return refusalBy(server.url, mail);
}

async function refusalBy(url: string, mail = MAIL): Promise<[RefusalScope, string]> {
  try {
    await transportTo(url, 300).send(mail, never);
  } catch (error) {
    assert.ok(error instanceof MailRefusal, String(error));
    assert.doesNotMatch(error.message, /@/);
    return [error.scope, error.code];
  }
  return assert.fail('it was taken');
}

describe('a mail sent by SMTP', () => {
  it('arrives from us, to the person, with its own id, in text and HTML', async (t) => {
    const server = await startMailServer(t);
    await transportTo(server.url).send(MAIL, never);
    const [mail] = server.taken;
    assert.equal(mail?.from, 'entraide@rochebrune.example');
    assert.deepEqual(mail.to, ['lea@example.org']);
    assert.match(mail.raw, /^Message-ID: <m1@entraide\.example>\r$/m);
    assert.match(mail.raw, /^From: Mairie de Rochebrune <entraide@rochebrune\.example>\r$/m);
    assert.match(mail.raw, /^Date: Sun, 22 Nov 2026 09:00:00 \+0000\r$/m);
    assert.match(mail.raw, /^Auto-Submitted: auto-generated\r$/m);
    assert.match(mail.raw, /^Subject: =\?UTF-8\?/m);
    assert.match(mail.raw, /multipart\/alternative/);
    assert.match(mail.raw, /text\/plain; charset=utf-8[\s\S]+text\/html; charset=utf-8/);
  });

  it('never begins another header, whatever is in it', async (t) => {
    const server = await startMailServer(t);
    const subject = 'Bonjour\r\nBcc: everybody@example.org\r\n\r\nOwned';
    await transportTo(server.url).send({ ...MAIL, subject }, never);
    const [mail] = server.taken;
    assert.deepEqual(mail?.to, ['lea@example.org']);
    const head = mail.raw.slice(0, mail.raw.indexOf('\r\n\r\n'));
    assert.doesNotMatch(head, /^Bcc:/im);
    assert.doesNotMatch(head, /^Owned/m);
  });

  const HOSTILE = [
    'a@example.org\r\nRCPT TO:<b@example.org>',
    'a@example.org, b@example.org',
    'a@example.org>\r\nDATA',
    '"a, b"@example.org <c@example.org>',
    'group: a@example.org;',
    '/etc/passwd',
    '',
  ];
  for (const address of HOSTILE) {
    it(`is not sent to ${JSON.stringify(address)}`, async (t) => {
      const server = await startMailServer(t);
      const refused = await refusalBy(server.url, { ...MAIL, to: [address] });
      assert.deepEqual(refused, ['mail', 'bad-address']);
      assert.deepEqual(server.taken, []);
    });
  }
});

describe('a mail that is not taken', () => {
  it('is not tried again when the recipient does not exist', async (t) => {
    const onRcptTo: MailServerOptions['onRcptTo'] = (_address, _session, answer) =>
      answer(smtpAnswer(550, 'No such user lea@example.org'));
    assert.deepEqual(await refusal(t, { onRcptTo }), ['mail', '550']);
  });

  it('is tried again when the mailbox is busy', async (t) => {
    const onRcptTo: MailServerOptions['onRcptTo'] = (_address, _session, answer) =>
      answer(smtpAnswer(450, 'Greylisted'));
    assert.deepEqual(await refusal(t, { onRcptTo }), ['later', '450']);
  });

  it('is not tried again when its contents are refused, and is when they are put off', async (t) => {
    const answering = (code: number) => async () => {
      throw smtpAnswer(code, 'Contents');
    };
    assert.deepEqual(await refusal(t, { beforeAccept: answering(554) }), ['mail', '554']);
    assert.deepEqual(await refusal(t, { beforeAccept: answering(451) }), ['later', '451']);
  });

  it('waits, with all others, when the server stops', async (t) => {
    const onRcptTo: MailServerOptions['onRcptTo'] = (_address, _session, answer) =>
      answer(smtpAnswer(421, 'Shutting down'));
    assert.deepEqual(await refusal(t, { onRcptTo }), ['transport', '421']);
  });

  it('waits, with all others, when we are not welcome as a sender', async (t) => {
    const onMailFrom: MailServerOptions['onMailFrom'] = (_address, _session, answer) =>
      answer(smtpAnswer(550, 'You may not send for this domain'));
    assert.deepEqual(await refusal(t, { onMailFrom }), ['transport', '550']);
  });

  it('waits, with all others, when our password is wrong', async (t) => {
    const server = await startMailServer(t, {
      onAuth: (_auth, _session, answer) => answer(smtpAnswer(535, 'Wrong password')),
      allowInsecureAuth: true,
    });
    const url = `smtp://town:secret@127.0.0.1:${String(server.port)}`;
    assert.deepEqual(await refusalBy(url), ['transport', '535']);
  });

  it('waits when nobody listens', async () => {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => void server.close(done));
    const [scope, code] = await refusalBy(`smtp://127.0.0.1:${String(port)}`);
    assert.equal(scope, 'transport');
    assert.match(code, /^E[A-Z]+$/);
  });

  it('waits when the connection is cut in the middle of it', async (t) => {
    const url = await startRaw(t, (socket) => {
      socket.write('220 here\r\n');
      socket.on('data', (data) => {
        const line = data.toString();
        if (line.startsWith('DATA')) socket.destroy();
        else socket.write(line.startsWith('EHLO') ? '250 here\r\n' : '250 fine\r\n');
      });
    });
    const [scope] = await refusalBy(url);
    assert.equal(scope, 'transport');
  });

  it('waits when the server says nothing', async (t) => {
    const url = await startRaw(t, () => {});
    assert.deepEqual(await refusalBy(url), ['transport', 'ETIMEDOUT']);
  });
});

it('a password is never sent over an open line to another machine', async (t) => {
  const heard: string[] = [];
  const url = await startRaw(t, (socket) => {
    socket.write('220 here\r\n');
    socket.on('data', (data) => {
      heard.push(data.toString());
      socket.write('250-here\r\n250 AUTH PLAIN LOGIN\r\n');
    });
  });
  // An address of this machine that does not look like one.
  const elsewhere = url.replace('//127.0.0.1', '//town:secret@0x7f000001');
  const transport = createSmtpTransport({
    url: elsewhere,
    from: FROM,
    clock: setClock(),
    silenceMs: 300,
  });
  await assert.rejects(transport.send(MAIL, never), { scope: 'transport' });
  assert.match(heard.join(''), /EHLO/);
  assert.doesNotMatch(heard.join(''), /AUTH/);
});

it('a send that is aborted ends', async (t) => {
  const url = await startRaw(t, () => {});
  const abort = new AbortController();
  const sending = transportTo(url).send(MAIL, abort.signal);
  abort.abort();
  await assert.rejects(sending, { name: 'MailRefusal', code: 'EABORT', scope: 'later' });
});

/** A server that speaks as a test wants. */
async function startRaw(t: TestContext, talk: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    // Cut connections are what is tested.
    socket.on('error', () => {});
    talk(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `smtp://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}
