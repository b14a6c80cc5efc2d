import { needTypes } from '../aide-enumerations.ts';
import {
  consentGivers,
  eventActors,
  needStatuses,
  nextSteps,
  submissionTypes,
  trackedActions,
} from '../submission-enumerations.ts';
import type { Docs } from './doc.ts';

const submissionDocs = (name: string): Docs => ({
  [`${name}.id`]: 'Identifier of the submission.',
  [`${name}.reference`]: 'What to say on the phone.',
  [`${name}.type`]: { text: 'What was submitted.', values: submissionTypes },
  [`${name}.status`]: 'Where it stands; the specification lists the states of every type.',
  [`${name}.next`]: { text: 'What happens next.', values: nextSteps },
});

const trackedDocs = (name: string): Docs => ({
  ...submissionDocs(name),
  [`${name}.version`]: 'Grows with every change; what `If-Match` names.',
  [`${name}.createdAt`]: 'When it was received.',
  [`${name}.updatedAt`]: 'When it last changed.',
  [`${name}.expiresAt`]: 'When it ends by itself unless it is renewed.',
  [`${name}.actions`]: { text: 'What the token allows now.', values: trackedActions },
  [`${name}.mission`]: 'The mission that an application answers.',
  [`${name}.needs`]: 'The needs of a request, each with its state.',
  [`${name}.data`]: 'What was submitted, as it is held; without proof of work and trap.',
  [`${name}.events`]: 'What happened, oldest first.',
  [`${name}.consent`]: 'What was agreed to.',
  [`${name}.purgeAt`]: 'When everything is erased.',
});

/** Prose for receipts and for what is followed with a token. */
export const trackingDocs: Docs = {
  Receipt: 'What a person gets for a submission. Never what was typed.',
  ...submissionDocs('Receipt'),
  'Receipt.receivedAt': 'When it was received.',
  'Receipt.service': 'Who received it.',
  'Receipt.answerBy': 'Until when somebody answers.',
  'Receipt.expiresAt': 'When the submission ends by itself unless it is renewed or confirmed.',
  'Receipt.manageToken': 'The token that opens the submission.',
  'Receipt.manageUrl': 'A page that opens it, the token in its fragment.',
  ReceiptService: 'The service that answers.',
  'ReceiptService.name': 'Its name.',
  Reference:
    'What names a submission on the phone, `7K3M-92TQ`: groups of capitals and digits, best without vowels.',
  Token: 'A secret of at least 128 bits that opens one submission, in base64url.',
  Tracked: 'Everything that is held about a submission.',
  ...trackedDocs('Tracked'),
  TrackedEnvelope:
    'A Tracked whose needs and events are read one by one, so that a bad one costs no other.',
  ...trackedDocs('TrackedEnvelope'),
  TrackedMission: 'The mission that an application answers.',
  'TrackedMission.id': 'Its identifier.',
  'TrackedMission.title': 'Its title.',
  'TrackedMission.startAt': 'When it begins.',
  TrackedNeed: 'A need and its state.',
  'TrackedNeed.type': { text: 'What is needed.', values: needTypes },
  'TrackedNeed.status': { text: 'Where it stands.', values: needStatuses },
  TrackedEvent: 'Something that happened.',
  'TrackedEvent.at': 'When.',
  'TrackedEvent.what': 'A word for it; no personal data.',
  'TrackedEvent.by': { text: 'Who did it.', values: eventActors },
  TrackedConsent: 'What was agreed to.',
  'TrackedConsent.version': 'The notice.',
  'TrackedConsent.at': 'When.',
  'TrackedConsent.by': { text: 'By whom.', values: consentGivers },
  TrackedPatch:
    'A change as JSON Merge Patch (RFC 7396) of what may be changed: a member replaces, `null` takes away.',
  ActionInput: 'Something to do to a submission.',
  'ActionInput.action': 'What.',
  ResendInput: 'Somebody asks for the links of everything they submitted.',
  'ResendInput.email': 'The address they gave.',
  'ResendInput.challenge': 'The solved proof of work.',
  'ResendInput.trap': 'Left empty by people.',
  'ResendInput.lang': 'Language of the mail.',
  Acknowledgement: 'Nothing: whether something is known is not said.',
};
