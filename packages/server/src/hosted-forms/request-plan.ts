import { contactPreferences, jobs, urgencies } from '@coup-de-main/protocol';
import type { AideRequestInput } from '@coup-de-main/protocol';
import type { Field, FormPlan, Section } from './form-plan.ts';
import type { FormView } from './form-view.ts';
import { momentFields } from './moment-fields.ts';
import { needFields } from './need-fields.ts';
import { personFields } from './person-fields.ts';
import type { SearchPlaces } from './place-field.ts';
import { buildRequest, fillRequest } from './request-body.ts';
import type { RequestMode } from './request-body.ts';

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
    build: (values) => buildRequest(values, { mode, search, view }),
    fill: (data) => fillRequest(data as unknown as AideRequestInput),
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
    when: 'for-other',
    onlyIf: aide.onlyOther,
    fields: [
      {
        kind: 'line',
        name: 'person-name',
        label: aide.personName,
        autocomplete: 'section-proche name',
        when: 'for-other',
        missing: aide.personNameMissing,
      },
      {
        ...line,
        name: 'person-phone',
        type: 'tel',
        label: aide.personPhone,
        autocomplete: 'section-proche tel',
        wrong: form.person.phoneWrong,
      },
      {
        ...line,
        name: 'person-email',
        type: 'email',
        label: aide.personEmail,
        autocomplete: 'section-proche email',
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
      when: 'for-other',
      pointers: ['#/proxy/relation'],
    },
    {
      kind: 'tick',
      name: 'agreed',
      label: aide.agreed,
      when: 'for-other',
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
    when: 'for-self',
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
