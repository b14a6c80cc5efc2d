import type {
  MissionProposalInput,
  ProposedMission,
  ProposedOrganization,
} from '@coup-de-main/protocol';
import { chosenOf } from '../shared/form/form-step.ts';
import { type Answers, isTicked, textOf } from '../shared/form/answers.ts';
import { placeOf } from '../shared/form/form-places.ts';
import type { Envelope } from '../shared/form/form-plan.ts';
import { reachOf } from '../shared/form/person-fields.ts';
import { prerequisitesOf } from './mission-steps.ts';
import type { ProposalContext } from './proposal-context.ts';
import { isOnSite, siretOf, websiteOf } from './proposal-steps.ts';

type Words = ProposalContext['words'];

/** The body of the request, from complete answers. */
export function proposalInput(
  answers: Answers,
  { words }: Pick<ProposalContext, 'words'>,
  envelope: Envelope,
): MissionProposalInput {
  const reach = reachOf(answers, { email: 'email', phone: 'phone' });
  return {
    organization: organization(answers, words),
    person: { name: textOf(answers, 'name'), ...reach },
    mission: mission(answers, words),
    ...envelope,
  };
}

function organization(answers: Answers, words: Words): ProposedOrganization {
  const legalForm = chosenOf(words.organization.legalForms, textOf(answers, 'legalForm'));
  const siret = siretOf(answers);
  const url = websiteOf(answers);
  return {
    name: textOf(answers, 'organization'),
    ...(legalForm && { legalForm }),
    ...(siret !== '' && { siret }),
    ...(url !== undefined && { url }),
  };
}

function mission(answers: Answers, words: Words): ProposedMission {
  const places = Number(textOf(answers, 'wanted'));
  const prerequisites = prerequisitesOf(answers);
  const category = chosenOf(words.mission.categories, textOf(answers, 'category'));
  const remote = chosenOf(words.where.remotes, textOf(answers, 'remote'));
  return {
    title: textOf(answers, 'mission-title'),
    category: category ?? 'other',
    description: textOf(answers, 'description'),
    ...(remote && { remote }),
    ...(isOnSite(answers) && address(answers)),
    ...schedule(answers, words),
    ...(places > 0 && { places }),
    ...(isTicked(answers, 'minors', 'yes') && { openToMinors: true }),
    ...(prerequisites.length > 0 && { prerequisites: [...prerequisites] }),
    ...(isTicked(answers, 'motivation', 'yes') && { motivationRequired: true }),
    ...(isTicked(answers, 'urgent', 'yes') && { urgent: true }),
  };
}

/** The commune; without its postcode (a name alone was written) the protocol has no address for it. */
function address(answers: Answers): Pick<ProposedMission, 'address'> {
  const place = placeOf(answers);
  const street = textOf(answers, 'street');
  return place ? { address: { ...place, ...(street !== '' && { street }) } } : {};
}

/** A first day begins at 9 in the morning, where the visitor is: a day alone is no instant. */
function schedule(answers: Answers, words: Words): Pick<ProposedMission, 'schedule'> {
  const date = textOf(answers, 'date');
  const text = textOf(answers, 'hours');
  const commitment = chosenOf(words.when.commitments, textOf(answers, 'commitment'));
  const known = {
    ...(date !== '' && { startAt: new Date(`${date}T09:00`).toISOString() }),
    ...(commitment && { commitment }),
    ...(text !== '' && { text }),
  };
  return Object.keys(known).length > 0 ? { schedule: known } : {};
}
