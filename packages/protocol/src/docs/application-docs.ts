import type { Docs } from './doc.ts';
import { envelopeDocs } from './person-docs.ts';

const proposalDocs = (name: string): Docs => ({
  [`${name}.organization`]: 'Who needs hands.',
  [`${name}.person`]: 'Who answers for the organisation.',
  [`${name}.mission`]: 'What for.',
  [`${name}.lang`]: 'Language of the texts, and in which to answer.',
});

const answerDocs = (name: string): Docs => ({
  [`${name}.person`]: 'Who applies.',
  [`${name}.message`]: 'Why; required when the mission says `motivationRequired`.',
  [`${name}.slots`]: 'Moments that suit, among those of the mission if it has some.',
  [`${name}.lang`]: 'Language in which to answer.',
});

/** Prose for applications, and for proposals of missions. */
export const applicationDocs: Docs = {
  ApplicationInput: 'A volunteer answers a mission.',
  ...envelopeDocs('ApplicationInput'),
  ...answerDocs('ApplicationInput'),
  'ApplicationInput.missionId': 'Identifier of the mission.',
  'ApplicationInput.adult': 'Whether the person is 18 or older.',
  'ApplicationInput.birthYear': 'Year of birth; required of who is not adult.',
  'ApplicationInput.acceptedPrerequisites':
    'Those of the mission that the person ticked, in its words; all of them must be there.',
  'ApplicationInput.waitingList': 'Whether a place in the queue will do when all are taken.',
  ApplicationEditable: 'What may be changed of an application.',
  ...answerDocs('ApplicationEditable'),
  MissionProposalInput: 'An organisation proposes a mission.',
  ...envelopeDocs('MissionProposalInput'),
  ...proposalDocs('MissionProposalInput'),
  MissionProposalEditable: 'What may be changed of a proposal.',
  ...proposalDocs('MissionProposalEditable'),
  ProposedOrganization: 'The structure that needs hands.',
  'ProposedOrganization.name': 'Its name.',
  'ProposedOrganization.legalForm': 'What kind of structure it is.',
  'ProposedOrganization.siret': 'SIRET number, fourteen digits.',
  'ProposedOrganization.url': 'Its site.',
  'ProposedOrganization.description': 'What it does.',
  ProposedMission: 'What hands are needed for. Its texts carry no e-mail address, number or link.',
  'ProposedMission.title': 'In one line.',
  'ProposedMission.category': 'What the mission is for.',
  'ProposedMission.description': 'In full.',
  'ProposedMission.summary': 'In a sentence or two, for a card.',
  'ProposedMission.domains': 'Fields of action.',
  'ProposedMission.address': 'Where. Never a private home.',
  'ProposedMission.remote': 'Where the mission is done.',
  'ProposedMission.schedule': 'When.',
  'ProposedMission.places': 'How many people are needed.',
  'ProposedMission.beneficiaries': 'Whom the mission serves.',
  'ProposedMission.openToMinors': 'Whether people under 18 may apply.',
  'ProposedMission.minimumAge': 'Age in years from which one may apply.',
  'ProposedMission.accessibility': 'For whom the mission is reachable.',
  'ProposedMission.prerequisites': 'What one must have or be able to do.',
  'ProposedMission.motivationRequired': 'Whether an application must say why one applies.',
  'ProposedMission.urgent': 'Whether the organisation cannot wait.',
  AddressInput: 'An address.',
  'AddressInput.street': 'Number and street.',
  'AddressInput.postalCode': 'Postcode.',
  'AddressInput.inseeCode': 'INSEE code of the commune.',
  'AddressInput.city': 'Name of the commune.',
};
