import type { FastifyInstance } from 'fastify';
import type { Job } from './jobs/job.ts';
import { noticeChanges } from './missions/notice-changes.ts';
import type { OutgoingParts } from './outgoing-parts.ts';
import { countingWrongTokens } from './submissions/wrong-tokens.ts';
import { serverVersion } from './version.ts';
import { createDeliveries } from './webhooks/deliveries.ts';
import type { Deliveries } from './webhooks/deliveries.ts';
import { createDeliveryRepository } from './webhooks/delivery-repository.ts';
import { createOperatorGate } from './webhooks/operator-gate.ts';
import { skipMissions, tellMissions } from './webhooks/tell-missions.ts';
import { createWebhookRepository } from './webhooks/webhook-repository.ts';
import { registerWebhookRoutes } from './webhooks/webhook-routes.ts';

/** Days that one can see what became of a delivery. */
const ENDED_FOR_DAYS = 30;
const DAY_MS = 86_400_000;

/** Registers subscriptions, and makes what sends to them; nothing is sent unless somebody calls `deliverDue`. */
export function composeWebhooks(
  app: FastifyInstance,
  parts: OutgoingParts,
): { readonly deliveries: Deliveries; readonly jobs: readonly Job[] } {
  const { database, siteId, clock, keyRing, config, log, ports } = parts;
  const store = { database, siteId, keyRing, clock };
  const webhooks = createWebhookRepository(store);
  const targets = { loopback: config.webhooksToLoopback };
  const gate = createOperatorGate(config.operatorToken);
  const telling = {
    ...store,
    notice: () => noticeChanges(database.kysely, siteId, clock.now()),
  };
  registerWebhookRoutes(app, {
    webhooks,
    targets,
    pass: (request) => countingWrongTokens(ports, request.ip, async () => gate(request)),
    nudge: () => ports.nudge?.(),
    async beforeSubscribing() {
      if (!(await webhooks.isAnyActive())) await skipMissions(telling);
    },
  });
  const jobs: readonly Job[] = [
    {
      name: 'tell-missions',
      everyMinutes: 1,
      async run() {
        if (await webhooks.isAnyActive()) await tellMissions(telling);
      },
    },
    {
      name: 'forget-deliveries',
      everyMinutes: 60,
      async run(now) {
        const before = new Date(now.getTime() - ENDED_FOR_DAYS * DAY_MS);
        await createDeliveryRepository(database, siteId).forget(before);
      },
    },
  ];
  const deliveries = createDeliveries({
    ...store,
    targets,
    sender: `coup-de-main/${serverVersion}`,
    onFailure: (failure) => log.warn(failure, 'a delivery to a webhook was not taken'),
  });
  return { deliveries, jobs };
}
