import { contactPreferences, jobs, needTypes, urgencies } from '@coup-de-main/protocol';
import type { AideRequestInput, Need } from '@coup-de-main/protocol';
import { CHILDREN, needFields, readNeeds } from './need-fields.ts';
import { isAsked } from './form-conditions.ts';
import type { Built, Field, FormPlan, Section } from './form-plan.ts';
import { isTicked, oneOf, saying, textOf, valuesFrom } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import type { FormView } from './form-view.ts';
import { filledMoments, momentFields, momentsOf } from './moment-fields.ts';
import { personOf, filledPerson, personFields } from './person-fields.ts';
import { readPlace, writtenPlace } from './place-field.ts';
import type { SearchPlaces } from './place-field.ts';

/** Who asks: a resident for themselves or somebody else, or somebody on the front line. */
export type RequestMode = 'request' | 'frontline';

/** A request for help on one page. */
export function requestPlan(view: FormView, mode: RequestMode, search: SearchPlaces): FormPlan {
  const { aide } = view.words;
  const isFrontline = mode === 'frontline';
  return {
    type: 'request',
    title: isFrontline ? aide.frontline : aide.request,
    showsEmergency: true,
    sections: [
      ...(isFrontline ? [jobSection(view)] : []),
      ...needFields(view, isFrontline),
      ...(isFrontline ? [] : [whomSection(view)]),
      { name: 'where', title: aide.where, fields: [placeLine(view)] },
      { name: 'when', title: aide.when, fields: [urgencyField(view), ...momentFields(view)] },
      ...(isFrontline ? [] : [otherSection(view)]),
      contactSection(view, isFrontline),
    ],
    build: (values) => build(values, { mode, search, view }),
    fill: (data) => fill(data as unknown as AideRequestInput),
  };
}

function jobSection({ words: { aide }, label }: FormView): Section {
  const field: Field = {
    kind: 'one',
    name: 'job',
    label: aide.jobQuestion,
    options: jobs.map((value) => ({ value, label: label('jobs', value) })),
    pointers: ['#/job'],
    missing: aide.jobMissing,
  };
  return { name: 'job-part', title: aide.job, fields: [field] };
}

function whomSection({ words: { aide } }: FormView): Section {
  const field: Field = {
    kind: 'one',
    name: 'whom',
    label: aide.whomQuestion,
    preset: 'me',
    options: [
      { value: 'me', label: aide.me },
      { value: 'other', label: aide.other },
    ],
  };
  return { name: 'whom-part', title: aide.whom, fields: [field] };
}

/** The commune, of requests and offers alike. */
export function placeLine({ words: { aide, form } }: FormView): Field {
  return {
    kind: 'line',
    name: 'place',
    label: aide.place,
    hint: form.place.hint,
    autocomplete: 'postal-code',
    pointers: ['#/place'],
    missing: form.place.missing,
    wrong: form.place.missing,
  };
}

function urgencyField({ words: { aide }, label }: FormView): Field {
  return {
    kind: 'one',
    name: 'urgency',
    label: aide.urgency,
    optional: true,
    options: urgencies.map((value) => ({ value, label: label('urgencies', value) })),
    pointers: ['#/urgency'],
  };
}

/** The person to help, who need not be reachable when the one who asks is. */
function otherSection({ words: { aide, form } }: FormView): Section {
  const line = { kind: 'line', optional: true } as const;
  return {
    name: 'person-part',
    title: aide.person,
    when: 'other',
    onlyIf: aide.onlyOther,
    fields: [
      {
        kind: 'line',
        name: 'person-name',
        label: aide.personName,
        when: 'other',
        missing: aide.personNameMissing,
      },
      {
        ...line,
        name: 'person-phone',
        type: 'tel',
        label: aide.personPhone,
        wrong: form.person.phoneWrong,
      },
      {
        ...line,
        name: 'person-email',
        type: 'email',
        label: aide.personEmail,
        wrong: form.person.emailWrong,
      },
    ],
  };
}

