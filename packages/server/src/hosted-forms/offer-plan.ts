import {
  ageRanges,
  defaultHelpRadius,
  defaultWeeklyCapacity,
  needTypes,
} from '@coup-de-main/protocol';
import type { AideOfferInput, Capability } from '@coup-de-main/protocol';
import type { Built, Field, FormPlan, Mistake, Section } from './form-plan.ts';
import { isTicked, saying, someOf, textOf, valuesFrom } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import type { FormView } from './form-view.ts';
import { filledMoments, momentFields, momentsOf } from './moment-fields.ts';
import { needBoxes } from './need-fields.ts';
import { personOf, filledPerson, personFields } from './person-fields.ts';
import { readPlace, writtenPlace } from './place-field.ts';
import type { SearchPlaces } from './place-field.ts';
import { placeLine } from './request-plan.ts';

/** Radiuses offered, in kilometres. */
const RADIUSES = [1, 2, 5, 10, 20, 50, 100];

/** How often a week, at most. */
const CAPACITIES = [1, 2, 3, 5, 7, 10, 20];

const MOST_EXTRA = 10;

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
    build: (values) => build(values, view, search),
    fill: (data) => fill(data as unknown as AideOfferInput),
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

async function build(values: FormValues, view: FormView, search: SearchPlaces): Promise<Built> {
  const { aide, form } = view.words;
  const { place, mistake, choices } = await readPlace(values, search, form);
  const { capabilities, places } = readCapabilities(values);
  const adult = isTicked(values, 'adult');
  const tooYoung = { name: 'adult', sentence: aide.adultMissing(view.site.helperMinimumAge) };
  const mistakes: Mistake[] = [...(mistake ? [mistake] : []), ...(adult ? [] : [tooYoung])];
  return {
    body: {
      kind: 'offer',
      person: personOf(values),
      adult,
      capabilities,
      radius: Number(textOf(values, 'radius')) || defaultHelpRadius,
      weeklyCapacity: Number(textOf(values, 'capacity')) || defaultWeeklyCapacity,
      ...momentsOf(values),
      ...saying({
        place,
        extraPostalCodes: postcodesIn(textOf(values, 'extra')),
        acceptsVulnerable: isTicked(values, 'acceptsVulnerable'),
        isParent: isTicked(values, 'isParent'),
        message: textOf(values, 'message'),
      }),
    },
    places: { ...places, '#/place': mistake?.name ?? 'place' },
    mistakes,
    ...saying({ choices: choices && { place: choices } }),
    understood: { place: writtenPlace(place) },
  };
}

/** One more than may be given is kept, so that the schema says that it is too many. */
function postcodesIn(text: string): readonly string[] {
  const codes = text.split(/[\s,;]+/).filter((code) => code !== '');
  return codes.slice(0, MOST_EXTRA + 1);
}

function readCapabilities(values: FormValues): {
  readonly capabilities: Capability[];
  readonly places: Record<string, string>;
} {
  const types = someOf(values, 'needs', needTypes);
  const maxChildren = Number(textOf(values, 'most'));
  const ages = someOf(values, 'ages', ageRanges);
  const childcare = saying({ maxChildren: maxChildren || undefined, ages });
  const at = `#/capabilities/${String(types.indexOf('childcare'))}`;
  return {
    capabilities: types.map((type) => ({ type, ...(type === 'childcare' && childcare) })),
    places: { [`${at}/maxChildren`]: 'most', [`${at}/ages`]: 'ages' },
  };
}

function fill(input: AideOfferInput): FormValues {
  const childcare = input.capabilities.find(({ type }) => type === 'childcare');
  const { radius = defaultHelpRadius, weeklyCapacity = defaultWeeklyCapacity } = input;
  return valuesFrom({
    needs: input.capabilities.map(({ type }) => type),
    most: childcare?.maxChildren === undefined ? undefined : String(childcare.maxChildren),
    ages: childcare?.ages,
    isParent: input.isParent === true ? 'yes' : undefined,
    place: writtenPlace(input.place),
    radius: String(radius),
    extra: input.extraPostalCodes?.join(' '),
    ...filledMoments(input.availability),
    capacity: String(weeklyCapacity),
    adult: input.adult ? 'yes' : undefined,
    acceptsVulnerable: input.acceptsVulnerable === true ? 'yes' : undefined,
    message: input.message,
    ...filledPerson(input.person),
  });
}
