/**
 * Known values around everything that a person submits. As everywhere: open in answers, closed in
 * requests. Source of the states: what a person, an agent and the passing of time can do to each.
 */

/** What a person may submit. */
export const submissionTypes = ['application', 'request', 'offer', 'mission-proposal'] as const;
export type SubmissionType = (typeof submissionTypes)[number];

/** States of a volunteer's answer to a mission. `pending`, `in-progress` and `accepted` take a place. */
export const applicationStatuses = [
  'pending-confirmation',
  'pending',
  'in-progress',
  'accepted',
  'completed',
  'waitlisted',
  'declined',
  'cancelled',
  'expired',
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** States of a request of help. */
export const requestStatuses = [
  'pending-confirmation',
  'pending-review',
  'open',
  'proposed',
  'matched',
  'fulfilled',
  'cancelled',
  'expired',
  'closed',
] as const;
export type RequestStatus = (typeof requestStatuses)[number];

/** States of one need of a request. */
export const needStatuses = ['open', 'proposed', 'matched', 'fulfilled'] as const;
export type NeedStatus = (typeof needStatuses)[number];

/** States of an offer of help. */
export const offerStatuses = [
  'pending-confirmation',
  'active',
  'paused',
  'suspended',
  'withdrawn',
  'expired',
] as const;
export type OfferStatus = (typeof offerStatuses)[number];

/** States of a mission that an organisation proposes. */
export const missionProposalStatuses = [
  'pending-confirmation',
  'pending-review',
  'published',
  'completed',
  'declined',
  'cancelled',
  'expired',
] as const;
export type MissionProposalStatus = (typeof missionProposalStatuses)[number];

/** What happens next to a submission, and by whom. */
export const nextSteps = [
  'confirm-email',
  'agent-calls',
  'organization-answers',
  'agent-reviews',
  'agent-matches',
  'waiting-list',
] as const;
export type NextStep = (typeof nextSteps)[number];

/** What a person may do to a submission with its token. */
export const trackedActions = [
  'confirm',
  'renew',
  'pause',
  'resume',
  'edit',
  'withdraw',
  'accept-place',
  'decline-place',
  'join-waiting-list',
  'mark-solved',
  'mark-unsolved',
] as const;
export type TrackedAction = (typeof trackedActions)[number];

/** Actions that are asked for by name; `edit` and `withdraw` have methods of their own. */
export const requestedActions = [
  'confirm',
  'renew',
  'pause',
  'resume',
  'accept-place',
  'decline-place',
  'join-waiting-list',
  'mark-solved',
  'mark-unsolved',
] as const;
export type RequestedAction = (typeof requestedActions)[number];

/** Who did what the history of a submission tells. */
export const eventActors = ['person', 'agent', 'system'] as const;
export type EventActor = (typeof eventActors)[number];

/** Who agreed: the person, somebody for the person, or an agent who was told so by phone. */
export const consentGivers = ['self', 'proxy', 'agent'] as const;
export type ConsentGiver = (typeof consentGivers)[number];

/** Why a request was closed. */
export const closeReasons = [
  'fulfilled',
  'failed',
  'irrelevant',
  'duplicate',
  'redirected',
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** Why an application was declined. */
export const declineReasons = [
  'no-response',
  'requirements-not-met',
  'changed-mind',
  'not-available',
  'mission-over',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Proofs of work that the protocol knows. */
export const challengeTypes = ['altcha-v1'] as const;

/** What a backend may want a proof of work for. */
export const challengedEndpoints = ['applications', 'aides', 'mission-proposals'] as const;
