/** Tables with `sealed`, `data_key`, `key_id`, and the column that names their rows within a site. */
export const sealedTables = [
  { table: 'submission', idColumn: 'submission_id' },
  { table: 'outbox', idColumn: 'mail_id' },
  { table: 'webhook', idColumn: 'webhook_id' },
] as const;
export type SealedTable = (typeof sealedTables)[number];

/** Where something sealed belongs. It opens there and nowhere else. */
export interface SealedPlace {
  readonly siteId: string;
  readonly table: SealedTable['table'];
  /** Value of the table's `idColumn`. */
  readonly rowId: string;
  readonly column: 'sealed';
}

/** Where the input of a submission is sealed. */
export function submissionPlace(siteId: string, submissionId: string): SealedPlace {
  return { siteId, table: 'submission', rowId: submissionId, column: 'sealed' };
}

/** Where the address of a mail is sealed that outlives its submission. */
export function mailPlace(siteId: string, mailId: string): SealedPlace {
  return { siteId, table: 'outbox', rowId: mailId, column: 'sealed' };
}

/** Where the secrets of a subscription are sealed. */
export function webhookPlace(siteId: string, webhookId: string): SealedPlace {
  return { siteId, table: 'webhook', rowId: webhookId, column: 'sealed' };
}
