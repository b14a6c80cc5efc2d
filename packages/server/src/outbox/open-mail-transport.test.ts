import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { startMailServer } from '../testing/mail-server.ts';
import { setClock } from '../testing/set-clock.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { mailDomain, openMailTransport } from './open-mail-transport.ts';

const never = new AbortController().signal;
const MAIL = { messageId: 'm@x', to: ['a@example.org'], subject: 's', text: 't', html: '<p>t</p>' };

describe('where mails go', () => {
  it('is the mail server where there is one, and the folder otherwise', async (t) => {
    const server = await startMailServer(t);
    const mailDir = join(temporaryFolder(t), 'mails');
    const route = { mailFrom: 'mairie@example.org', mailDir };
    const clock = setClock();
    await openMailTransport({ ...route, smtpUrl: server.url }, clock).send(MAIL, never);
    assert.equal(server.taken.length, 1);
    assert.equal(existsSync(mailDir), false);
    await openMailTransport({ ...route, smtpUrl: undefined }, clock).send(MAIL, never);
    assert.deepEqual(await readdir(mailDir), ['m.eml']);
  });

  it('names ids after the domain of the sender', () => {
    const table = [
      ['Mairie <entraide@rochebrune.example>', 'rochebrune.example'],
      ['entraide@rochebrune.example', 'rochebrune.example'],
      ['ne-pas-repondre@localhost', 'localhost'],
    ] as const;
    for (const [mailFrom, domain] of table) assert.equal(mailDomain({ mailFrom }), domain);
  });
});
