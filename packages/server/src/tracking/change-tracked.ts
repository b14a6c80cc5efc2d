import { applyMergePatch } from '@coup-de-main/protocol';
import type { Updateable } from 'kysely';
import type { SubmissionTable } from '../database/submission-tables.ts';
import { RequestProblem } from '../request-problem.ts';
import { applyChange } from '../submissions/apply-change.ts';
import { mailboxOf } from '../submissions/contact.ts';
import { withRow } from '../submissions/handled.ts';
import type { Handled } from '../submissions/handled.ts';
import { indexesOf, placeOf } from '../submissions/new-row.ts';
import { proveAddress } from '../submissions/order-mails.ts';
import { parseWithRules } from '../submissions/parse-submission.ts';
import { settle } from '../submissions/settle.ts';
import type { SubmissionInput } from '../submissions/submission-kind.ts';
import { admitTokens, revokeTokens } from '../submissions/submission-repository.ts';
import { isHeldBack, PENDING_CONFIRMATION } from '../submissions/submission-row.ts';
import { isEditable } from './person-actions.ts';

/** Times that the address may be changed: each change writes to somebody who may not have asked for it. */
const MOST_CHANGES = 4;

/**
 * Changes what a person gave. A new address has to be proven again, by a link of its own; without any
 * address left the submission is one by phone.
 *
 * @param patch JSON Merge Patch of what the kind lets change.
 * @throws RequestProblem `state-conflict` when nothing can be changed any more, or the address was too often;
 *   `validation-failed`, and
 *   what the kind refuses.
 */
export async function changeTracked(handled: Handled, patch: unknown): Promise<Handled> {
  if (!isEditable(handled)) throw new RequestProblem('state-conflict');
  const { kind, scene, held } = handled;
  const changed = withRow(handled, held.row, patched(handled, patch));
  const isNewAddress = addressOf(changed) !== addressOf(handled);
  if (isNewAddress && held.row.token_generation > MOST_CHANGES) {
    throw new RequestProblem('state-conflict');
  }
  const change = (await kind.edited?.(changed.held, scene, held.input)) ?? { what: 'edited' };
  const columns = { ...contentsOf(changed), ...(isNewAddress && addressColumns(changed)) };
  const kept = await applyChange(changed, change, { actor: 'person', columns });
  return isNewAddress ? changeAddress(kept) : kept;
}

function addressOf({ held }: Handled): string | undefined {
  return mailboxOf(held.input)?.email;
}

/** What a row keeps of what was given. */
function contentsOf({ ports, kind, held: { row, input } }: Handled): Updateable<SubmissionTable> {
  return {
    ...placeOf(kind, input),
    ...ports.vault.seal(row.submission_id, input),
    ...indexesOf(ports, input),
    ...(input.lang !== undefined && { lang: input.lang }),
  };
}

/** Another address: other links, and nothing proven, unless there is none any more. */
function addressColumns(handled: Handled): Updateable<SubmissionTable> {
  return {
    token_generation: handled.held.row.token_generation + 1,
    ...(addressOf(handled) !== undefined && { confirmed_at: null }),
  };
}

/** The input with the patch in it, judged as a whole. */
function patched({ kind, held }: Handled, patch: unknown): SubmissionInput {
  const names = Object.keys(kind.editable.shape);
  const own = Object.entries(held.input);
  const fixed = Object.fromEntries(own.filter(([name]) => !names.includes(name)));
  const before = Object.fromEntries(own.filter(([name]) => names.includes(name)));
  const isPatch = typeof patch === 'object' && patch !== null && !Array.isArray(patch);
  const after = parseWithRules(
    kind.editable,
    isPatch ? applyMergePatch(before, patch) : patch,
    (draft) => kind.rules({ ...fixed, ...draft }),
  );
  return { ...fixed, ...after } as unknown as SubmissionInput;
}

/** Links that were mailed to the old address no longer prove anything. */
async function changeAddress(handled: Handled): Promise<Handled> {
  const { ports, scene, held } = handled;
  const { submission_id: id, token_generation: generation, status } = held.row;
  await revokeTokens(scene, id, ['confirm']);
  if (mailboxOf(held.input) === undefined) {
    const isWaiting = status === PENDING_CONFIRMATION && !isHeldBack(held.row);
    return isWaiting ? (await settle(handled, 'person')).handled : handled;
  }
  await admitTokens(
    scene,
    id,
    (['manage', 'confirm'] as const).map((purpose) => ({
      purpose,
      token: ports.vault.token(id, purpose, generation),
    })),
  );
  // Silently: whether others write to that address is nobody's to know. `resend` sends it later.
  const { email = '' } = mailboxOf(held.input) ?? {};
  const mayMail = isHeldBack(held.row) || ports.restraint?.mayMail(email, scene.now) !== false;
  if (mayMail) await proveAddress(handled, String(generation));
  return handled;
}
