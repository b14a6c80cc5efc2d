import type { MissionProposalInput } from '@coup-de-main/protocol';
import type { FormPlan } from './form-plan.ts';
import { valuesFrom } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import type { FormView } from './form-view.ts';
import { filledPerson, personFields } from './person-fields.ts';
import { writtenPlace } from './place-field.ts';
import { buildProposal } from './proposal-body.ts';
import type { ProposalParts } from './proposal-body.ts';
import {
  missionSection,
  organizationSection,
  peopleSection,
  whenSection,
  whereSection,
} from './proposal-sections.ts';

/** The proposal of a mission on one page. */
export function proposalPlan(view: FormView, parts: Omit<ProposalParts, 'view'>): FormPlan {
  const { proposal, form } = view.words;
  return {
    type: 'mission-proposal',
    title: proposal.title,
    sections: [
      organizationSection(view),
      missionSection(view),
      whereSection(view),
      whenSection(view),
      peopleSection(view),
      {
        name: 'contact-part',
        title: proposal.contact,
        intro: proposal.contactIntro,
        fields: personFields(form, ['#/person']),
      },
    ],
    build: (values) => buildProposal(values, { ...parts, view }),
    fill: (data) => fill(data as unknown as MissionProposalInput, view),
  };
}

function fill({ organization, person, mission }: MissionProposalInput, view: FormView): FormValues {
  const { schedule = {}, address } = mission;
  return valuesFrom({
    organization: organization.name,
    legalForm: organization.legalForm,
    siret: organization.siret,
    url: organization.url,
    title: mission.title,
    category: mission.category,
    description: mission.description,
    remote: mission.remote,
    place: writtenPlace(address),
    street: address?.street,
    date: schedule.startAt === undefined ? undefined : view.dayHere(schedule.startAt),
    commitment: schedule.commitment,
    hours: schedule.text,
    places: mission.places === undefined ? undefined : String(mission.places),
    minors: mission.openToMinors === true ? 'yes' : undefined,
    prerequisites: mission.prerequisites?.join('\n'),
    motivation: mission.motivationRequired === true ? 'yes' : undefined,
    urgent: mission.urgent === true ? 'yes' : undefined,
    ...filledPerson(person),
  });
}
