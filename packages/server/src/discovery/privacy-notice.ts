import { Privacy, RetentionDays } from '@coup-de-main/protocol';
import type { challengedEndpoints } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import { StartError } from '../listen.ts';

/** What people may submit to a site, by the name of its endpoint. */
export type Acceptable = (typeof challengedEndpoints)[number];

/** The member of `retentionDays` that says how long each is kept. */
const retentionMembers = {
  applications: 'applications',
  aides: 'aides',
  'mission-proposals': 'missionProposals',
} as const satisfies Readonly<Record<Acceptable, keyof z.infer<typeof RetentionDays>>>;

/** What each member tells people. Source of the list: article 13 GDPR. */
const meanings: Readonly<Record<string, string>> = {
  controller: 'who answers for the data, with the postal address',
  contact: 'where to ask about one’s data, mailto: or tel: or https:',
  dpo: 'the data protection officer, mailto: or tel: or https:',
  policyUrl: 'the page with the whole notice, https:',
  purposes: 'what the data is for, one line each',
  consentVersion: 'which version of the notice people agree to, e.g. "2026-11"',
};

/**
 * What a site tells people before it takes anything from them. A site that accepts submissions must say who
 * answers for the data, what it is for, whom to ask and how long each thing is kept.
 *
 * @param notice `privacy` of the site's settings, as somebody wrote it.
 * @returns undefined for a site that accepts nothing and says nothing.
 * @throws StartError with a sentence that names every member that is missing or cannot be read.
 */
export function readPrivacyNotice(
  siteId: string,
  notice: unknown,
  accepts: readonly Acceptable[],
): Privacy | undefined {
  if (notice === undefined && accepts.length === 0) return undefined;
  const result = z.safeParse(completeNotice(accepts), notice ?? {});
  if (result.success) return result.data;
  const members = [...new Set(result.error.issues.map(({ path }) => path.join('.')))];
  throw new StartError(
    `The site "${siteId}" ${claimOf(accepts)}, but its privacy notice is incomplete. Write in "privacy" of ` +
      `its settings:\n${members.map((member) => `- ${explain(member)}`).join('\n')}\n` +
      'Or take out of "accepts" what the site does not take.',
  );
}

function completeNotice(accepts: readonly Acceptable[]) {
  const days = z.int().check(z.gte(1), z.lte(3650));
  const kept = Object.fromEntries(accepts.map((one) => [retentionMembers[one], days]));
  return z.extend(Privacy, {
    purposes: Privacy.shape.purposes.check(z.minLength(1)),
    // An empty object says which member is missing, an absent one only that it is absent.
    retentionDays: z.prefault(z.extend(RetentionDays, kept), {}),
  });
}

function claimOf(accepts: readonly Acceptable[]): string {
  return accepts.length === 0 ? 'has begun one' : `takes ${accepts.join(', ')}`;
}

function explain(member: string): string {
  if (member.startsWith('retentionDays')) {
    return `${member}: after how many days it is erased, a number from 1 to 3650`;
  }
  const [name = member] = member.split('.');
  return `${member}: ${meanings[name] ?? 'as in the protocol'}`;
}
