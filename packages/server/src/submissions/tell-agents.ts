import type { Job } from '../jobs/job.ts';
import { enqueueMail } from '../outbox/enqueue-mail.ts';
import { listHeldBack } from './held-back-repository.ts';
import { onScene } from './on-scene.ts';
import { isSaneHour } from './sane-hour.ts';
import type { SubmissionPorts } from './submission-ports.ts';

/**
 * Tells the agents of the site that something waits to be looked at: one mail on each day on which something
 * does, about what waits for longest, by its reference alone. Nobody is told where the site names no agent.
 */
export function tellAgents(ports: SubmissionPorts): Job {
  return {
    name: 'tell-agents-to-check',
    everyMinutes: 60,
    async run(now) {
      const { timeZone } = await ports.policy();
      if (!isSaneHour(now, timeZone)) return;
      await onScene(ports, async ({ tx, siteId }) => {
        const [oldest] = await listHeldBack({ db: tx, siteId });
        if (oldest === undefined) return;
        await enqueueMail(tx, {
          siteId,
          submissionId: oldest.submissionId,
          template: 'to-check',
          lang: null,
          recipient: 'site',
          key: `to-check:${dayOf(now, timeZone)}`,
        });
      });
    },
  };
}

/** `YYYY-MM-DD` where the site is. */
function dayOf(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(now);
}
