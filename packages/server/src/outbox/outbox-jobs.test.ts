import assert from 'node:assert/strict';
import { it } from 'node:test';
import { insertSite } from '../testing/sealed-submission.ts';
import { setClock } from '../testing/set-clock.ts';
import {
  application,
  apply,
  applyAndConfirm,
  createWorld,
  mailedToken,
  track,
} from '../testing/submission-world.ts';
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
  const job = outboxJobs(database, 'town').find(({ name }) => name === 'forget-mails');
  clock.advance(30 * DAY);
  await job?.run(clock.now());
  assert.equal((await left()).length, 6);
  clock.advance(DAY);
  await job?.run(clock.now());
  assert.deepEqual(await left(), ['other dead', 'other sent', 'other waiting', 'town waiting']);
});

it('the address of somebody who was erased waits a week for a mail server, not longer', async (t) => {
  const world = await createWorld();
  t.after(() => world.close());
  const { database, clock, ports } = world;
  await world.missions({ colis: {} });
  const person = { name: 'Odile', email: 'odile@exemple.fr' };
  await applyAndConfirm(world, application({ person }));
  const job = outboxJobs(database, ports.siteId).find(({ name }) => name === 'give-up-farewells');
  const mails = async () => {
    await job?.run(clock.now());
    const rows = await database.kysely
      .selectFrom('outbox')
      .selectAll()
      .orderBy('template')
      .execute();
    return rows
      .filter(({ template }) => ['farewell', 'receipt'].includes(template))
      .map(({ template, status, sealed }) => [template, status, sealed === null]);
  };
  // Months before and years after what the database thinks of the time: only the clock of the server counts.
  for (const jump of [-300 * DAY, 3000 * DAY]) {
    clock.advance(jump);
    const { body } = await apply(world, application());
    const token = mailedToken(world, body.id);
    await track(world, token, { action: 'confirm' });
    assert.equal((await track(world, token, { erase: true })).status, 204);
    const receipt = ['receipt', 'waiting', true];
    clock.advance(6.9 * DAY);
    assert.deepEqual(await mails(), [['farewell', 'waiting', false], receipt]);
    clock.advance(0.2 * DAY);
    assert.deepEqual(await mails(), [['farewell', 'dead', true], receipt]);
    await database.query(`delete from outbox where template = 'farewell'`);
  }
});
