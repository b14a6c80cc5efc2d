import { aideKinds, audiences, challengeTypes, needTypes } from '@coup-de-main/protocol';
import type { Discovery } from '@coup-de-main/protocol';
import type { Acceptable } from './privacy-notice.ts';
import { submissionPolicyOf } from './site.ts';
import type { Site } from './site.ts';

/** Bounds of the protocol that forms show while somebody writes: characters, and children of one request. */
const FORM_LIMITS = { messageMaxLength: 2000, noteMaxLength: 300, maxChildren: 4 } as const;

/** What a site says of what people submit to it: where, under which limits, and what becomes of it. */
export function describeSubmissions(
  site: Site,
): Pick<Discovery, 'pages' | 'challenge' | 'privacy' | 'limits'> &
  Partial<Pick<Discovery, 'endpoints'>> {
  const { accepts, minimumAge, helperMinimumAge, answerWithinHours } = submissionPolicyOf(site);
  if (accepts.length === 0) return {};
  return {
    ...whereToSubmit(accepts),
    challenge: { types: [...challengeTypes], requiredFor: [...accepts] },
    ...(site.privacy && { privacy: site.privacy }),
    limits: {
      ...FORM_LIMITS,
      minimumAge,
      helperMinimumAge,
      ...(answerWithinHours !== undefined && { answerWithinHours }),
    },
  };
}

function whereToSubmit(
  accepts: readonly Acceptable[],
): Required<Pick<Discovery, 'endpoints' | 'pages'>> {
  const takes = { applications: false, aides: false, 'mission-proposals': false };
  for (const one of accepts) takes[one] = true;
  const aides = {
    href: 'aides',
    kinds: [...aideKinds],
    needs: [...needTypes],
    audiences: [...audiences],
  };
  return {
    endpoints: {
      ...(takes.applications && { applications: { href: 'applications' } }),
      ...(takes.aides && { aides }),
      ...(takes['mission-proposals'] && { missionProposals: { href: 'mission-proposals' } }),
      tracking: { href: 'tracking', actions: 'tracking/actions', resend: 'tracking/resend' },
      challenge: { href: 'challenge' },
    },
    pages: {
      ...(takes.applications && { missionApply: '../e/mission-apply/{id}' }),
      ...(takes.aides && { aideForm: '../e/aide-form' }),
      ...(takes['mission-proposals'] && { missionForm: '../e/mission-form' }),
      suivi: '../e/suivi',
    },
  };
}
