import { form } from '../../../locales/fr-form.ts';
import { type Answers, textOf } from '../answers.ts';
import type { FlowPlan } from '../form-flow.ts';
import type { Step } from '../form-step.ts';

/** A form of three questions, the second only for who says "other". */
export const sampleSteps = (answers: Answers): readonly Step[] => [
  {
    name: 'whom',
    fields: [
      {
        kind: 'one',
        name: 'whom',
        label: 'Pour qui\u00A0?',
        missing: 'Choisissez.',
        options: [
          { value: 'me', label: 'Pour moi' },
          { value: 'other', label: 'Pour une autre personne' },
        ],
        pointers: ['#/whom'],
      },
    ],
  },
  ...(textOf(answers, 'whom') === 'other'
    ? [
        {
          name: 'who',
          fields: [
            {
              kind: 'text' as const,
              name: 'who',
              label: 'Son nom',
              missing: 'Écrivez son nom, par exemple Rose.',
              autocomplete: 'off',
              pointers: ['#/person', '#/person/name'],
            },
          ],
        },
      ]
    : []),
  {
    name: 'note',
    title: 'Précisions',
    fields: [
      {
        kind: 'long-text',
        name: 'note',
        label: 'Note',
        optional: true,
        maxLength: 10,
        pointers: ['#/needs/0/note'],
      },
    ],
  },
];

export const samplePlan: FlowPlan = {
  steps: sampleSteps,
  onePage: () => false,
  words: () => form,
};
