import { ageRanges, needTypes } from '@coup-de-main/protocol';
import type { Need } from '@coup-de-main/protocol';
import type { Field, Section } from './form-plan.ts';
import { oneOf, someOf, textOf } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import type { FormView } from './form-view.ts';

/** So many children can be named in one request. */
export const CHILDREN = [1, 2, 3, 4] as const;

/** What is needed, by request and offer: boxes. */
export function needBoxes(
  { words: { aide }, label }: FormView,
  question: string,
  pointer: string,
): Field {
  return {
    kind: 'several',
    name: 'needs',
    label: question,
    hint: aide.needsHint,
    options: needTypes.map((value) => ({ value, label: label('need-types', value) })),
    pointers: [pointer],
    missing: aide.needsMissing,
    wrong: aide.needsMissing,
  };
}

/** What somebody asks for: which needs, the children's ages, and what there is to know. */
export function needFields(view: FormView, isFrontline: boolean): readonly Section[] {
  const { aide } = view.words;
  const careful: Field = {
    kind: 'tick',
    name: 'vulnerable',
    label: aide.vulnerable,
    optional: true,
    pointers: ['#/audience'],
  };
  return [
    {
      name: 'needs-part',
      title: aide.needs,
      fields: [needBoxes(view, aide.needsQuestion, '#/needs')],
    },
    childrenSection(view),
    {
      name: 'details',
      title: aide.details,
      intro: aide.detailsIntro,
      fields: [
        ...needTypes.map((type) => noteField(view, type)),
        ...(isFrontline ? [] : [careful]),
      ],
    },
  ];
}

function childrenSection({ words: { aide }, label }: FormView): Section {
  return {
    name: 'children',
    title: aide.children,
    when: 'childcare',
    onlyIf: aide.onlyChildcare,
    fields: [
      ...CHILDREN.map((number): Field => ({
        kind: 'one',
        name: `child-${String(number)}`,
        label: aide.child(number),
        compact: true,
        ...(number > 1 && { optional: true }),
        missing: aide.childMissing,
        options: ageRanges.map((value) => ({ value, label: label('age-ranges', value) })),
      })),
      {
        kind: 'tick',
        name: 'preferParents',
        label: aide.preferParents,
        optional: true,
        pointers: ['#/preferParents'],
      },
    ],
  };
}

function noteField({ words: { aide }, label }: FormView, type: string): Field {
  return {
    kind: 'text',
    name: `note-${type}`,
    label: aide.note(label('need-types', type)),
    hint: aide.noteHint,
    optional: true,
    when: type,
  };
}

/** The needs, and the fields of the parts of each. */
export function readNeeds(values: FormValues): {
  readonly needs: Need[];
  readonly places: Record<string, string>;
} {
  const types = someOf(values, 'needs', needTypes);
  const children = CHILDREN.flatMap((number) => oneOf(values, `child-${number}`, ageRanges) ?? []);
  const needs = types.map((type): Need => {
    const note = textOf(values, `note-${type}`);
    return {
      type,
      ...(note !== '' && { note }),
      ...(type === 'childcare' && children.length > 0 && { children }),
    };
  });
  const places = types.flatMap((type, index) => [
    [`#/needs/${String(index)}/note`, `note-${type}`] as const,
    [`#/needs/${String(index)}/children`, 'child-1'] as const,
  ]);
  return { needs, places: Object.fromEntries(places) };
}
