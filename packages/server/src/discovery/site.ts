import { challengedEndpoints, Hotline, Service } from '@coup-de-main/protocol';
import type { Privacy } from '@coup-de-main/protocol';
import * as z from 'zod/mini';
import type { SubmissionPolicy } from '../submissions/submission-policy.ts';
import type { Acceptable } from './privacy-notice.ts';

const age = z.int().check(z.gte(0), z.lte(120));

/** What a site decides about what people submit; `submissionPolicyOf` knows the rest. */
const SiteRules = z.object({
  /** Age from which one may answer a mission. */
  minimumAge: z.optional(age),
  /** Age from which one may offer help. */
  helperMinimumAge: z.optional(age),
  /** Within how many hours somebody answers. Absent: nothing is promised. */
  answerWithinHours: z.optional(z.int().check(z.gte(1), z.lte(720))),
});

/**
 * What `site.settings` holds for discovery; other features keep their own members beside these. Every
 * member is optional: a site works from its name alone, and then takes nothing from anybody.
 */
export const SiteSettings = z.object({
  languages: Service.shape.languages,
  timeZone: Service.shape.timeZone,
  operator: Service.shape.operator,
  coverage: Service.shape.coverage,
  hotline: z.optional(Hotline),
  /** What people may submit. */
  accepts: z._default(z.array(z.enum(challengedEndpoints)), []),
  rules: z._default(SiteRules, {}),
  /** Read by `readPrivacyNotice`, which says in words what is wrong with it. */
  privacy: z.optional(z.unknown()),
});
export type SiteSettings = z.infer<typeof SiteSettings>;

/** A tenant as discovery shows it. */
export interface Site {
  readonly name: string;
  readonly settings: Omit<SiteSettings, 'privacy'>;
  /** Complete for what the site accepts; absent when it accepts nothing. */
  readonly privacy: Privacy | undefined;
}

/** The days and hours of a site that did not say where it is. */
export const DEFAULT_TIME_ZONE = 'Europe/Paris';

/** Ages in years from which one may answer a mission, and offer help to a neighbour. */
const defaultAges = { minimumAge: 16, helperMinimumAge: 18 } as const;

/** Days that things are kept of which a site said nothing, because it does not take them any more. */
const defaultDays = { applications: 90, aides: 90, missionProposals: 90 } as const;

/** What a site decided about submissions. */
export function submissionPolicyOf(site: Site): SubmissionPolicy & {
  readonly accepts: readonly Acceptable[];
} {
  const { accepts, rules, timeZone = DEFAULT_TIME_ZONE } = site.settings;
  const { answerWithinHours } = rules;
  return {
    siteName: site.name,
    accepts,
    ...(site.privacy && { consentVersion: site.privacy.consentVersion }),
    ...given(defaultAges, rules),
    ...(answerWithinHours !== undefined && { answerWithinHours }),
    retentionDays: given(defaultDays, site.privacy?.retentionDays),
    timeZone,
  };
}

/** The numbers that somebody gave, and the usual ones for the rest. */
function given<const Usual extends Readonly<Record<string, number>>>(
  usual: Usual,
  chosen: { readonly [Name in keyof Usual]?: number | undefined } | undefined,
): { readonly [Name in keyof Usual]: number } {
  const pairs = Object.entries(usual).map(([name, number]) => [name, chosen?.[name] ?? number]);
  return Object.fromEntries(pairs) as { readonly [Name in keyof Usual]: number };
}
