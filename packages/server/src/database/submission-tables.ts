import type { ConsentGiver, EventActor, SubmissionType } from '@coup-de-main/protocol';
import type { ColumnType, Generated } from 'kysely';

/**
 * What is sealed in a row, as `seal` makes it and `open` takes it (`src/personal/seal.ts`). All three are
 * null once erased.
 */
export interface SealedColumns {
  sealed: Buffer | null;
  /** The key of `sealed`, wrapped by the key of the ring that `key_id` names. */
  data_key: Buffer | null;
  key_id: string | null;
}

/** Proves that a ring of keys is the one this data was sealed with, without telling anything of it. */
export interface KeyCheckTable {
  readonly site_id: string;
  readonly check_value: Buffer;
}

/** What a person submitted. `0004-submissions.sql` says what each column is for. */
export interface SubmissionTable extends SealedColumns {
  readonly site_id: string;
  /** UUID, version 7. */
  readonly submission_id: string;
  readonly reference: string;
  readonly type: SubmissionType;
  /** A state of its type, e.g. one of the protocol's `requestStatuses`. */
  status: string;
  version: Generated<number>;
  lang: string | null;
  readonly created_at: Date;
  updated_at: Date;
  expires_at: Date | null;
  purge_at: Date;
  confirmed_at: Date | null;
  /** `blindIndex` of the person's address and number, and of the proxy's address. */
  email_index: Buffer | null;
  phone_index: Buffer | null;
  proxy_email_index: Buffer | null;
  consent_version: string;
  consent_at: Date;
  consent_by: ConsentGiver;
  to_check: Generated<string[]>;
  token_generation: Generated<number>;
  insee_code: string | null;
  postal_code: string | null;
  erased_at: Date | null;
}

/** What a token may do: `confirm` comes only by mail, so it also proves that the address is read. */
export type TokenPurpose = 'manage' | 'confirm';

/** SHA-256 of the secrets that open a submission. */
export interface SubmissionTokenTable {
  readonly site_id: string;
  readonly token_hash: Buffer;
  readonly submission_id: string;
  readonly purpose: TokenPurpose;
  expires_at: Date | null;
  revoked_at: Date | null;
}

/** What was answered to each `Idempotency-Key`. */
export interface IdempotencyTable {
  readonly site_id: string;
  readonly endpoint: string;
  readonly key: string;
  readonly body_hash: Buffer;
  readonly submission_id: string;
  status_code: number;
  readonly created_at: Date;
  /** What the receipt said (`src/submissions/receipt.ts`); nothing that was typed. */
  receipt: ColumnType<Readonly<Record<string, unknown>>, string | undefined, string>;
}

/** The history of each submission, without personal data. */
export interface SubmissionEventTable {
  readonly site_id: string;
  readonly submission_id: string;
  /** 1, 2, 3… within the submission. */
  readonly event_id: number;
  readonly at: Date;
  readonly what: string;
  readonly actor: EventActor;
  readonly hash: Buffer;
}

/** To whom a mail goes: two are read from the submission, one from the site, one is sealed in the row. */
export type MailRecipient = 'person' | 'proxy' | 'site' | 'sealed';

/** Mails to send, being sent, sent and given up. */
export interface OutboxTable extends SealedColumns {
  readonly site_id: string;
  readonly mail_id: string;
  readonly once_key: string;
  readonly submission_id: string | null;
  readonly template: string;
  readonly lang: string | null;
  readonly recipient: MailRecipient;
  status: Generated<'waiting' | 'sent' | 'void' | 'dead'>;
  readonly created_at: Date;
  due_at: Date;
  attempts: Generated<number>;
  last_error: string | null;
  ended_at: Date | null;
}

/** The last period in which each job ran. */
export interface JobRunTable {
  readonly site_id: string;
  readonly job: string;
  period_at: Date;
  busy_until: Date;
  finished_at: Date | null;
}

/** Proofs of work that were shown. */
export interface ChallengeUsedTable {
  readonly site_id: string;
  readonly signature_hash: Buffer;
  expires_at: Date;
}
