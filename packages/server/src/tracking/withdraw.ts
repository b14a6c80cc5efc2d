import { mailboxOf } from '../submissions/contact.ts';
import { erase } from '../submissions/erase.ts';
import type { Handled } from '../submissions/handled.ts';
import { sayFarewell } from './say-farewell.ts';

/** Ends a submission as its person wishes, forgets the person, and says so to an address that was proven. */
export async function withdraw(handled: Handled): Promise<void> {
  const { row, input } = handled.held;
  const mailbox = row.confirmed_at === null ? undefined : mailboxOf(input);
  await erase(handled, { what: 'erased', actor: 'person' });
  if (mailbox !== undefined) await sayFarewell(handled, mailbox.email);
}
