import { findContact } from '@coup-de-main/protocol';
import { type Answers, textOf } from '../shared/form/answers.ts';
import type { Step } from '../shared/form/form-step.ts';
import type { FormWords } from '../shared/form/form-view.ts';
import { optionsOf, type ProposalContext } from './proposal-context.ts';

/** What a mission may ask for beforehand: so many lines, of so many characters. */
const most = { prerequisites: 3, length: 100 };

/** The pages on the mission itself. */
export const missionSteps = { mission: missionStep, when: whenStep, people: peopleStep };

function missionStep({ words: { mission: words }, shared }: ProposalContext): Step {
  return {
    name: 'mission',
    title: words.title,
    intro: words.intro,
    fields: [
      {
        kind: 'text',
        name: 'mission-title',
        label: words.name,
        hint: words.nameHint,
        missing: words.nameMissing,
        autocomplete: 'off',
        maxLength: 120,
        pointers: ['#/mission', '#/mission/title'],
        check: (answers) =>
          textOf(answers, 'mission-title').length < 3
            ? words.nameShort
            : contactIn(answers, 'mission-title', shared),
      },
      {
        kind: 'one',
        name: 'category',
        label: words.category,
        missing: words.categoryMissing,
        options: optionsOf(words.categories),
        pointers: ['#/mission/category'],
      },
      {
        kind: 'long-text',
        name: 'description',
        label: words.description,
        hint: words.descriptionHint,
        missing: words.descriptionMissing,
        maxLength: 5000,
        pointers: ['#/mission/description'],
        check: (answers) => contactIn(answers, 'description', shared),
      },
    ],
  };
}

function whenStep({ words: { when: words }, shared, today }: ProposalContext): Step {
  return {
    name: 'when',
    title: words.title,
    fields: [
      {
        kind: 'text',
        name: 'date',
        kept: true,
        label: words.date,
        hint: words.dateHint,
        optional: true,
        type: 'date',
        autocomplete: 'off',
        pointers: ['#/mission/schedule', '#/mission/schedule/startAt'],
        check: (answers) => {
          const date = textOf(answers, 'date');
          return date === '' || (isDay(date) && date >= today) ? undefined : words.dateWrong;
        },
      },
      {
        kind: 'one',
        name: 'commitment',
        label: words.commitment,
        optional: true,
        compact: true,
        options: optionsOf(words.commitments),
        pointers: ['#/mission/schedule/commitment'],
      },
      {
        kind: 'text',
        name: 'hours',
        label: words.text,
        hint: words.textHint,
        optional: true,
        autocomplete: 'off',
        maxLength: 200,
        pointers: ['#/mission/schedule/text'],
        check: (answers) => contactIn(answers, 'hours', shared),
      },
    ],
  };
}

/** Keyboards write years of five digits and more, and old browsers show a line of text. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T09:00`));
}

function peopleStep({ words: { people: words }, shared }: ProposalContext): Step {
  return {
    name: 'people',
    title: words.title,
    fields: [
      {
        kind: 'text',
        name: 'wanted',
        kept: true,
        label: words.places,
        hint: words.placesHint,
        optional: true,
        autocomplete: 'off',
        inputMode: 'numeric',
        maxLength: 4,
        pointers: ['#/mission/places'],
        check: (answers) => {
          const text = textOf(answers, 'wanted');
          return text === '' || /^([1-9]\d{0,2}|1000)$/.test(text) ? undefined : words.placesWrong;
        },
      },
      {
        kind: 'tick',
        name: 'minors',
        label: words.minors,
        optional: true,
        pointers: ['#/mission/openToMinors'],
      },
      {
        kind: 'long-text',
        name: 'prerequisites',
        label: words.prerequisites,
        hint: words.prerequisitesHint,
        optional: true,
        maxLength: most.prerequisites * (most.length + 2),
        pointers: ['#/mission/prerequisites'],
        check: (answers) => {
          const lines = prerequisitesOf(answers);
          const many = lines.length > most.prerequisites;
          if (many || lines.some(({ length }) => length > most.length)) {
            return words.prerequisitesMany;
          }
          return contactIn(answers, 'prerequisites', shared);
        },
      },
      { kind: 'tick', name: 'motivation', label: words.motivation, optional: true },
      { kind: 'tick', name: 'urgent', label: words.urgent, optional: true },
    ],
  };
}

/** What a volunteer needs, one condition a line. */
export function prerequisitesOf(answers: Answers): readonly string[] {
  return textOf(answers, 'prerequisites')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function contactIn(answers: Answers, name: string, words: FormWords): string | undefined {
  return findContact(textOf(answers, name)) === undefined ? undefined : words.contactInText;
}
