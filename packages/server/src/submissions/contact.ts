import type { SubmissionInput } from './submission-kind.ts';

/** Who gets the mails of a submission, and where. */
export interface Mailbox {
  readonly recipient: 'person' | 'proxy';
  readonly email: string;
}

/**
 * The address that mails go to: of the proxy where there is one with an address, for it is the proxy who
 * filled the form; else the person's. Undefined: by phone only.
 */
export function mailboxOf({
  person,
  proxy,
}: Pick<SubmissionInput, 'person' | 'proxy'>): Mailbox | undefined {
  if (proxy?.email !== undefined) return { recipient: 'proxy', email: proxy.email };
  if (person.email !== undefined) return { recipient: 'person', email: person.email };
  return undefined;
}
