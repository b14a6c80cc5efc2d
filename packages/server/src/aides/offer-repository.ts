import { defaultHelpRadius, defaultWeeklyCapacity } from '@coup-de-main/protocol';
import type { AideOfferInput } from '@coup-de-main/protocol';
import type { Insertable } from 'kysely';
import type { Scene } from '../submissions/submission-kind.ts';
import { locate } from './aide-place.ts';
import type { AideOfferTable } from '../database/aide-tables.ts';

type Where = Pick<Scene, 'tx' | 'siteId'>;

/** Keeps what an offer is matched by: its conditions and each thing that the helper can do. */
export async function insertOffer(
  where: Where,
  submissionId: string,
  input: AideOfferInput,
): Promise<void> {
  const columns = await offerColumns(where, input);
  await where.tx
    .insertInto('aide_offer')
    .values({ site_id: where.siteId, submission_id: submissionId, ...columns })
    .execute();
  await insertCapabilities(where, submissionId, input);
}

/** Replaces all of it. */
export async function replaceOffer(
  where: Where,
  submissionId: string,
  input: AideOfferInput,
): Promise<void> {
  const { tx, siteId } = where;
  await tx
    .updateTable('aide_offer')
    .set(await offerColumns(where, input))
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .execute();
  await tx
    .deleteFrom('aide_capability')
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .execute();
  await insertCapabilities(where, submissionId, input);
}

/** Forgets an offer. */
export async function deleteOffer({ tx, siteId }: Where, submissionId: string): Promise<void> {
  await tx
    .deleteFrom('aide_offer')
    .where('site_id', '=', siteId)
    .where('submission_id', '=', submissionId)
    .execute();
}

async function offerColumns(
  where: Pick<Where, 'tx'>,
  input: AideOfferInput,
): Promise<Omit<Insertable<AideOfferTable>, 'site_id' | 'submission_id'>> {
  const { availability, languages = [], extraPostalCodes = [] } = input;
  const { acceptsVulnerable = false, isParent = false } = input;
  return {
    ...(await locate(where, input.place)),
    radius: input.radius ?? defaultHelpRadius,
    extra_postal_codes: extraPostalCodes,
    weekly_capacity: input.weeklyCapacity ?? defaultWeeklyCapacity,
    accepts_vulnerable: acceptsVulnerable,
    is_parent: isParent,
    languages,
    slots: availability === undefined ? null : JSON.stringify(availability),
  };
}

async function insertCapabilities(
  { tx, siteId }: Where,
  submissionId: string,
  { capabilities }: AideOfferInput,
): Promise<void> {
  await tx
    .insertInto('aide_capability')
    .values(
      capabilities.map(({ type, maxChildren = null, ages = [] }) => ({
        site_id: siteId,
        submission_id: submissionId,
        type,
        max_children: maxChildren,
        ages,
      })),
    )
    .execute();
}
