import type { SubmissionType } from '@coup-de-main/protocol';

/** A row of `submission` as it is read: who it is about is in `sealed` and nowhere else. */
export interface SubmissionRow {
  readonly site_id: string;
  readonly submission_id: string;
  readonly reference: string;
  readonly type: SubmissionType;
  readonly status: string;
  readonly version: number;
  readonly lang: string | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly expires_at: Date | null;
  readonly purge_at: Date;
  /** When the address was proven; null as long as it is not, and by phone. */
  readonly confirmed_at: Date | null;
  readonly sealed: Buffer | null;
  readonly data_key: Buffer | null;
  readonly key_id: string | null;
  readonly email_index: Buffer | null;
  readonly phone_index: Buffer | null;
  readonly proxy_email_index: Buffer | null;
  readonly consent_version: string;
  readonly consent_at: Date;
  readonly consent_by: string;
  /** Why an agent should look at it. */
  readonly to_check: readonly string[];
  readonly token_generation: number;
  readonly insee_code: string | null;
  readonly postal_code: string | null;
  readonly erased_at: Date | null;
}
