import { operations } from '@coup-de-main/protocol';
import type { Vocabulary } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import { publicGet } from '../public-get.ts';
import { RequestProblem } from '../request-problem.ts';
import {
  ageRangeWords,
  aideKindWords,
  audienceWords,
  needTypeWords,
  urgencyWords,
} from './aide-subjects.ts';
import {
  accessibilityFeatureWords,
  applyModeWords,
  closedReasonWords,
  commitmentWords,
  remoteModeWords,
} from './mission-conditions.ts';
import { beneficiaryWords, missionCategoryWords, missionDomainWords } from './mission-subjects.ts';
import {
  callTariffWords,
  dayPartWords,
  missionSortWords,
  pointPrecisionWords,
  weekdayWords,
} from './moments-and-lists.ts';
import {
  consentGiverWords,
  contactPreferenceWords,
  eventActorWords,
  jobWords,
  legalFormWords,
} from './people.ts';
import {
  applicationStatusWords,
  missionProposalStatusWords,
  needStatusWords,
  offerStatusWords,
  requestStatusWords,
} from './submission-states.ts';
import {
  closeReasonWords,
  declineReasonWords,
  nextStepWords,
  submissionTypeWords,
  trackedActionWords,
} from './submission-steps.ts';

/** Every enumeration of the protocol with its words. */
export const vocabularies: readonly Vocabulary[] = [
  missionCategoryWords,
  missionDomainWords,
  remoteModeWords,
  commitmentWords,
  beneficiaryWords,
  accessibilityFeatureWords,
  missionSortWords,
  dayPartWords,
  weekdayWords,
  applyModeWords,
  closedReasonWords,
  pointPrecisionWords,
  callTariffWords,
  aideKindWords,
  needTypeWords,
  ageRangeWords,
  audienceWords,
  jobWords,
  urgencyWords,
  contactPreferenceWords,
  legalFormWords,
  submissionTypeWords,
  applicationStatusWords,
  requestStatusWords,
  needStatusWords,
  offerStatusWords,
  missionProposalStatusWords,
  nextStepWords,
  trackedActionWords,
  closeReasonWords,
  declineReasonWords,
  consentGiverWords,
  eventActorWords,
];

/**
 * The word for a value, e.g. `wordFor('mission-categories', 'other', 'fr')`; the value itself when nobody
 * knows it, for enumerations are open.
 */
export function wordFor(vocabulary: string, value: string, language: string): string {
  const { values = [] } = vocabularies.find(({ id }) => id === vocabulary) ?? {};
  const found = values.find((one) => one.value === value);
  return found?.labels?.[language] ?? found?.label ?? value;
}

/** Registers `GET /v1/vocabularies` and `GET /v1/vocabularies/{id}`. */
export function registerVocabularyRoutes(app: FastifyInstance): void {
  publicGet(app, operations.listVocabularies, () => ({ items: [...vocabularies] }));
  publicGet(app, operations.getVocabulary, ({ id }) => {
    const found = vocabularies.find((vocabulary) => vocabulary.id === id);
    if (found === undefined) throw new RequestProblem('not-found');
    return found;
  });
}
