export { Address } from './address.ts';
export { Apply } from './apply.ts';
export { conformanceClasses, conformanceUri, type ConformanceClass } from './conformance-class.ts';
export {
  AidesEndpoint,
  AlternatesEndpoint,
  ChallengeOffer,
  Coverage,
  Discovery,
  Endpoint,
  Endpoints,
  HostedPages,
  Limits,
  MissionsEndpoint,
  MissionsPreview,
  Operator,
  Preview,
  Privacy,
  ProtocolVersion,
  RetentionDays,
  Service,
  Software,
  TrackingEndpoint,
} from './discovery.ts';
export {
  accessibilityFeatures,
  applyModes,
  beneficiaries,
  callTariffs,
  closedReasons,
  commitments,
  dayParts,
  missionCategories,
  missionDomains,
  missionSorts,
  pointPrecisions,
  remoteModes,
  weekdays,
} from './enumerations.ts';
export { formatPhone } from './format-phone.ts';
export { Hotline, OpeningException, OpeningHours, OpeningInterval } from './hotline.ts';
export { Mission, MissionOrganization, MissionTranslation, Places } from './mission.ts';
export { AlternateLink, FacetCount, MissionPage, MissionPageEnvelope } from './mission-page.ts';
export {
  defaultMissionRadius,
  LatLon,
  missionFacets,
  MissionLanguageQuery,
  missionParameterNames,
  MissionQuery,
} from './mission-query.ts';
export type { Operation } from './operation.ts';
export { operations, type OperationId } from './operations.ts';
export { Place, PlacePage, PlacePageEnvelope, PlaceQuery, type PlaceQueryInput } from './place.ts';
export { FieldError, Problem } from './problem.ts';
export {
  fieldErrorCodes,
  problemStatuses,
  problemType,
  type FieldErrorCode,
  type ProblemCode,
} from './problem-codes.ts';
export { protocolVersion } from './protocol-version.ts';
export { Provenance } from './provenance.ts';
export { decodeQuery, encodeQuery, type RawQuery } from './query-codec.ts';
export { Day, Instant } from './calendar.ts';
export { ContactUrl, Href, HttpUrl, ItemTemplate } from './link.ts';
export { DepartmentCode, Id, InseeCode, Language, Point, Postcode } from './scalars.ts';
export { Schedule, Slot } from './schedule.ts';
export {
  parseDiscovery,
  parseMissionPage,
  type RejectedItem,
  type TolerantDiscovery,
  type TolerantPage,
} from './tolerant.ts';
export {
  Vocabulary,
  VocabularyPage,
  VocabularyPageEnvelope,
  VocabularyValue,
} from './vocabulary.ts';

// What people submit and follow.
export {
  ageRanges,
  aideKinds,
  audiences,
  contactPreferences,
  jobs,
  legalForms,
  needTypes,
  urgencies,
  type AgeRange,
  type AideKind,
  type Audience,
  type ContactPreference,
  type Job,
  type LegalForm,
  type NeedType,
  type Urgency,
} from './aide-enumerations.ts';
export {
  applicationStatuses,
  challengedEndpoints,
  challengeTypes,
  closeReasons,
  consentGivers,
  declineReasons,
  eventActors,
  missionProposalStatuses,
  needStatuses,
  nextSteps,
  offerStatuses,
  requestedActions,
  requestStatuses,
  submissionTypes,
  trackedActions,
  type ApplicationStatus,
  type CloseReason,
  type ConsentGiver,
  type DeclineReason,
  type EventActor,
  type MissionProposalStatus,
  type NeedStatus,
  type NextStep,
  type OfferStatus,
  type RequestedAction,
  type RequestStatus,
  type SubmissionType,
  type TrackedAction,
} from './submission-enumerations.ts';
export { defaultHelpRadius, defaultWeeklyCapacity } from './aide-defaults.ts';
export { AideInput, aideRules } from './aide.ts';
export { AideOfferEditable, AideOfferInput, Capability, offerRules } from './aide-offer.ts';
export { AideRequestEditable, AideRequestInput, Proxy } from './aide-request.ts';
export {
  ApplicationEditable,
  ApplicationInput,
  applicationRules,
  missionRules,
} from './application.ts';
export { Challenge, ChallengeAnswer } from './challenge.ts';
export { Consent } from './consent.ts';
export { EmailAddress, PhoneNumber } from './contact-values.ts';
export type { Draft } from './draft.ts';
export { fieldFault, type FieldFault } from './field-fault.ts';
export { findContact, type ContactKind } from './find-contact.ts';
export { applyMergePatch } from './merge-patch.ts';
export {
  AddressInput,
  MissionProposalEditable,
  MissionProposalInput,
  ProposedMission,
  ProposedOrganization,
} from './mission-proposal.ts';
export { Need, needRules } from './need.ts';
export { normalizePhone } from './normalize-phone.ts';
export { Person, personRules } from './person.ts';
export { PlaceInput } from './place-input.ts';
export { proposalRules } from './proposal-rules.ts';
export { Receipt, Reference, referenceAlphabet, Token } from './receipt.ts';
export { requestRules } from './request-rules.ts';
export { ScheduleInput, scheduleRules, SlotInput, slotRules } from './schedule-input.ts';
export {
  MissionChange,
  MissionDelete,
  MissionUpsert,
  SyncPage,
  SyncPageEnvelope,
  SyncQuery,
} from './sync.ts';
export { textRules } from './text-rules.ts';
export {
  parseReceipt,
  parseTracked,
  type TolerantReceipt,
  type TolerantTracked,
} from './tolerant-submission.ts';
export {
  Acknowledgement,
  ActionInput,
  ResendInput,
  Tracked,
  TrackedConsent,
  TrackedEnvelope,
  TrackedEvent,
  TrackedMission,
  TrackedNeed,
  TrackedPatch,
} from './tracked.ts';

// Telling other programs what happens.
export {
  Webhook,
  WebhookActionInput,
  WebhookAfterAction,
  WebhookEvent,
  webhookEventTypes,
  WebhookInput,
  WebhookPage,
  webhookTestType,
  WebhookWithSecret,
  type WebhookEventType,
} from './webhook.ts';
