import type { WebhookEvent } from '@coup-de-main/protocol';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import { MAX_ATTEMPTS, waitAfter } from '../outbox/retry-schedule.ts';
import type { KeyRing } from '../personal/key-ring.ts';
import { createDeliveryRepository } from './delivery-repository.ts';
import type { ClaimedDelivery, DeliveryRepository } from './delivery-repository.ts';
import { postDelivery } from './post-delivery.ts';
import type { Posted } from './post-delivery.ts';
import type { TargetPolicy } from '../target.ts';
import { signedHeaders } from './webhook-secret.ts';
import { openSecrets } from './webhook-repository.ts';

/** What deliveries are made with. */
export interface DeliveryOptions {
  readonly database: Pick<Database, 'kysely'>;
  readonly siteId: string;
  readonly keyRing: KeyRing;
  readonly clock: Clock;
  readonly targets: TargetPolicy;
  /** Who sends, in `User-Agent`, e.g. `coup-de-main/0.1.0`. */
  readonly sender: string;
  /** Milliseconds for one attempt, look-up included; shorter in tests. */
  readonly withinMs?: number;
  /** From 0 to below 1; for tests. */
  readonly random?: () => number;
  /** Certificates of authorities to believe instead of the usual ones; for tests. */
  readonly ca?: string;
  /** Told of each attempt that failed; never an address, never what was answered. */
  readonly onFailure?: (failure: DeliveryFailure) => void;
}

/** An attempt that failed. */
export interface DeliveryFailure {
  readonly webhookId: string;
  readonly eventId: string;
  readonly attempts: number;
  /** E.g. `http-503`, `timeout`, `not-public`. */
  readonly code: string;
  /** Whether the subscription was disabled by it. */
  readonly isDisabled: boolean;
}

/** Sends what is due. */
export interface Deliveries {
  /**
   * Sends what is due, a few at a time, until nothing is or `stop` is aborted; what is in flight then is tried again
   * later. Several processes may do so at once: each delivery is made by one of them.
   */
  deliverDue(stop?: AbortSignal): Promise<void>;
}

/** Milliseconds that a receiver has. Source: Standard Webhooks recommends 15 to 30 seconds. */
const WITHIN_MS = 15_000;
/** After that long without an end somebody else may make a delivery. */
const LEASE_MS = 60_000;
/** A receiver that failed is left alone for so many milliseconds: it keeps nobody else from being told. */
const REST_MS = 60_000;
/** Receivers that are talked to at once. */
const AT_ONCE = 4;

/** Delivers each event at least once, under the same `webhook-id`. */
export function createDeliveries(options: DeliveryOptions): Deliveries {
  const repository = createDeliveryRepository(options.database, options.siteId);
  const sender = async (stop: AbortSignal): Promise<void> => {
    while (!stop.aborted) {
      const delivery = await repository.claim(options.clock.now(), LEASE_MS);
      if (delivery === undefined) return;
      await attempt(options, repository, { delivery, stop });
    }
  };
  return {
    async deliverDue(stop = new AbortController().signal) {
      await Promise.all(Array.from({ length: AT_ONCE }, () => sender(stop)));
    },
  };
}

async function attempt(
  options: DeliveryOptions,
  repository: DeliveryRepository,
  { delivery, stop }: { readonly delivery: ClaimedDelivery; readonly stop: AbortSignal },
): Promise<void> {
  const { clock, onFailure } = options;
  const posted = await post(options, delivery, stop);
  const at = clock.now();
  if ('status' in posted && posted.status >= 200 && posted.status < 300) {
    await repository.deliver(delivery, at);
    return;
  }
  // Neither its fault nor its receiver's: the lease gives it back.
  if (stop.aborted) return;
  const error = 'status' in posted ? `http-${String(posted.status)}` : posted.code;
  const reason = await settleFailure(options, repository, { delivery, error, at });
  if (reason !== undefined) await repository.disable(delivery.webhook_id, reason, at);
  onFailure?.({
    webhookId: delivery.webhook_id,
    eventId: delivery.event_id,
    attempts: delivery.attempts,
    code: error,
    isDisabled: reason !== undefined,
  });
}

/** @returns why its subscription is to be disabled; undefined: it is not. */
async function settleFailure(
  { random = Math.random }: DeliveryOptions,
  repository: DeliveryRepository,
  failed: { readonly delivery: ClaimedDelivery; readonly error: string; readonly at: Date },
): Promise<'gone' | 'failing' | undefined> {
  const { delivery, error, at } = failed;
  if (error === 'http-410') {
    await repository.giveUp(delivery, { at, error });
    return 'gone';
  }
  const wait =
    delivery.attempts < MAX_ATTEMPTS ? waitAfter(delivery.attempts, random()) : undefined;
  if (wait === undefined) {
    return (await repository.giveUp(delivery, { at, error })) ? 'failing' : undefined;
  }
  const dueAt = new Date(at.getTime() + wait);
  await repository.postpone(delivery, {
    at,
    error,
    dueAt,
    othersAt: new Date(at.getTime() + REST_MS),
  });
  return undefined;
}

async function post(
  { clock, keyRing, targets, sender, withinMs = WITHIN_MS, ca }: DeliveryOptions,
  delivery: ClaimedDelivery,
  stop: AbortSignal,
): Promise<Posted> {
  if (!URL.canParse(delivery.url)) return { code: 'not-public' };
  const body = JSON.stringify(eventOf(delivery));
  const secrets = openSecrets(keyRing, delivery);
  return postDelivery(
    {
      url: new URL(delivery.url),
      headers: {
        'content-type': 'application/json',
        'user-agent': sender,
        ...signedHeaders({ id: delivery.event_id, body }, secrets, clock.now()),
      },
      body,
      signal: AbortSignal.any([stop, AbortSignal.timeout(withinMs)]),
      ...(ca !== undefined && { ca }),
    },
    targets,
  );
}

function eventOf({ type, occurred_at, subject_id }: ClaimedDelivery): WebhookEvent {
  return { type, timestamp: occurred_at.toISOString(), data: { id: subject_id } };
}
