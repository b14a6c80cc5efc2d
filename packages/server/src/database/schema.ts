import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type {
  AideCapabilityTable,
  AideNeedTable,
  AideOfferTable,
  AideRequestTable,
} from './aide-tables.ts';
import type { ApplicationTable } from './application-table.ts';
import type { MissionProposalTable } from './proposal-table.ts';
import type {
  ChallengeUsedTable,
  IdempotencyTable,
  JobRunTable,
  KeyCheckTable,
  OutboxTable,
  SubmissionEventTable,
  SubmissionTable,
  SubmissionTokenTable,
} from './submission-tables.ts';
import type {
  WebhookDeliveryTable,
  WebhookMissionMarkTable,
  WebhookTable,
} from './webhook-tables.ts';

/**
 * A town hall, CCAS, association or federation: the tenant. Every tenant table starts its keys with
 * `site_id` (docs/decisions/0002-storage.md), which keeps cross-site reads out and sharding open.
 */
export interface SiteTable {
  /** Short stable name, lower-case letters, digits and hyphens, at most 63 characters. */
  readonly site_id: string;
  /** Name shown to residents, 1–200 characters. */
  name: string;
  /** Policy, hotline, languages, origins…: the shape belongs to the feature that reads it. */
  settings: JSONColumnType<Readonly<Record<string, unknown>>, string | undefined>;
  readonly created_at: Generated<Date>;
  updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
}

/**
 * Every table, by name, as Kysely needs it. A feature declares its own table interface beside its
 * repository and adds one member here (`import type` only: this is the one kernel file that looks at
 * features).
 */
export interface Schema {
  site: SiteTable;
  key_check: KeyCheckTable;
  submission: SubmissionTable;
  application: ApplicationTable;
  aide_request: AideRequestTable;
  aide_need: AideNeedTable;
  aide_offer: AideOfferTable;
  aide_capability: AideCapabilityTable;
  mission_proposal: MissionProposalTable;
  submission_token: SubmissionTokenTable;
  idempotency: IdempotencyTable;
  submission_event: SubmissionEventTable;
  outbox: OutboxTable;
  job_run: JobRunTable;
  challenge_used: ChallengeUsedTable;
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
  webhook_mission_mark: WebhookMissionMarkTable;
}
