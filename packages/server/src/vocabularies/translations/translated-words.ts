import type * as protocol from '@coup-de-main/protocol';

type WordFor<Values extends readonly string[]> = Readonly<Record<Values[number], string>>;

/**
 * The words of every vocabulary in one further language, by the vocabulary's id. The compiler refuses a
 * language in which a word is missing; a language is added as its two files, and to `translations`.
 */
export interface TranslatedWords extends TranslatedSubmissions {
  readonly 'mission-categories': WordFor<typeof protocol.missionCategories>;
  readonly 'mission-domains': WordFor<typeof protocol.missionDomains>;
  readonly beneficiaries: WordFor<typeof protocol.beneficiaries>;
  readonly 'remote-modes': WordFor<typeof protocol.remoteModes>;
  readonly commitments: WordFor<typeof protocol.commitments>;
  readonly 'accessibility-features': WordFor<typeof protocol.accessibilityFeatures>;
  readonly 'apply-modes': WordFor<typeof protocol.applyModes>;
  readonly 'closed-reasons': WordFor<typeof protocol.closedReasons>;
  readonly 'day-parts': WordFor<typeof protocol.dayParts>;
  readonly weekdays: WordFor<typeof protocol.weekdays>;
  readonly 'mission-sorts': WordFor<typeof protocol.missionSorts>;
  readonly 'point-precisions': WordFor<typeof protocol.pointPrecisions>;
  readonly 'call-tariffs': WordFor<typeof protocol.callTariffs>;
  readonly 'need-types': WordFor<typeof protocol.needTypes>;
  readonly 'age-ranges': WordFor<typeof protocol.ageRanges>;
  readonly audiences: WordFor<typeof protocol.audiences>;
  readonly jobs: WordFor<typeof protocol.jobs>;
  readonly urgencies: WordFor<typeof protocol.urgencies>;
  readonly 'contact-preferences': WordFor<typeof protocol.contactPreferences>;
  readonly 'legal-forms': WordFor<typeof protocol.legalForms>;
}

/** The vocabularies around what people submit, and what becomes of it. */
export interface TranslatedSubmissions {
  readonly 'aide-kinds': WordFor<typeof protocol.aideKinds>;
  readonly 'submission-types': WordFor<typeof protocol.submissionTypes>;
  readonly 'application-statuses': WordFor<typeof protocol.applicationStatuses>;
  readonly 'request-statuses': WordFor<typeof protocol.requestStatuses>;
  readonly 'need-statuses': WordFor<typeof protocol.needStatuses>;
  readonly 'offer-statuses': WordFor<typeof protocol.offerStatuses>;
  readonly 'mission-proposal-statuses': WordFor<typeof protocol.missionProposalStatuses>;
  readonly 'next-steps': WordFor<typeof protocol.nextSteps>;
  readonly 'tracked-actions': WordFor<typeof protocol.trackedActions>;
  readonly 'close-reasons': WordFor<typeof protocol.closeReasons>;
  readonly 'decline-reasons': WordFor<typeof protocol.declineReasons>;
  readonly 'consent-givers': WordFor<typeof protocol.consentGivers>;
  readonly 'event-actors': WordFor<typeof protocol.eventActors>;
}
