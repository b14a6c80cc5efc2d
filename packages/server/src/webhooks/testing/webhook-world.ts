import type { TestContext } from 'node:test';
import type { WebhookEventType } from '@coup-de-main/protocol';
import { announce } from '../../announce.ts';
import type { Database } from '../../database/database.ts';
import { setClock } from '../../testing/set-clock.ts';
import type { SetClock } from '../../testing/set-clock.ts';
import { testKeyRing } from '../../testing/test-key-ring.ts';
import { createDeliveries } from '../deliveries.ts';
import type { Deliveries, DeliveryFailure, DeliveryOptions } from '../deliveries.ts';
import { createWebhookRepository } from '../webhook-repository.ts';
import type { WebhookRepository } from '../webhook-repository.ts';
import { startReceiver } from './receiver.ts';
import type { Receiver } from './receiver.ts';

/** Subscriptions over a database, with a clock that stands still at the moment of the test. */
export interface WebhookWorld {
  readonly clock: SetClock;
  readonly webhooks: WebhookRepository;
  readonly failures: readonly DeliveryFailure[];
  readonly deliveries: Deliveries;
  /** Something happens, and is committed. */
  happens(type: WebhookEventType, subjectId?: string): Promise<void>;
  /** Another sender over the same data. */
  sender(options?: Partial<DeliveryOptions>): Deliveries;
}

/** The site of these tests; it must be there. */
export const HOOKED = 'town';

/** Makes one with no subscription. Names are looked up by nobody unless `targets` says how. */
export async function webhookWorld(
  database: Database,
  options: Partial<DeliveryOptions> = {},
): Promise<WebhookWorld> {
  await database.query('delete from webhook');
  // Judges of signatures look at their own clock.
  const clock = setClock(new Date().toISOString());
  const store = { database, siteId: HOOKED, keyRing: testKeyRing(), clock };
  const failures: DeliveryFailure[] = [];
  const sender = (more: Partial<DeliveryOptions> = {}) =>
    createDeliveries({
      ...store,
      targets: { loopback: true },
      sender: 'coup-de-main/test',
      random: () => 0.5,
      onFailure: (failure) => failures.push(failure),
      ...options,
      ...more,
    });
  return {
    clock,
    failures,
    webhooks: createWebhookRepository(store),
    deliveries: sender(),
    sender,
    happens: (type, subjectId = 'm-1') =>
      database.kysely
        .transaction()
        .execute((tx) => announce({ tx, siteId: HOOKED, now: clock.now() }, [{ type, subjectId }])),
  };
}

/** A receiver that ends with its test. */
export async function receiverIn(
  t: TestContext,
  at: Parameters<typeof startReceiver>[0] = {},
): Promise<Receiver> {
  const receiver = await startReceiver(at);
  t.after(() => receiver.close());
  return receiver;
}
