import { textOf } from '../shared/form/answers.ts';
import { type Field, optionsOf, type Step } from '../shared/form/form-step.ts';
import { emailField, nameField, phoneField } from '../shared/form/person-fields.ts';
import type { AideContext } from './aide-context.ts';

/** The person for whom somebody else asks: reachable through the one who asks, when not otherwise. */
export function personStep({ words: { person: words }, shared }: AideContext): Step {
  return {
    name: 'person',
    title: words.title,
    fields: [
      nameField(
        {
          name: 'person',
          label: words.name,
          missing: words.nameMissing,
          pointer: '#/person/name',
          own: false,
        },
        shared,
      ),
      phoneField(
        { name: 'person-phone', label: words.phone, pointer: '#/person/phone', own: false },
        shared,
      ),
      emailField(
        { name: 'person-email', label: words.email, pointer: '#/person/email', own: false },
        shared,
      ),
    ],
  };
}

/** How to reach who fills the form in; a proxy also says who they are to the person, who agrees. */
export function contactStep(other: boolean, context: AideContext): Step {
  const {
    words: { contact: words },
  } = context;
  const relation: Field = {
    kind: 'text',
    name: 'relation',
    label: words.relation,
    hint: words.relationHint,
    optional: true,
    autocomplete: 'off',
    maxLength: 100,
    pointers: ['#/proxy/relation'],
  };
  const agreed: Field = {
    kind: 'tick',
    name: 'agreed',
    label: words.agreed,
    missing: words.agreedMissing,
    pointers: ['#/proxy/consentConfirmed'],
  };
  return {
    name: 'contact',
    title: words.title,
    intro: words.intro,
    fields: [
      ...contactFields(other ? '#/proxy' : '#/person', context),
      ...(other ? [relation, agreed] : [preferenceField(context)]),
    ],
  };
}

/** Name, phone, e-mail of who fills the form in: phone or e-mail, never both needed. */
export function contactFields(pointer: string, { words, shared }: AideContext): readonly Field[] {
  const { contact } = words;
  const own = true;
  return [
    nameField(
      {
        name: 'name',
        label: contact.name,
        missing: contact.nameMissing,
        pointer: `${pointer}/name`,
        own,
      },
      shared,
    ),
    phoneField(
      {
        name: 'phone',
        label: contact.phone,
        hint: contact.phoneHint,
        pointer: `${pointer}/phone`,
        own,
      },
      shared,
    ),
    emailField(
      {
        name: 'email',
        other: 'phone',
        label: contact.email,
        missing: contact.either,
        pointer: `${pointer}/email`,
        own,
      },
      shared,
    ),
  ];
}

function preferenceField({ words: { contact: words } }: AideContext): Field {
  const needed: Readonly<Record<string, string>> = { phone: 'phone', sms: 'phone', email: 'email' };
  return {
    kind: 'one',
    name: 'preference',
    label: words.preference,
    optional: true,
    compact: true,
    options: optionsOf(words.preferences),
    pointers: ['#/contactPreference'],
    check: (answers) => {
      const field = needed[textOf(answers, 'preference')];
      return field === undefined || textOf(answers, field) !== ''
        ? undefined
        : words.preferenceWrong;
    },
  };
}
