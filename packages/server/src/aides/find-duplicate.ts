import type { SubmissionType } from '@coup-de-main/protocol';
import type { ExpressionBuilder } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Held, Scene, SubmissionInput } from '../submissions/submission-kind.ts';
import { PENDING_CONFIRMATION } from '../submissions/submission-row.ts';

/** States in which a request or an offer is over. */
const OVER = ['fulfilled', 'cancelled', 'expired', 'closed', 'withdrawn'] as const;

type Where = ExpressionBuilder<Schema, 'submission'>;

/**
 * Whether the same person has another request, or another offer, under way. It is only flagged for an agent:
 * nothing is ever replaced, for anybody can type somebody else's address.
 *
 * A person is known by their own e-mail or phone. Where only the proxy can be reached, the same proxy asking
 * for the same postcode counts: social workers ask for many.
 */
export async function hasDuplicate(
  { row, input }: Held,
  { tx, siteId }: Pick<Scene, 'tx' | 'siteId'>,
  type: SubmissionType,
): Promise<boolean> {
  const other = await tx
    .selectFrom('submission')
    .select('submission_id')
    .where('site_id', '=', siteId)
    .where('type', '=', type)
    .where('submission_id', '<>', row.submission_id)
    .where('erased_at', 'is', null)
    .where('status', 'not in', [PENDING_CONFIRMATION, ...OVER])
    .where((where) =>
      where.or([...ownReach(where, row, input), ...throughProxy(where, row, input)]),
    )
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

function ownReach(where: Where, row: Held['row'], { person }: SubmissionInput) {
  return [
    ...(row.email_index === null ? [] : [where('email_index', '=', row.email_index)]),
    ...(row.phone_index === null || person.phone === undefined
      ? []
      : [where('phone_index', '=', row.phone_index)]),
  ];
}

function throughProxy(where: Where, row: Held['row'], { person }: SubmissionInput) {
  if (person.email !== undefined || person.phone !== undefined) return [];
  const { proxy_email_index: email, phone_index: phone } = row;
  const reach = [
    ...(email === null ? [] : [where('proxy_email_index', '=', email)]),
    ...(phone === null ? [] : [where('phone_index', '=', phone)]),
  ];
  return reach.map((same) => where.and([same, where('postal_code', '=', row.postal_code)]));
}
