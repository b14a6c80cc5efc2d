import { webhookTestType } from '@coup-de-main/protocol';
import type { Webhook, WebhookInput } from '@coup-de-main/protocol';
import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/database.ts';
import type { Schema } from '../database/schema.ts';
import type { WebhookTable } from '../database/webhook-tables.ts';
import type { KeyRing } from '../personal/key-ring.ts';
import { open, seal } from '../personal/seal.ts';
import { webhookPlace } from '../personal/sealed-tables.ts';
import { uuidV7 } from '../submissions/submission-names.ts';
import { newSecret, readSecrets, rotate } from './webhook-secret.ts';
import type { WebhookSecrets } from './webhook-secret.ts';

/** A subscription with the secret that signs from now on. */
export type SecretWebhook = Webhook & { readonly secret: string };

/** The subscriptions of one site. */
export interface WebhookRepository {
  /** All of them, the oldest first; without secrets. */
  list(): Promise<readonly Webhook[]>;
  /** A new one, told from now on. */
  create(input: WebhookInput): Promise<SecretWebhook>;
  /** Another secret; undefined: there is no such subscription. */
  rotate(id: string): Promise<SecretWebhook | undefined>;
  /** Orders a delivery that says nothing; undefined: there is no such subscription, `disabled`: it gets nothing. */
  test(id: string): Promise<Webhook | 'disabled' | undefined>;
  /** Ends it, and forgets what it was not told yet. @returns whether there was one. */
  remove(id: string): Promise<boolean>;
  /** Whether anybody wants to know anything. */
  isAnyActive(): Promise<boolean>;
}

/** What subscriptions are kept with. */
export interface WebhookStore {
  readonly database: Pick<Database, 'kysely'>;
  readonly siteId: string;
  readonly keyRing: KeyRing;
  readonly clock: Clock;
}

/** The tables of subscriptions. */
export function createWebhookRepository(store: WebhookStore): WebhookRepository {
  const { siteId, clock } = store;
  const { kysely } = store.database;
  return {
    async list() {
      const rows = await kysely
        .selectFrom('webhook')
        .selectAll()
        .where('site_id', '=', siteId)
        .orderBy('webhook_id')
        .execute();
      return rows.map(toWebhook);
    },
    create: (input) => insert(store, input),
    rotate: (id) =>
      kysely.transaction().execute(async (tx) => {
        const { rows } = await sql<Row>`
          select * from webhook where site_id = ${siteId} and webhook_id = ${id}
          for no key update`.execute(tx);
        const [row] = rows;
        if (row === undefined) return undefined;
        const secrets = rotate(openSecrets(store.keyRing, row), clock.now());
        await replaceSecrets(tx, store, { id, secrets });
        return { ...toWebhook(row), secret: secrets.current };
      }),
    test: (id) => orderTest(store, id),
    async remove(id) {
      const { numDeletedRows } = await kysely
        .deleteFrom('webhook')
        .where('site_id', '=', siteId)
        .where('webhook_id', '=', id)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
    async isAnyActive() {
      const found = await kysely
        .selectFrom('webhook')
        .select('webhook_id')
        .where('site_id', '=', siteId)
        .where('status', '=', 'active')
        .limit(1)
        .executeTakeFirst();
      return found !== undefined;
    },
  };
}

type Row = Selectable<WebhookTable>;

/** What signs the deliveries of a row. @throws PersonalDataError */
export function openSecrets(
  ring: KeyRing,
  row: Pick<Row, 'site_id' | 'webhook_id' | 'sealed' | 'data_key' | 'key_id'>,
): WebhookSecrets {
  return readSecrets(open(ring, webhookPlace(row.site_id, row.webhook_id), row));
}

async function insert(
  { database, siteId, keyRing, clock }: WebhookStore,
  { url, types = [], description }: WebhookInput,
): Promise<SecretWebhook> {
  const now = clock.now();
  const id = uuidV7(now);
  const secrets: WebhookSecrets = { current: newSecret() };
  const row = await database.kysely
    .insertInto('webhook')
    .values({
      site_id: siteId,
      webhook_id: id,
      url,
      types: [...new Set(types)],
      description: description ?? null,
      disabled_reason: null,
      created_at: now,
      delivered_at: null,
      ...seal(keyRing, webhookPlace(siteId, id), secrets),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { ...toWebhook(row), secret: secrets.current };
}

async function orderTest(
  { database, siteId, clock }: WebhookStore,
  id: string,
): Promise<Webhook | 'disabled' | undefined> {
  const now = clock.now();
  return database.kysely.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('webhook')
      .selectAll()
      .where('site_id', '=', siteId)
      .where('webhook_id', '=', id)
      .executeTakeFirst();
    if (row?.status !== 'active') return row && 'disabled';
    await tx
      .insertInto('webhook_delivery')
      .values({
        site_id: siteId,
        webhook_id: id,
        event_id: uuidV7(now),
        type: webhookTestType,
        subject_id: id,
        occurred_at: now,
        due_at: now,
        last_error: null,
        ended_at: null,
      })
      .execute();
    return toWebhook(row);
  });
}

async function replaceSecrets(
  db: Kysely<Schema>,
  { siteId, keyRing }: WebhookStore,
  { id, secrets }: { readonly id: string; readonly secrets: WebhookSecrets },
): Promise<void> {
  await db
    .updateTable('webhook')
    .set(seal(keyRing, webhookPlace(siteId, id), secrets))
    .where('site_id', '=', siteId)
    .where('webhook_id', '=', id)
    .execute();
}

function toWebhook(row: Row): Webhook {
  return {
    id: row.webhook_id,
    url: row.url,
    ...(row.types.length > 0 && { types: row.types }),
    ...(row.description !== null && { description: row.description }),
    status: row.status,
    ...(row.disabled_reason !== null && { disabledReason: row.disabled_reason }),
    createdAt: row.created_at.toISOString(),
    ...(row.delivered_at !== null && { deliveredAt: row.delivered_at.toISOString() }),
  };
}