function contactSection({ words, label }: FormView, isFrontline: boolean): Section {
  const { aide, form } = words;
  const forOther: readonly Field[] = [
    {
      kind: 'line',
      name: 'relation',
      label: aide.relation,
      hint: aide.relationHint,
      optional: true,
      when: 'other',
      pointers: ['#/proxy/relation'],
    },
    {
      kind: 'tick',
      name: 'agreed',
      label: aide.agreed,
      when: 'other',
      pointers: ['#/proxy/consentConfirmed'],
      missing: aide.agreedMissing,
      wrong: aide.agreedMissing,
    },
  ];
  const preference: Field = {
    kind: 'one',
    name: 'preference',
    label: aide.preference,
    optional: true,
    when: 'self',
    options: contactPreferences
      .filter((value) => value !== 'proxy')
      .map((value) => ({ value, label: label('contact-preferences', value) })),
    pointers: ['#/contactPreference'],
    wrong: aide.preferenceWrong,
  };
  return {
    name: 'contact-part',
    title: aide.contact,
    intro: form.person.reach,
    fields: [...personFields(form, []), preference, ...(isFrontline ? [] : forOther)],
  };
}

interface BuildParts {
  readonly mode: RequestMode;
  readonly search: SearchPlaces;
  readonly view: FormView;
}

async function build(values: FormValues, { mode, search, view }: BuildParts): Promise<Built> {
  const { place, mistake, choices } = await readPlace(values, search, view.words.form);
  const { needs, places } = readNeeds(values);
  const isFrontline = mode === 'frontline';
  const isForOther = !isFrontline && isAsked(values, 'other');
  const hasChildren = needs.some(({ type }) => type === 'childcare');
  return {
    body: {
      kind: 'request',
      ...whoAsks(values, isFrontline),
      needs,
      ...saying({
        place,
        urgency: oneOf(values, 'urgency', urgencies),
        preferParents: hasChildren && isTicked(values, 'preferParents'),
      }),
      ...momentsOf(values),
      ...(isForOther ? bothPeople(values) : ownself(values)),
    },
    places: { ...places, ...peoplePlaces(values, isForOther), '#/place': mistake?.name ?? 'place' },
    ...saying({ mistakes: mistake && [mistake], choices: choices && { place: choices } }),
    understood: { place: writtenPlace(place) },
  };
}

function whoAsks(values: FormValues, isFrontline: boolean) {
  if (isFrontline) return saying({ audience: 'frontline', job: oneOf(values, 'job', jobs) });
  return { audience: isTicked(values, 'vulnerable') ? 'vulnerable' : 'resident' };
}

function ownself(values: FormValues) {
  const contactPreference = oneOf(values, 'preference', contactPreferences);
  return { person: personOf(values), ...saying({ contactPreference }) };
}

function bothPeople(values: FormValues) {
  const proxy = personOf(values);
  const isReachable = proxy.email !== undefined || proxy.phone !== undefined;
  return {
    person: personOf(values, 'person-'),
    proxy: {
      ...proxy,
      ...saying({
        relation: textOf(values, 'relation'),
        consentConfirmed: isTicked(values, 'agreed'),
      }),
    },
    ...(isReachable && { contactPreference: 'proxy' }),
  };
}

/** Where nobody can be reached, it is the address of whoever fills the form in that is missing. */
function peoplePlaces(values: FormValues, isForOther: boolean): Record<string, string> {
  const below = (pointer: string, prefix: string): Record<string, string> => ({
    [`${pointer}/name`]: `${prefix}name`,
    [`${pointer}/phone`]: `${prefix}phone`,
    [`${pointer}/email`]: `${prefix}email`,
  });
  if (!isForOther) return below('#/person', '');
  const { email, phone } = personOf(values, 'person-');
  return {
    ...below('#/proxy', ''),
    ...below('#/person', 'person-'),
    ...(email === undefined && phone === undefined && { '#/person/email': 'email' }),
  };
}

function fill(input: AideRequestInput): FormValues {
  const { person, proxy, needs, place } = input;
  const children = needs.find(({ type }) => type === 'childcare')?.children ?? [];
  return valuesFrom({
    job: input.job,
    needs: needs.map(({ type }) => type),
    ...Object.fromEntries(needTypes.map((type) => [`note-${type}`, noteOf(needs, type)])),
    ...Object.fromEntries(CHILDREN.map((number) => [`child-${number}`, children[number - 1]])),
    preferParents: input.preferParents === true ? 'yes' : undefined,
    vulnerable: input.audience === 'vulnerable' ? 'yes' : undefined,
    whom: proxy === undefined ? 'me' : 'other',
    place: writtenPlace(place),
    urgency: input.urgency,
    ...filledMoments(input.availability),
    ...filledPerson(proxy ?? person),
    ...(proxy && { ...filledPerson(person, 'person-'), relation: proxy.relation, agreed: 'yes' }),
    preference: proxy === undefined ? input.contactPreference : undefined,
  });
}

function noteOf(needs: readonly Need[], type: string): string | undefined {
  return needs.find((need) => need.type === type)?.note;
}
