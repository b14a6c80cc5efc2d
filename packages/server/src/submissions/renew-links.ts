import { applyChange } from './apply-change.ts';
import { awaitsProof } from './confirm.ts';
import { mailboxOf } from './contact.ts';
import type { Handled } from './handled.ts';
import { proveAddress } from './order-mails.ts';
import { admitTokens, revokeTokens } from './submission-repository.ts';

/**
 * Ends every link to a submission, because somebody has one who should not: that of the receipt too. New ones are
 * mailed to the address, if there is one.
 *
 * @returns whether they could be mailed; false: the person has but a phone number, or is held back.
 */
export async function renewLinks(handled: Handled): Promise<boolean> {
  const { ports, scene, held } = handled;
  const { submission_id: id, token_generation } = held.row;
  const generation = token_generation + 1;
  const byMail = mailboxOf(held.input) !== undefined;
  await revokeTokens(scene, id, ['manage', 'confirm']);
  const purposes = byMail ? (['manage', 'confirm'] as const) : (['manage'] as const);
  await admitTokens(
    scene,
    id,
    purposes.map((purpose) => ({ purpose, token: ports.vault.token(id, purpose, generation) })),
  );
  const renewed = await applyChange(
    handled,
    {
      what: 'links-renewed',
      mails: [{ template: 'links', to: 'contact', once: String(generation) }],
    },
    { actor: 'agent', columns: { token_generation: generation } },
  );
  const isToProve = awaitsProof(renewed);
  if (isToProve) await proveAddress(renewed, String(generation));
  return isToProve || (byMail && held.row.confirmed_at !== null);
}
