import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database/database.ts';
import type { Schema } from '../database/schema.ts';
import type { WebhookDeliveryTable, WebhookTable } from '../database/webhook-tables.ts';

/** A delivery that this sender has taken in hand, with what it needs to know of its subscription. */
export type ClaimedDelivery = Pick<
  Selectable<WebhookDeliveryTable>,
  'site_id' | 'webhook_id' | 'event_id' | 'type' | 'subject_id' | 'occurred_at' | 'attempts'
> &
  Pick<Selectable<WebhookTable>, 'url' | 'sealed' | 'data_key' | 'key_id'>;

/** An attempt that failed. */
export interface FailedAttempt {
  readonly at: Date;
  /** E.g. `http-503`; at most 40 characters. */
  readonly error: string;
}

/** The deliveries of one site. */
export interface DeliveryRepository {
  /**
   * Takes the delivery in hand that has been due for longest, of a subscription that is active, and that nobody else
   * has; undefined: none is. Whoever took it and dies gives it back by the passing of `leaseMs`.
   */
  claim(now: Date, leaseMs: number): Promise<ClaimedDelivery | undefined>;
  /** It was taken. */
  deliver(delivery: ClaimedDelivery, at: Date): Promise<void>;
  /** It will be tried again from `dueAt` on; what else its receiver is owed waits until `othersAt` at least. */
  postpone(
    delivery: ClaimedDelivery,
    again: FailedAttempt & { readonly dueAt: Date; readonly othersAt: Date },
  ): Promise<void>;
  /** It is not tried any more. @returns whether its receiver has taken nothing since it happened. */
  giveUp(delivery: ClaimedDelivery, failed: FailedAttempt): Promise<boolean>;
  /** Nothing more is delivered to a subscription, nor what it is still owed. */
  disable(webhookId: string, reason: 'gone' | 'failing', at: Date): Promise<void>;
  /** Removes deliveries that ended before. @returns how many. */
  forget(before: Date): Promise<number>;
}

/** Every statement is its own transaction: nothing is locked while a receiver is being talked to. */
export function createDeliveryRepository(
  { kysely }: Pick<Database, 'kysely'>,
  siteId: string,
): DeliveryRepository {
  /** Only as long as no other attempt has begun. */
  const ofAttempt = ({ webhook_id, event_id, attempts }: ClaimedDelivery) =>
    kysely
      .updateTable('webhook_delivery')
      .where('site_id', '=', siteId)
      .where('webhook_id', '=', webhook_id)
      .where('event_id', '=', event_id)
      .where('status', '=', 'waiting')
      .where('attempts', '=', attempts);
  const waiting = (webhookId: string) =>
    kysely
      .updateTable('webhook_delivery')
      .where('site_id', '=', siteId)
      .where('webhook_id', '=', webhookId)
      .where('status', '=', 'waiting');
  const webhook = (webhookId: string) =>
    kysely.updateTable('webhook').where('site_id', '=', siteId).where('webhook_id', '=', webhookId);
  return {
    claim: (now, leaseMs) => claim(kysely, siteId, { now, leaseMs }),
    async deliver(delivery, at) {
      await ofAttempt(delivery)
        .set({ status: 'delivered', ended_at: at, last_error: null })
        .execute();
      await webhook(delivery.webhook_id).set({ delivered_at: at }).execute();
    },
    async postpone(delivery, { error, dueAt, othersAt }) {
      await ofAttempt(delivery).set({ due_at: dueAt, last_error: error }).execute();
      await waiting(delivery.webhook_id)
        .where('event_id', '<>', delivery.event_id)
        .where('due_at', '<', othersAt)
        .set({ due_at: othersAt })
        .execute();
    },
    async giveUp(delivery, { at, error }) {
      await ofAttempt(delivery).set({ status: 'dead', ended_at: at, last_error: error }).execute();
      const { rows } = await sql<{ is_silent: boolean }>`
        select coalesce(delivered_at, '-infinity') < ${delivery.occurred_at} as is_silent from webhook
        where site_id = ${siteId} and webhook_id = ${delivery.webhook_id}`.execute(kysely);
      return rows[0]?.is_silent === true;
    },
    async disable(webhookId, reason, at) {
      await webhook(webhookId).set({ status: 'disabled', disabled_reason: reason }).execute();
      await waiting(webhookId)
        .set({ status: 'dead', ended_at: at, last_error: `disabled-${reason}` })
        .execute();
    },
    async forget(before) {
      const { numDeletedRows } = await kysely
        .deleteFrom('webhook_delivery')
        .where('site_id', '=', siteId)
        .where('status', '<>', 'waiting')
        .where('ended_at', '<', before)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

async function claim(
  kysely: Kysely<Schema>,
  siteId: string,
  { now, leaseMs }: { readonly now: Date; readonly leaseMs: number },
): Promise<ClaimedDelivery | undefined> {
  const { rows } = await sql<ClaimedDelivery>`
  with due as (
    select d.webhook_id, d.event_id from webhook_delivery d
    join webhook w on w.site_id = d.site_id and w.webhook_id = d.webhook_id
    where d.site_id = ${siteId} and d.status = 'waiting' and d.due_at <= ${now} and w.status = 'active'
    order by d.due_at, d.event_id limit 1 for update of d skip locked
  )
  update webhook_delivery d
  set attempts = d.attempts + 1, due_at = ${new Date(now.getTime() + leaseMs)}
  from due, webhook w
  where d.site_id = ${siteId} and d.webhook_id = due.webhook_id and d.event_id = due.event_id
    and w.site_id = d.site_id and w.webhook_id = d.webhook_id
  returning d.site_id, d.webhook_id, d.event_id, d.type, d.subject_id, d.occurred_at, d.attempts,
    w.url, w.sealed, w.data_key, w.key_id`.execute(kysely);
  return rows[0];
}
