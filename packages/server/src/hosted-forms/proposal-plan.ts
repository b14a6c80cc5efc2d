import { commitments, legalForms, missionCategories, remoteModes } from '@coup-de-main/protocol';
import type { MissionProposalInput } from '@coup-de-main/protocol';
import type { Field, FormPlan, Section } from './form-plan.ts';
import { valuesFrom } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import type { FormView } from './form-view.ts';
import { filledPerson, personFields } from './person-fields.ts';
import { writtenPlace } from './place-field.ts';
import { buildProposal } from './proposal-body.ts';
import type { ProposalParts } from './proposal-body.ts';

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

const optional = { optional: true } as const;

function organizationSection({ words: { proposal }, label }: FormView): Section {
  return {
    name: 'organization-part',
    title: proposal.organization,
    fields: [
      {
        kind: 'line',
        name: 'organization',
        label: proposal.name,
        autocomplete: 'organization',
        pointers: ['#/organization', '#/organization/name'],
        missing: proposal.nameMissing,
      },
      {
        ...optional,
        kind: 'one',
        name: 'legalForm',
        label: proposal.legalForm,
        compact: true,
        options: legalForms.map((value) => ({ value, label: label('legal-forms', value) })),
        pointers: ['#/organization/legalForm'],
      },
      {
        ...optional,
        kind: 'line',
        name: 'siret',
        label: proposal.siret,
        hint: proposal.siretHint,
        inputMode: 'numeric',
        pointers: ['#/organization/siret'],
        wrong: proposal.siretWrong,
      },
      {
        ...optional,
        kind: 'line',
        name: 'url',
        label: proposal.url,
        autocomplete: 'url',
        pointers: ['#/organization/url'],
        wrong: proposal.urlWrong,
      },
    ],
  };
}

function missionSection({ words: { proposal }, label }: FormView): Section {
  return {
    name: 'mission-part',
    title: proposal.mission,
    intro: proposal.missionIntro,
    fields: [
      {
        kind: 'line',
        name: 'title',
        label: proposal.missionTitle,
        hint: proposal.missionTitleHint,
        pointers: ['#/mission/title'],
        missing: proposal.missionTitleMissing,
        wrong: proposal.missionTitleMissing,
      },
      {
        kind: 'one',
        name: 'category',
        label: proposal.category,
        options: missionCategories.map((value) => ({
          value,
          label: label('mission-categories', value),
        })),
        pointers: ['#/mission/category'],
        missing: proposal.categoryMissing,
      },
      {
        kind: 'text',
        name: 'description',
        label: proposal.description,
        hint: proposal.descriptionHint,
        pointers: ['#/mission/description'],
        missing: proposal.descriptionMissing,
      },
    ],
  };
}

function whereSection({ words: { proposal }, label }: FormView): Section {
  const place = { ...optional, kind: 'line', when: 'on-site' } as const;
  return {
    name: 'where',
    title: proposal.where,
    fields: [
      {
        kind: 'one',
        name: 'remote',
        label: proposal.remote,
        options: remoteModes
          .filter((value) => value !== 'unknown')
          .map((value) => ({ value, label: label('remote-modes', value) })),
        pointers: ['#/mission/remote'],
        missing: proposal.remoteMissing,
      },
      {
        ...place,
        name: 'place',
        label: proposal.place,
        hint: proposal.placeHint,
        autocomplete: 'postal-code',
        pointers: ['#/mission/address'],
      },
      {
        ...place,
        name: 'street',
        label: proposal.street,
        hint: proposal.streetHint,
        autocomplete: 'street-address',
        pointers: ['#/mission/address/street'],
      },
    ],
  };
}

function whenSection({ words: { proposal }, label }: FormView): Section {
  return {
    name: 'when',
    title: proposal.when,
    fields: [
      {
        ...optional,
        kind: 'line',
        name: 'date',
        type: 'date',
        label: proposal.date,
        hint: proposal.dateHint,
        pointers: ['#/mission/schedule', '#/mission/schedule/startAt'],
        wrong: proposal.dateWrong,
      },
      {
        ...optional,
        kind: 'one',
        name: 'commitment',
        label: proposal.commitment,
        compact: true,
        options: commitments.map((value) => ({ value, label: label('commitments', value) })),
        pointers: ['#/mission/schedule/commitment'],
      },
      {
        ...optional,
        kind: 'line',
        name: 'hours',
        label: proposal.hours,
        hint: proposal.hoursHint,
        pointers: ['#/mission/schedule/text'],
      },
    ],
  };
}

function peopleSection({ words: { proposal } }: FormView): Section {
  const tick = (name: string, label: string, member: string): Field => ({
    ...optional,
    kind: 'tick',
    name,
    label,
    pointers: [`#/mission/${member}`],
  });
  return {
    name: 'people',
    title: proposal.people,
    fields: [
      {
        ...optional,
        kind: 'line',
        name: 'places',
        label: proposal.places,
        hint: proposal.placesHint,
        inputMode: 'numeric',
        pointers: ['#/mission/places'],
        wrong: proposal.placesWrong,
      },
      tick('minors', proposal.minors, 'openToMinors'),
      {
        ...optional,
        kind: 'text',
        name: 'prerequisites',
        label: proposal.prerequisites,
        hint: proposal.prerequisitesHint,
        pointers: ['#/mission/prerequisites'],
        wrong: proposal.prerequisitesWrong,
      },
      tick('motivation', proposal.motivation, 'motivationRequired'),
      tick('urgent', proposal.urgent, 'urgent'),
    ],
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
