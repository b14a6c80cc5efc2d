import { findContact } from '@coup-de-main/protocol';
import { type Answers, textOf } from '../shared/form/answers.ts';
import type { Step } from '../shared/form/form-step.ts';
import { emailField, nameField, phoneField, placeField } from '../shared/form/person-fields.ts';
import { missionSteps } from './mission-steps.ts';
import { optionsOf, type ProposalContext } from './proposal-context.ts';

/** The pages: the organisation, the mission, where, when, the volunteers, whom to reach. */
export function proposalSteps(answers: Answers, context: ProposalContext): readonly Step[] {
  return [
    organizationStep(context),
    missionSteps.mission(context),
    whereStep(answers, context),
    missionSteps.when(context),
    missionSteps.people(context),
    contactStep(context),
  ];
}

function organizationStep({ words: { organization: words }, shared }: ProposalContext): Step {
  return {
    name: 'organization',
    title: words.title,
    fields: [
      {
        kind: 'text',
        name: 'organization',
        kept: true,
        label: words.name,
        missing: words.nameMissing,
        autocomplete: 'organization',
        maxLength: 200,
        pointers: ['#/organization', '#/organization/name'],
        check: (answers) => contactInName(answers, shared),
      },
      {
        kind: 'one',
        name: 'legalForm',
        label: words.legalForm,
        optional: true,
        compact: true,
        options: optionsOf(words.legalForms),
        pointers: ['#/organization/legalForm'],
      },
      {
        kind: 'text',
        name: 'siret',
        kept: true,
        label: words.siret,
        hint: words.siretHint,
        optional: true,
        autocomplete: 'off',
        inputMode: 'numeric',
        maxLength: 30,
        pointers: ['#/organization/siret'],
        check: (answers) => {
          const digits = siretOf(answers);
          return digits === '' || /^\d{14}$/.test(digits) ? undefined : words.siretWrong;
        },
      },
      {
        kind: 'text',
        name: 'url',
        kept: true,
        label: words.url,
        optional: true,
        type: 'url',
        inputMode: 'url',
        autocomplete: 'url',
        maxLength: 2000,
        pointers: ['#/organization/url'],
        check: (answers) => {
          const text = textOf(answers, 'url');
          return text === '' || websiteOf(answers) !== undefined ? undefined : words.urlWrong;
        },
      },
    ],
  };
}

/**
 * The name is kept without the tick, so nothing in it may be a way to reach somebody; some organisations are
 * named after their site, which is none.
 */
function contactInName(answers: Answers, words: ProposalContext['shared']): string | undefined {
  const kind = findContact(textOf(answers, 'organization'));
  return kind === undefined || kind === 'link' ? undefined : words.contactInText;
}

/** The SIRET without the spaces that people write in it. */
export function siretOf(answers: Answers): string {
  return textOf(answers, 'siret').replace(/[\s.-]/g, '');
}

/** The address of the organisation's site; `exemple.fr` counts as `https://exemple.fr`. */
export function websiteOf(answers: Answers): string | undefined {
  const text = textOf(answers, 'url');
  const whole = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return /^https?:\/\/[^\s/?#@]+\.[a-z]{2,}([/?#]\S*)?$/i.test(whole) ? whole : undefined;
}

/** Whether the mission has a place where people meet. */
export function isOnSite(answers: Answers): boolean {
  return textOf(answers, 'remote') !== 'full';
}

function whereStep(answers: Answers, { words: { where: words }, shared }: ProposalContext): Step {
  const own = false;
  const { place: label, placeHint: hint, placeMissing: missing } = words;
  return {
    name: 'where',
    title: words.title,
    fields: [
      {
        kind: 'one',
        name: 'remote',
        label: words.remote,
        missing: words.remoteMissing,
        compact: true,
        options: optionsOf(words.remotes),
        pointers: ['#/mission/remote'],
      },
      ...(isOnSite(answers)
        ? [
            placeField({ label, hint, missing, own }, shared),
            {
              kind: 'text',
              name: 'street',
              label: words.street,
              hint: words.streetHint,
              optional: true,
              autocomplete: 'off',
              maxLength: 200,
              pointers: ['#/mission/address/street'],
            } as const,
          ]
        : []),
    ],
  };
}

function contactStep({ words: { contact: words }, shared }: ProposalContext): Step {
  const own = true;
  const { name, nameMissing, phone, email, either } = words;
  return {
    name: 'contact',
    title: words.title,
    intro: words.intro,
    fields: [
      nameField(
        { name: 'name', label: name, missing: nameMissing, pointer: '#/person/name', own },
        shared,
      ),
      phoneField({ name: 'phone', label: phone, pointer: '#/person/phone', own }, shared),
      emailField(
        {
          name: 'email',
          other: 'phone',
          label: email,
          missing: either,
          pointer: '#/person/email',
          own,
        },
        shared,
      ),
    ],
  };
}
