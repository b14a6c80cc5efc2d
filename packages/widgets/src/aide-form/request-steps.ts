import { type Answers, textOf } from '../shared/form/answers.ts';
import { type Field, optionsOf, type Step } from '../shared/form/form-step.ts';
import { placeField } from '../shared/form/person-fields.ts';
import { findContact } from '@coup-de-main/protocol';
import {
  type AideContext,
  childrenOf,
  isChildcare,
  isForOther,
  kindOf,
  needsOf,
} from './aide-context.ts';
import { contactStep, personStep } from './contact-steps.ts';
import { momentFields } from './moment-fields.ts';

/** The pages of a request, after what is needed: children, details, for whom, where, when, how to reach. */
export function requestSteps(answers: Answers, context: AideContext): readonly Step[] {
  const other = isForOther(answers, context);
  return [
    ...(isChildcare(answers, context) ? [childrenStep(answers, context)] : []),
    detailsStep(answers, context),
    ...(kindOf(answers, context) === 'request' ? [whomStep(context)] : []),
    whereStep(other, context),
    whenStep(context),
    ...(other ? [personStep(context)] : []),
    contactStep(other, context),
  ];
}

function childrenStep(answers: Answers, { words, limits }: AideContext): Step {
  const { children } = words;
  const most = Math.min(limits.maxChildren ?? 4, 4);
  const counts = ['1', '2', '3', '4'].slice(0, most);
  return {
    name: 'children',
    title: children.title,
    fields: [
      {
        kind: 'one',
        name: 'children',
        label: children.count,
        missing: children.countMissing,
        compact: true,
        options: counts.map((value) => ({ value, label: value })),
      },
      ...childrenOf(answers).map((number): Field => ({
        kind: 'one',
        name: `child-${String(number)}`,
        label: children.age(number),
        missing: children.ageMissing,
        compact: true,
        options: optionsOf(children.ages),
      })),
      { kind: 'tick', name: 'preferParents', label: children.preferParents, optional: true },
    ],
  };
}

function detailsStep(answers: Answers, context: AideContext): Step {
  const { words, shared, limits, vulnerable } = context;
  const names: Readonly<Record<string, string>> = words.needs.names;
  const careful: Field = {
    kind: 'tick',
    name: 'vulnerable',
    label: words.details.vulnerable,
    optional: true,
  };
  const notes = needsOf(answers, context).map((need, index): Field => ({
    kind: 'long-text',
    name: `note-${need}`,
    label: words.details.note(names[need] ?? need),
    ...(index === 0 && { hint: words.details.noteHint }),
    optional: true,
    maxLength: Math.min(limits.noteMaxLength ?? 300, 300),
    pointers: [`#/needs/${String(index)}/note`],
    check: (given) =>
      findContact(textOf(given, `note-${need}`)) === undefined ? undefined : shared.contactInText,
  }));
  const asksCare = vulnerable && kindOf(answers, context) === 'request';
  return {
    name: 'details',
    title: words.details.title,
    intro: words.details.intro,
    fields: [...notes, ...(asksCare ? [careful] : [])],
  };
}

function whomStep({ words: { whom: words } }: AideContext): Step {
  return {
    name: 'whom',
    fields: [
      {
        kind: 'one',
        name: 'whom',
        label: words.question,
        preset: 'me',
        options: [
          { value: 'me', label: words.me },
          { value: 'other', label: words.other, hint: words.otherHint },
        ],
      },
    ],
  };
}

function whereStep(other: boolean, { words: { place }, shared }: AideContext): Step {
  const { question, hint, missing } = place;
  return {
    name: 'where',
    fields: [placeField({ label: question, hint, missing, own: !other }, shared)],
  };
}

function whenStep({ words, tag }: AideContext): Step {
  const { when } = words;
  return {
    name: 'when',
    title: when.title,
    fields: [
      {
        kind: 'one',
        name: 'urgency',
        label: when.urgency,
        optional: true,
        options: optionsOf(when.urgencies),
        pointers: ['#/urgency'],
      },
      ...momentFields(when, tag),
    ],
  };
}
