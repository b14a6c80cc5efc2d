import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Database } from '../database/database.ts';
import { runChild } from '../testing/child-lines.ts';
import type { Child } from '../testing/child-lines.ts';
import { insertSite } from '../testing/sealed-submission.ts';
import { startMailServer } from '../testing/mail-server.ts';
import type { MailServer } from '../testing/mail-server.ts';
import { setClock } from '../testing/set-clock.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { testKeyRing } from '../testing/test-key-ring.ts';
import { enqueueMail } from './enqueue-mail.ts';
import { createOutbox } from './outbox.ts';
import type { OutboxOptions } from './outbox.ts';
import { createSmtpTransport } from './smtp-transport.ts';

const COUNT = 12;

describe('several senders on one outbox', () => {
  let database: Database;
  before(async () => {
    database = await createTestDatabase();
    await insertSite(database, 'town');
  });
  after(() => database.close());
  beforeEach(async () => {
    await database.query('delete from outbox');
    await database.kysely.transaction().execute(async (tx) => {
      for (let n = 0; n < COUNT; n += 1) {
        await enqueueMail(tx, {
          siteId: 'town',
          template: 'receipt',
          lang: 'fr',
          recipient: 'person',
          submissionId: `s${String(n)}`,
          key: `k${String(n)}`,
        });
      }
    });
  });

  const clock = setClock();

  function sender({ url }: MailServer, options: Partial<OutboxOptions> = {}) {
    return createOutbox({
      database,
      siteId: 'town',
      keyRing: testKeyRing(),
      clock,
      domain: 'entraide.example',
      transport: createSmtpTransport({ url, from: 'mairie@example.org', clock }),
      render: async ({ submissionId }) => ({
        to: ['lea@example.org'],
        subject: submissionId ?? '',
        text: 'Bonjour',
        html: '<p>Bonjour</p>',
      }),
      ...options,
    });
  }

  it('send each mail once', async (t) => {
    const server = await startMailServer(t);
    const senders = [sender(server), sender(server), sender(server)];
    const deliveries = await Promise.all(senders.map((outbox) => outbox.deliverDue()));
    assert.equal(
      deliveries.reduce((sum, { sent }) => sum + sent, 0),
      COUNT,
    );
    assert.equal(server.taken.length, COUNT);
    assert.equal(new Set(messageIds(server)).size, COUNT);
  });
});

it('senders that are killed lose no mail, and send only the one in flight twice, with one id', async (t) => {
  const kills = 2;
  const folder = join(temporaryFolder(t), 'data');
  let child: Child | undefined;
  let alive = 0;
  const server = await startMailServer(t, {
    async beforeAccept() {
      alive += 1;
      // Killed when the server has the mail and has not answered yet, or just after it has.
      if (round < kills && alive > 3) child?.kill();
    },
  });
  let round = 0;
  for (; round <= kills; round += 1) {
    alive = 0;
    // Each is an hour later than the last: what the dead one had in hand is free again.
    const env = { AHEAD_MS: String(round * 3_600_000) };
    child = runChild('mail-loop.ts', [folder, server.url, String(COUNT)], { env });
    assert.equal(await child.ended, round < kills ? null : 0);
  }
  const subjects = server.taken.map(({ raw }) => /^Subject: (.+)\r$/m.exec(raw)?.[1] ?? 'none');
  assert.equal(new Set(subjects).size, COUNT, 'each mail came');
  assert.ok(subjects.length <= COUNT + kills, `${String(subjects.length)} of ${String(COUNT)}`);
  assert.equal(new Set(messageIds(server)).size, COUNT, 'a second copy has the id of the first');
});

function messageIds({ taken }: Pick<MailServer, 'taken'>): readonly string[] {
  return taken.map(({ raw }) => /^Message-ID: <(.+)>\r$/m.exec(raw)?.[1] ?? 'none');
}
