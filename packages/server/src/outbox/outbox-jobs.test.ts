import assert from 'node:assert/strict';
import { it } from 'node:test';
import { insertSite } from '../testing/sealed-submission.ts';
import { setClock } from '../testing/set-clock.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { testKeyRing } from '../testing/test-key-ring.ts';
import { enqueueMail, enqueueSealedMail } from './enqueue-mail.ts';
import { createOutboxRepository } from './outbox-repository.ts';
import { outboxJobs } from './outbox-jobs.ts';

const DAY = 86_400_000;

it('mails are forgotten a month after they ended, those that wait never', async (t) => {
  const database = await createTestDatabase();
  t.after(() => database.close());
  await insertSite(database, 'town');
  await insertSite(database, 'other');
  const clock = setClock();
  for (const siteId of ['town', 'other']) {
    for (const key of ['sent', 'dead', 'waiting']) {
      await database.kysely.transaction().execute((tx) =>
        enqueueMail(tx, {
          siteId,
          key,
          template: 'receipt',
          lang: null,
          recipient: 'person',
          submissionId: key,
        }),
      );
      if (key === 'waiting') continue;
      const repository = createOutboxRepository(database, siteId);
      const mail = await repository.claim(clock.now(), 1000);
      await repository.end(mail!, { end: key as 'sent', at: clock.now() });
    }
  }
  const left = async () => {
    const rows = await database.kysely
      .selectFrom('outbox')
      .select(['site_id', 'once_key'])
      .execute();
    return rows.map(({ site_id, once_key }) => `${site_id} ${once_key}`).toSorted();
  };
  const job = outboxJobs(database, 'town').find(({ name }) => name === 'forget-mails');
  clock.advance(30 * DAY);
  await job?.run(clock.now());
  assert.equal((await left()).length, 6);
  clock.advance(DAY);
  await job?.run(clock.now());
  assert.deepEqual(await left(), ['other dead', 'other sent', 'other waiting', 'town waiting']);
});

it('the address of somebody who was erased waits a week for a mail server, not longer', async (t) => {
  const database = await createTestDatabase();
  t.after(() => database.close());
  await insertSite(database, 'town');
  const { kysely } = database;
  await kysely.transaction().execute(async (tx) => {
    const common = { siteId: 'town', lang: null } as const;
    await enqueueSealedMail(tx, testKeyRing(), {
      ...common,
      template: 'farewell',
      key: 'farewell',
      to: { email: 'a@exemple.fr', type: 'offer', reference: 'A', receivedAt: '2026-11-22' },
    });
    await enqueueMail(tx, {
      ...common,
      template: 'receipt',
      recipient: 'person',
      submissionId: 'a',
      key: 'receipt',
    });
  });
  const ordered = new Date('2026-11-22T09:00:00Z');
  await kysely.updateTable('outbox').set({ created_at: ordered }).execute();
  const job = outboxJobs(database, 'town').find(({ name }) => name === 'give-up-farewells');
  const statusAfter = async (days: number) => {
    await job?.run(new Date(ordered.getTime() + days * DAY));
    const rows = await kysely.selectFrom('outbox').selectAll().orderBy('once_key').execute();
    return rows.map(({ status, sealed }) => `${status} ${sealed === null ? 'empty' : 'sealed'}`);
  };
  assert.deepEqual(await statusAfter(6.9), ['waiting sealed', 'waiting empty']);
  assert.deepEqual(await statusAfter(7.1), ['dead empty', 'waiting empty']);
});
