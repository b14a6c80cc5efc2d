import { type Answers, textOf } from '../shared/form/answers.ts';
import type { Field, Step } from '../shared/form/form-step.ts';
import { emailField, nameField, phoneField } from '../shared/form/person-fields.ts';
import { type ApplyContext, minimumAge } from './apply-context.ts';
import { slotOptions } from './slot-options.ts';

/** The pages: who, what it takes, when, why, and the waiting list when there is no place. */
export function applySteps(answers: Answers, context: ApplyContext): readonly Step[] {
  const { mission } = context;
  return [
    ...(context.full ? [waitingStep(context)] : []),
    whoStep(context),
    ageStep(answers, context),
    ...((mission.prerequisites ?? []).length > 0 ? [prerequisitesStep(context)] : []),
    ...(slotOptions(context).length > 1 ? [slotsStep(context)] : []),
    messageStep(context),
  ];
}

/**
 * Name of the tick of a prerequisite, which is an id too: by its words, for a mission may be edited, and
 * another promise than the one that was made must not count as made.
 */
export function prerequisiteName(words: string): string {
  let sum = 0;
  for (const sign of words) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 4_294_967_291;
  return `prerequisite-${sum.toString(36)}`;
}

function waitingStep({ words: { waiting } }: ApplyContext): Step {
  return {
    name: 'waiting',
    title: waiting.title,
    intro: waiting.intro,
    fields: [
      {
        kind: 'tick',
        name: 'waiting',
        label: waiting.tick,
        missing: waiting.missing,
        pointers: ['#/waitingList'],
      },
    ],
  };
}

function whoStep({ words: { who }, shared }: ApplyContext): Step {
  const own = true;
  return {
    name: 'who',
    title: who.title,
    intro: who.intro,
    fields: [
      nameField(
        { name: 'name', label: who.name, missing: who.nameMissing, pointer: '#/person/name', own },
        shared,
      ),
      phoneField(
        { name: 'phone', label: who.phone, hint: who.phoneHint, pointer: '#/person/phone', own },
        shared,
      ),
      emailField(
        {
          name: 'email',
          other: 'phone',
          label: who.email,
          missing: who.either,
          pointer: '#/person/email',
          own,
        },
        shared,
      ),
    ],
  };
}

function ageStep(answers: Answers, context: ApplyContext): Step {
  const { age } = context.words;
  const least = minimumAge(context);
  const grown: Field = {
    kind: 'one',
    name: 'adult',
    label: age.adult,
    missing: age.adultMissing,
    compact: true,
    options: [
      { value: 'yes', label: age.yes },
      { value: 'no', label: age.no },
    ],
    pointers: ['#/adult'],
    check: (given) =>
      textOf(given, 'adult') === 'no' && least >= 18 ? age.tooYoung(least) : undefined,
  };
  const born: Field = {
    kind: 'text',
    name: 'birthYear',
    kept: true,
    label: age.birthYear,
    missing: age.birthYearMissing,
    autocomplete: 'bday-year',
    inputMode: 'numeric',
    maxLength: 4,
    pointers: ['#/birthYear'],
    check: (given) => birthYearFault(textOf(given, 'birthYear'), context),
  };
  const asked = textOf(answers, 'adult') === 'no' && least < 18;
  return { name: 'age', title: age.title, fields: asked ? [grown, born] : [grown] };
}

/** Who was born this year or the year of the limit may be old enough: only who surely is not is told so. */
function birthYearFault(text: string, context: ApplyContext): string | undefined {
  const { age } = context.words;
  const year = new Date(context.now).getFullYear();
  const born = /^(19|20)\d\d$/.test(text) ? Number(text) : Number.NaN;
  if (!(born <= year)) return age.birthYearMissing;
  const least = minimumAge(context);
  return year - born < least ? age.tooYoung(least) : undefined;
}

function prerequisitesStep({ mission, words: { prerequisites: words } }: ApplyContext): Step {
  return {
    name: 'prerequisites',
    title: words.title,
    intro: words.intro,
    fields: (mission.prerequisites ?? []).map((label, index) => ({
      kind: 'tick',
      name: prerequisiteName(label),
      label,
      missing: words.missing,
      ...(index === 0 && { pointers: ['#/acceptedPrerequisites'] }),
    })),
  };
}

function slotsStep(context: ApplyContext): Step {
  const { slots } = context.words;
  return {
    name: 'slots',
    fields: [
      {
        kind: 'several',
        name: 'slots',
        label: slots.question,
        hint: slots.hint,
        optional: true,
        options: slotOptions(context),
        pointers: ['#/slots'],
      },
    ],
  };
}

function messageStep({ mission, words: { message }, limits }: ApplyContext): Step {
  const required = mission.motivationRequired === true;
  return {
    name: 'message',
    fields: [
      {
        kind: 'long-text',
        name: 'message',
        label: required ? message.required : message.optional,
        ...(required && { hint: message.requiredHint, missing: message.missing }),
        optional: !required,
        maxLength: Math.min(limits.messageMaxLength ?? 2000, 2000),
        pointers: ['#/message'],
      },
    ],
  };
}
