import process from 'node:process';
import { systemClock } from '../clock.ts';
import { openDatabase } from '../database/database.ts';
import { migrateToLatest } from '../database/migrate.ts';
import { enqueueMail } from '../outbox/enqueue-mail.ts';
import { createOutbox } from '../outbox/outbox.ts';
import { createSmtpTransport } from '../outbox/smtp-transport.ts';
import { testKeyRing } from './test-key-ring.ts';

/*
 * A child process for the test that kills senders: `node mail-loop.ts <folder> <smtp address> <count>`. It writes
 * `count` mails down (once for ever), then sends what is due through the server, and ends. `AHEAD_MS` sets its
 * clock ahead.
 */
const [directory = '', url = '', count = '0'] = process.argv.slice(2);
const ahead = Number(process.env['AHEAD_MS'] ?? '0');

const clock = { now: () => new Date(systemClock.now().getTime() + ahead) };
const database = await openDatabase({ kind: 'pglite', directory });
await migrateToLatest(database);
await database.query(
  `insert into site (site_id, name) values ('town', 'Mairie') on conflict do nothing`,
);
await database.kysely.transaction().execute(async (tx) => {
  for (let n = 0; n < Number(count); n += 1) {
    await enqueueMail(tx, {
      siteId: 'town',
      template: 'receipt',
      lang: 'fr',
      recipient: 'person',
      submissionId: `mail-${String(n)}`,
      key: `mail-${String(n)}`,
    });
  }
});
const outbox = createOutbox({
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
});
await outbox.deliverDue();
await database.close();
