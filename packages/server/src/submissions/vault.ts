import type { SubmissionInput } from './submission-kind.ts';
import type { SubmissionRow } from './submission-row.ts';

/** What a token may do: `manage` follows, changes, withdraws; `confirm` also proves the address. */
export type TokenPurpose = 'manage' | 'confirm';

/** Columns that hold what is sealed. */
export type SealedColumns = {
  readonly [Name in 'sealed' | 'data_key' | 'key_id']: Exclude<SubmissionRow[Name], null>;
};

/** Columns by which one finds what an address or number has submitted, without knowing them. */
export type IndexColumns = Pick<SubmissionRow, 'email_index' | 'phone_index' | 'proxy_email_index'>;

/** What needs the secret keys of the site. */
export interface Vault {
  seal(submissionId: string, input: SubmissionInput): SealedColumns;
  /** @throws Error when the row was erased, moved or tampered with. */
  open(row: SubmissionRow): SubmissionInput;
  emailIndex(email: string): Buffer;
  phoneIndex(phone: string): Buffer;
  /** The token itself, derived: it is kept nowhere. */
  token(submissionId: string, purpose: TokenPurpose, generation: number): string;
  /** Fingerprint of a body, which nobody without the key can guess from. */
  digest(text: string): Buffer;
}
