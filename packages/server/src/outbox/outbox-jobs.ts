import type { Database } from '../database/database.ts';
import type { Job } from '../jobs/job.ts';
import { createOutboxRepository } from './outbox-repository.ts';

const DAY_MS = 86_400_000;
/** Days that one can see what became of a mail. */
const ENDED_FOR_DAYS = 30;
/** Days that the address of somebody who is erased waits for a mail server that takes nothing. */
const FAREWELL_DAYS = 7;

/** What the passing of time does to mails. */
export function outboxJobs(database: Database, siteId: string): readonly Job[] {
  return [
    {
      name: 'give-up-farewells',
      everyMinutes: 60,
      async run(now) {
        const before = new Date(now.getTime() - FAREWELL_DAYS * DAY_MS);
        await createOutboxRepository(database, siteId).giveUpSealed(before, now);
      },
    },
    {
      name: 'forget-mails',
      everyMinutes: 60,
      async run(now) {
        const before = new Date(now.getTime() - ENDED_FOR_DAYS * DAY_MS);
        await createOutboxRepository(database, siteId).forget(before);
      },
    },
  ];
}
