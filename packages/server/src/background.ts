import type { FastifyBaseLogger } from 'fastify';
import type { Jobs } from './jobs/jobs.ts';
import { startOutboxLoop } from './outbox/outbox-loop.ts';
import type { Outbox } from './outbox/outbox.ts';
import type { Deliveries } from './webhooks/deliveries.ts';

/** What a server does without being asked. */
export interface Background {
  /** A mail or a delivery may have been ordered: it leaves at once. */
  nudge(): void;
  /** Finishes the mail and the job in hand, cuts deliveries, and begins nothing more. */
  stop(): Promise<void>;
}

/** What runs in the background. */
export interface BackgroundParts {
  readonly outbox: Outbox;
  readonly deliveries: Deliveries;
  readonly jobs: Jobs;
  readonly log: FastifyBaseLogger;
}

/** Mails that became due by time alone, or in another process, leave within that many milliseconds. */
const LOOK_MS = 30_000;
/** The shortest period of a job. */
const JOBS_MS = 60_000;

/** Sends mails from now on; runs jobs from the next minute on, so that a start is not slowed. */
export function startBackground({ outbox, deliveries, jobs, log }: BackgroundParts): Background {
  const loop = startOutboxLoop({
    outbox,
    everyMs: LOOK_MS,
    onError: (err) => log.error({ err }, 'mails cannot be sent; the next attempt is in 30 s'),
  });
  const telling = startOutboxLoop({
    outbox: deliveries,
    everyMs: LOOK_MS,
    onError: (err) => log.error({ err }, 'webhooks cannot be sent; the next attempt is in 30 s'),
  });
  const nudge = () => {
    loop.nudge();
    telling.nudge();
  };
  const stopping = new AbortController();
  let running: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    running ??= jobs.runDue(stopping.signal).finally(() => {
      running = undefined;
      nudge();
    });
  }, JOBS_MS);
  timer.unref();
  return {
    nudge,
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await Promise.all([loop.stop(), telling.stop(), running]);
    },
  };
}
