import type { Generated } from 'kysely';

/** Whom to tell what happens. `0010-webhooks.sql` says what each column is for. */
export interface WebhookTable {
  readonly site_id: string;
  readonly webhook_id: string;
  readonly url: string;
  readonly types: Generated<string[]>;
  readonly description: string | null;
  status: Generated<'active' | 'disabled'>;
  disabled_reason: 'gone' | 'failing' | null;
  readonly created_at: Date;
  delivered_at: Date | null;
  sealed: Buffer;
  data_key: Buffer;
  key_id: string;
}

/** One event for one subscription. */
export interface WebhookDeliveryTable {
  readonly site_id: string;
  readonly webhook_id: string;
  readonly event_id: string;
  readonly type: string;
  readonly subject_id: string;
  readonly occurred_at: Date;
  status: Generated<'waiting' | 'delivered' | 'dead'>;
  due_at: Date;
  attempts: Generated<number>;
  last_error: string | null;
  ended_at: Date | null;
}

/** How far the feed of missions has been told. */
export interface WebhookMissionMarkTable {
  readonly site_id: string;
  /** The engine writes 64 bits as text. */
  told_rev: string | number;
}
