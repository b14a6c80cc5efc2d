import { missionRules } from '@coup-de-main/protocol';
import type { ApplicationInput, Mission } from '@coup-de-main/protocol';
import type { Built, Field, FormPlan, Mistake, Section } from './form-plan.ts';
import { isTicked, textOf, valuesFrom } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import type { FormView } from './form-view.ts';
import { filledPerson, personFields, personOf } from './person-fields.ts';
import { slotOptions, slotsOf, tickedSlots } from './slot-choices.ts';

/** What an answer is given to: a mission, whole; or what is left of one that is no longer public. */
export type AnsweredMission = Pick<Mission, 'id' | 'title'> & Partial<Mission>;

/** A volunteer's answer to a mission on one page. What somebody changes afterwards is less: no ages, no ticks. */
export function applyPlan(view: FormView, mission: AnsweredMission, use: 'new' | 'edit'): FormPlan {
  const { apply, form } = view.words;
  const isNew = use === 'new';
  return {
    type: 'application',
    title: apply.title(mission.title),
    ...(isFull(mission) && isNew && { intro: apply.full }),
    sections: [
      {
        name: 'who',
        title: apply.who,
        intro: form.person.reach,
        fields: personFields(form, ['#/person']),
      },
      ...(isNew ? [ageSection(view), ...prerequisitesSection(view, mission)] : []),
      ...slotsSection(view, mission),
      { name: 'more', title: apply.more, fields: [messageField(view, mission)] },
      ...(isNew && mission.places !== undefined ? [waitingSection(view)] : []),
    ],
    build: async (values) => build(values, { view, mission, isNew }),
    fill: (data) => fill(data as unknown as ApplicationInput),
  };
}

function isFull({ apply, places }: AnsweredMission): boolean {
  return apply?.reason === 'full' || places?.left === 0;
}

function ageSection({ words: { apply } }: FormView): Section {
  return {
    name: 'age',
    title: apply.age,
    fields: [
      {
        kind: 'one',
        name: 'adult',
        label: apply.adult,
        options: [
          { value: 'yes', label: apply.yes },
          { value: 'no', label: apply.no },
        ],
        pointers: ['#/adult'],
        missing: apply.adultMissing,
      },
      {
        kind: 'line',
        name: 'birthYear',
        label: apply.birthYear,
        hint: apply.onlyMinor,
        when: 'minor',
        autocomplete: 'bday-year',
        inputMode: 'numeric',
        pointers: ['#/birthYear'],
        missing: apply.birthYearWrong,
        wrong: apply.birthYearWrong,
      },
    ],
  };
}

function prerequisitesSection(
  { words: { apply } }: FormView,
  { prerequisites = [] }: AnsweredMission,
): readonly Section[] {
  if (prerequisites.length === 0) return [];
  const field: Field = {
    kind: 'several',
    name: 'prerequisites',
    label: apply.prerequisitesQuestion,
    options: prerequisites.map((label, index) => ({ value: String(index), label })),
    pointers: ['#/acceptedPrerequisites'],
    missing: apply.prerequisitesMissing,
  };
  return [{ name: 'prerequisites-part', title: apply.prerequisites, fields: [field] }];
}

function slotsSection(view: FormView, mission: AnsweredMission): readonly Section[] {
  const { apply } = view.words;
  const options = slotOptions(view, mission);
  if (options.length === 0) return [];
  const field: Field = {
    kind: 'several',
    name: 'slots',
    label: apply.slotsQuestion,
    optional: true,
    compact: true,
    options,
    pointers: ['#/slots'],
  };
  return [{ name: 'slots-part', title: apply.slots, fields: [field] }];
}

function messageField({ words: { apply } }: FormView, mission: AnsweredMission): Field {
  const isAsked = mission.motivationRequired === true;
  return {
    kind: 'text',
    name: 'message',
    label: isAsked ? apply.motivation : apply.message,
    hint: apply.messageHint,
    ...(!isAsked && { optional: true }),
    pointers: ['#/message'],
    missing: apply.motivationMissing,
  };
}

function waitingSection({ words: { apply } }: FormView): Section {
  const field: Field = {
    kind: 'tick',
    name: 'waitingList',
    label: apply.waitingList,
    optional: true,
    pointers: ['#/waitingList'],
  };
  return { name: 'waiting', title: apply.waiting, fields: [field] };
}

interface BuildParts {
  readonly view: FormView;
  readonly mission: AnsweredMission;
  readonly isNew: boolean;
}

function build(values: FormValues, { view, mission, isNew }: BuildParts): Built {
  const slots = slotsOf(values, mission);
  const message = textOf(values, 'message');
  const contents = {
    person: personOf(values),
    ...(message !== '' && { message }),
    ...(slots.length > 0 && { slots }),
  };
  if (!isNew) return { body: contents };
  const adult = textOf(values, 'adult');
  const acceptedPrerequisites = (mission.prerequisites ?? []).filter((_, index) =>
    isTicked(values, 'prerequisites', String(index)),
  );
  const body = {
    missionId: mission.id,
    ...contents,
    ...(adult !== '' && { adult: adult === 'yes' }),
    ...(adult === 'no' && yearOf(textOf(values, 'birthYear'))),
    ...(acceptedPrerequisites.length > 0 && { acceptedPrerequisites }),
    ...(isTicked(values, 'waitingList') && { waitingList: true }),
  };
  return { body, mistakes: unmet(body, mission, view) };
}

/** What is no year stays what was typed: the schema says so. */
function yearOf(text: string): { birthYear?: number | string } {
  if (text === '') return {};
  return { birthYear: /^\d{4}$/.test(text) ? Number(text) : text };
}

/** What the mission asks beside the form: said with all other mistakes, not after them. */
function unmet(
  { message, acceptedPrerequisites }: Pick<ApplicationInput, 'message' | 'acceptedPrerequisites'>,
  mission: AnsweredMission,
  { words: { apply } }: FormView,
): Mistake[] {
  return missionRules({ message, acceptedPrerequisites }, mission).map(({ pointer }) =>
    pointer === '#/message'
      ? { name: 'message', sentence: apply.motivationMissing }
      : { name: 'prerequisites', sentence: apply.prerequisitesMissing },
  );
}

function fill(input: ApplicationInput): FormValues {
  return valuesFrom({
    ...filledPerson(input.person),
    message: input.message,
    slots: tickedSlots(input.slots),
  });
}
