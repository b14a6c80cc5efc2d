import { defaultHelpRadius, defaultWeeklyCapacity } from '@coup-de-main/protocol';
import type { Answers } from '../shared/form/answers.ts';
import { type Field, optionsOf, type Step } from '../shared/form/form-step.ts';
import { placeField } from '../shared/form/person-fields.ts';
import { type AideContext, isChildcare } from './aide-context.ts';
import { contactFields } from './contact-steps.ts';
import { momentFields } from './moment-fields.ts';

/** Radiuses offered, in kilometres. */
const radiuses = [1, 2, 5, 10, 20, 50];

/** How often a week, at most. */
const capacities = ['1', '2', '3', '5', '7'];

/** The pages of an offer, after what can be done: children, where, when, about the helper, how to reach. */
export function offerSteps(answers: Answers, context: AideContext): readonly Step[] {
  return [
    ...(isChildcare(answers, context) ? [childrenStep(context)] : []),
    whereStep(context),
    whenStep(context),
    aboutStep(context),
    {
      name: 'contact',
      title: context.words.contact.title,
      intro: context.words.contact.intro,
      fields: contactFields('#/person', context),
    },
  ];
}

function childrenStep({ words: { children: words }, limits }: AideContext): Step {
  const most = Math.min(limits.maxChildren ?? 4, 4);
  return {
    name: 'children',
    title: words.offerTitle,
    fields: [
      {
        kind: 'one',
        name: 'most',
        label: words.most,
        missing: words.countMissing,
        compact: true,
        options: ['1', '2', '3', '4'].slice(0, most).map((value) => ({ value, label: value })),
      },
      {
        kind: 'several',
        name: 'ages',
        label: words.offerAges,
        missing: words.offerAgesMissing,
        compact: true,
        options: optionsOf(words.ages),
      },
      { kind: 'tick', name: 'isParent', label: words.isParent, optional: true },
    ],
  };
}

function whereStep({ words: { place: words }, shared, tag }: AideContext): Step {
  const distance = new Intl.NumberFormat(tag, { style: 'unit', unit: 'kilometer' });
  return {
    name: 'where',
    title: words.offerTitle,
    fields: [
      placeField(
        { label: words.from, hint: words.hint, missing: words.missing, own: true },
        shared,
      ),
      {
        kind: 'one',
        name: 'radius',
        label: words.radius,
        preset: String(defaultHelpRadius),
        compact: true,
        options: radiuses.map((km) => ({ value: String(km * 1000), label: distance.format(km) })),
        pointers: ['#/radius'],
      },
    ],
  };
}

function whenStep({ words: { when }, tag }: AideContext): Step {
  return {
    name: 'when',
    title: when.title,
    fields: [
      ...momentFields(when, tag),
      {
        kind: 'one',
        name: 'capacity',
        label: when.capacity,
        preset: String(defaultWeeklyCapacity),
        compact: true,
        options: capacities.map((value) => ({ value, label: value })),
        pointers: ['#/weeklyCapacity'],
      },
    ],
  };
}

function aboutStep(context: AideContext): Step {
  const {
    words: { about: words },
    limits,
    vulnerable,
    languages,
    tag,
  } = context;
  const age = limits.helperMinimumAge ?? 18;
  const names = new Intl.DisplayNames(tag, { type: 'language' });
  const accepts: Field = {
    kind: 'tick',
    name: 'acceptsVulnerable',
    label: words.acceptsVulnerable,
    optional: true,
  };
  const spoken: Field = {
    kind: 'several',
    name: 'languages',
    label: words.languages,
    optional: true,
    compact: true,
    options: languages.map((value) => ({ value, label: names.of(value) ?? value })),
  };
  return {
    name: 'about',
    title: words.title,
    fields: [
      {
        kind: 'tick',
        name: 'adult',
        label: words.adult(age),
        missing: words.adultMissing(age),
        pointers: ['#/adult'],
      },
      ...(vulnerable ? [accepts] : []),
      ...(languages.length > 1 ? [spoken] : []),
      {
        kind: 'long-text',
        name: 'message',
        label: words.message,
        optional: true,
        maxLength: Math.min(limits.messageMaxLength ?? 2000, 2000),
        pointers: ['#/message'],
      },
    ],
  };
}
