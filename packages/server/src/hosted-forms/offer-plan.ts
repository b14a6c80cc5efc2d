import { ageRanges, defaultHelpRadius, defaultWeeklyCapacity } from '@coup-de-main/protocol';
import type { AideOfferInput } from '@coup-de-main/protocol';
import type { Field, FormPlan, Section } from './form-plan.ts';
import type { FormView } from './form-view.ts';
import { momentFields } from './moment-fields.ts';
import { needBoxes } from './need-fields.ts';
import { buildOffer, fillOffer } from './offer-body.ts';
import { personFields } from './person-fields.ts';
import type { SearchPlaces } from './place-field.ts';
import { placeLine } from './request-plan.ts';

/** Radiuses offered, in kilometres. */
const RADIUSES = [1, 2, 5, 10, 20, 50, 100];

/** How often a week, at most. */
const CAPACITIES = [1, 2, 3, 5, 7, 10, 20];

/** An offer of help on one page. */
export function offerPlan(view: FormView, search: SearchPlaces): FormPlan {
  const { aide, form } = view.words;
  return {
    type: 'offer',
    title: aide.offer,
    sections: [
      {
        name: 'needs-part',
        title: aide.offered,
        fields: [needBoxes(view, aide.offeredQuestion, '#/capabilities')],
      },
      childrenSection(view),
      { name: 'where', title: aide.where, fields: [placeLine(view), ...distanceFields(view)] },
      { name: 'when', title: aide.when, fields: [...momentFields(view), capacityField(view)] },
      { name: 'about', title: aide.about, fields: aboutFields(view) },
      {
        name: 'contact-part',
        title: aide.contact,
        intro: form.person.reach,
        fields: personFields(form, ['#/person']),
      },
    ],
    build: (values) => buildOffer(values, view, search),
    fill: (data) => fillOffer(data as unknown as AideOfferInput),
  };
}

function childrenSection({ words: { aide }, label }: FormView): Section {
  const most = [1, 2, 3, 4].map(String);
  return {
    name: 'children',
    title: aide.children,
    when: 'childcare',
    onlyIf: aide.onlyChildcare,
    fields: [
      {
        kind: 'one',
        name: 'most',
        label: aide.most,
        compact: true,
        options: most.map((value) => ({ value, label: value })),
        missing: aide.mostMissing,
      },
      {
        kind: 'several',
        name: 'ages',
        label: aide.ages,
        compact: true,
        options: ageRanges.map((value) => ({ value, label: label('age-ranges', value) })),
        missing: aide.agesMissing,
      },
      {
        kind: 'tick',
        name: 'isParent',
        label: aide.isParent,
        optional: true,
        pointers: ['#/isParent'],
      },
    ],
  };
}

function distanceFields({ words: { aide } }: FormView): readonly Field[] {
  return [
    {
      kind: 'one',
      name: 'radius',
      label: aide.radius,
      compact: true,
      preset: String(defaultHelpRadius),
      options: RADIUSES.map((km) => ({ value: String(km * 1000), label: aide.kilometres(km) })),
      pointers: ['#/radius'],
    },
    {
      kind: 'line',
      name: 'extra',
      label: aide.extraPostalCodes,
      hint: aide.extraHint,
      optional: true,
      pointers: ['#/extraPostalCodes'],
      wrong: aide.extraWrong,
      tooLong: aide.extraWrong,
    },
  ];
}

function capacityField({ words: { aide } }: FormView): Field {
  return {
    kind: 'one',
    name: 'capacity',
    label: aide.capacity,
    compact: true,
    preset: String(defaultWeeklyCapacity),
    options: CAPACITIES.map(String).map((value) => ({ value, label: value })),
    pointers: ['#/weeklyCapacity'],
  };
}

function aboutFields({ words: { aide }, site }: FormView): readonly Field[] {
  return [
    {
      kind: 'tick',
      name: 'adult',
      label: aide.adult(site.helperMinimumAge),
      pointers: ['#/adult'],
      missing: aide.adultMissing(site.helperMinimumAge),
    },
    {
      kind: 'tick',
      name: 'acceptsVulnerable',
      label: aide.acceptsVulnerable,
      optional: true,
      pointers: ['#/acceptsVulnerable'],
    },
    {
      kind: 'text',
      name: 'message',
      label: aide.message,
      hint: aide.messageHint,
      optional: true,
      pointers: ['#/message'],
    },
  ];
}
