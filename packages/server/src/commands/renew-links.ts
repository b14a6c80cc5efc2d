import { renewLinks as renew } from '../submissions/renew-links.ts';
import type { CommandCall } from './command.ts';
import { onReference } from './on-reference.ts';

/** Ends every link to one submission and mails new ones. @throws CommandError */
export async function renewLinks(call: CommandCall): Promise<number> {
  const where = 'It stands on the receipt and in every mail.';
  const { result: isMailed, written } = await onReference(call, where, renew);
  call.say(
    isMailed
      ? `The links to ${written} open nothing any more; new ones are mailed to its address.`
      : `The links to ${written} open nothing any more. It came by phone number, or is among what “to-check” lists: call the person if there is a number.`,
  );
  return 0;
}
