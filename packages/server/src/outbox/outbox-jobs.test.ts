import assert from 'node:assert/strict';
import { it } from 'node:test';
import { insertSite } from '../testing/sealed-submission.ts';
import { setClock } from '../testing/set-clock.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { enqueueMail } from './enqueue-mail.ts';
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
  const [job] = outboxJobs(database, 'town');
  clock.advance(30 * DAY);
  await job?.run(clock.now());
  assert.equal((await left()).length, 6);
  clock.advance(DAY);
  await job?.run(clock.now());
  assert.deepEqual(await left(), ['other dead', 'other sent', 'other waiting', 'town waiting']);
});
