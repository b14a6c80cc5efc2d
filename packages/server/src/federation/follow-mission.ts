import { createHash } from 'node:crypto';
import type { Apply, Mission, Provenance } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { baseKey } from './base-address.ts';
import type { UpstreamFacts } from './read-upstream.ts';

/** Member of `ext`: the base addresses by which a mission came, the first one first (REQ-sync-16). */
export const VIA = 'urn:coup-de-main:via';
/** What identifiers of missions and organisations from other backends begin with; no other begins so. */
export const FOLLOWED_PREFIX = 'federation:';
/** Backends that a mission may come by, one after the other. */
const LONGEST_WAY = 8;

const Via = z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.maxLength(50));

/** A mission as it is shown here, or why it is not: it is one of ours, it came too far, or it leads to no page. */
export type FollowedMission =
  | { readonly mission: Mission; readonly left?: never }
  | { readonly left: 'ours' | 'too-far' | 'no-page'; readonly mission?: never };

/**
 * What a mission of another backend becomes here: an identifier that no mission of ours has, the same by whatever way
 * it comes; its provenance, kept or given; the way it came; and applying leads to its page there.
 *
 * @param ownBase our own base address: nothing that came from it or by it comes back.
 */
export function followMission(
  mission: Mission,
  { facts, ownBase }: { readonly facts: UpstreamFacts; readonly ownBase: string },
): FollowedMission {
  const page = mission.url ?? facts.pageOf(mission.id);
  const provenance = provenanceOf(mission, facts, page);
  const via = [...viaOf(mission), facts.base];
  const own = baseKey(ownBase);
  if ([provenance.sourceName, ...via].some((name) => baseKey(name) === own)) {
    return { left: 'ours' };
  }
  if (via.length > LONGEST_WAY) return { left: 'too-far' };
  const apply = applyAt(mission.apply, page);
  if (apply === undefined) return { left: 'no-page' };
  const { distance: _distance, organization, lang = facts.language, ...rest } = mission;
  return {
    mission: {
      ...rest,
      id: followedId(provenance),
      organization: {
        ...organization,
        id: `${FOLLOWED_PREFIX}${hashOf([baseKey(facts.base), organization.id])}`,
      },
      apply,
      provenance,
      ext: { ...mission.ext, [VIA]: via },
      ...(lang !== undefined && { lang }),
      ...(page !== undefined && { url: page }),
    },
  };
}

/** The way that a mission says it came; none when it says nothing that can be read. */
export function viaOf(mission: Mission): readonly string[] {
  return Via.safeParse(mission.ext?.[VIA]).data ?? [];
}

/** Its identifier here. */
function followedId({ sourceName, sourceId }: Provenance): string {
  return `${FOLLOWED_PREFIX}${hashOf([baseKey(sourceName), sourceId])}`;
}

function provenanceOf(
  mission: Mission,
  { base, name }: UpstreamFacts,
  page: string | undefined,
): Provenance {
  return (
    mission.provenance ?? {
      sourceName: base,
      sourceId: mission.id,
      publisher: name,
      ...(page !== undefined && { sourceUrl: page }),
    }
  );
}

/** One applies where the mission is at home; what is closed there is closed here. */
function applyAt(apply: Apply, page: string | undefined): Apply | undefined {
  if (apply.mode === 'closed') return apply;
  if (apply.mode === 'external' && apply.url !== undefined) return apply;
  return page === undefined ? undefined : { mode: 'external', url: page };
}

/** 132 bits: two that are equal by chance are not to be expected, nor can one be made to equal another. */
function hashOf(parts: readonly [string, string]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
