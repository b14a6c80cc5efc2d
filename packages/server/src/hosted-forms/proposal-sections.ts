import { commitments, legalForms, missionCategories, remoteModes } from '@coup-de-main/protocol';
import type { Field, Section } from './form-plan.ts';
import type { FormView } from './form-view.ts';

const optional = { optional: true } as const;

/** The structure that proposes. */
export function organizationSection({ words: { proposal }, label }: FormView): Section {
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

/** What hands are needed for: texts that everybody will read. */
export function missionSection({ words: { proposal }, label }: FormView): Section {
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

/** Where, unless everything is done from home. */
export function whereSection({ words: { proposal }, label }: FormView): Section {
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
        autocomplete: 'address-line1',
        pointers: ['#/mission/address/street'],
      },
    ],
  };
}

/** When it begins, and how much time it takes. */
export function whenSection({ words: { proposal }, label }: FormView): Section {
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

/** How many people, and what they need. */
export function peopleSection({ words: { proposal } }: FormView): Section {
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
        tooLong: proposal.prerequisitesWrong,
      },
      tick('motivation', proposal.motivation, 'motivationRequired'),
      tick('urgent', proposal.urgent, 'urgent'),
    ],
  };
}
