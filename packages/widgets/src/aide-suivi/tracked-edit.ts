import type { Tracked } from '@coup-de-main/protocol';
import { formatPhone, normalizePhone } from '@coup-de-main/protocol';
import { type Answers, textOf } from '../shared/form/answers.ts';
import type { Field, Step } from '../shared/form/form-step.ts';
import type { FormWords } from '../shared/form/form-view.ts';
import { emailField, nameField, phoneField } from '../shared/form/person-fields.ts';
import { heldText, type WholeSuiviWords, wordFor } from './suivi-view.ts';

/** What can be changed without filling the whole form in again: who, how to reach, what is said. */
export function editStep(tracked: Tracked, words: WholeSuiviWords, shared: FormWords): Step {
  const { edit } = words;
  const own = true;
  const reach = tracked.data['proxy'] === undefined;
  const person = '#/person';
  return {
    name: 'edit',
    title: edit.title,
    intro: edit.intro,
    fields: [
      nameField(
        {
          name: 'name',
          label: edit.name,
          missing: edit.nameMissing,
          pointer: `${person}/name`,
          own,
        },
        shared,
      ),
      phoneField({ name: 'phone', label: edit.phone, pointer: `${person}/phone`, own }, shared),
      emailField(
        {
          name: 'email',
          label: edit.email,
          pointer: `${person}/email`,
          own,
          // Somebody for whom another person asked is reached through that person.
          ...(reach && { other: 'phone', missing: edit.either }),
        },
        shared,
      ),
      ...notesOf(tracked).map(({ type }, index): Field => ({
        kind: 'long-text',
        name: `note-${String(index)}`,
        label: edit.note(wordFor(words.needs, type, words.needs.other)),
        optional: true,
        maxLength: 300,
        pointers: [`#/needs/${String(index)}/note`],
      })),
      ...(takesMessage(tracked) ? [messageField(edit)] : []),
    ],
  };
}

/** What is held, as the fields show it. */
export function editAnswers(tracked: Tracked): Answers {
  const notes = notesOf(tracked).map(({ note }, index) => [`note-${String(index)}`, note] as const);
  return {
    name: heldText(tracked, 'person', 'name'),
    phone: formatPhone(heldText(tracked, 'person', 'phone')),
    email: heldText(tracked, 'person', 'email'),
    message: heldText(tracked, 'message'),
    ...Object.fromEntries(notes),
  };
}

/**
 * The answers once somebody else has changed what is held: what was typed here, on top of what is held now. A note
 * stays with its need.
 */
export function carriedOver(answers: Answers, before: Tracked, now: Tracked): Answers {
  const shown = editAnswers(before);
  const [were, are] = [notesOf(before), notesOf(now)];
  const typed = Object.entries(answers).filter(([name, answer]) => {
    const index = Number(/^note-(\d+)$/.exec(name)?.[1]);
    return answer !== shown[name] && were[index]?.type === are[index]?.type;
  });
  return { ...editAnswers(now), ...Object.fromEntries(typed) };
}

/** The change as JSON Merge Patch: only what is different, `null` for what was emptied. */
export function editPatch(tracked: Tracked, answers: Answers): Readonly<Record<string, unknown>> {
  const person: Record<string, unknown> = {};
  const given = {
    name: textOf(answers, 'name'),
    email: textOf(answers, 'email'),
    phone: phoneOf(tracked, textOf(answers, 'phone')),
  };
  for (const [name, text] of Object.entries(given)) {
    if (text !== heldText(tracked, 'person', name)) person[name] = text === '' ? null : text;
  }
  const preferred = heldText(tracked, 'contactPreference');
  const message = textOf(answers, 'message');
  const other = takesMessage(tracked) && message !== heldText(tracked, 'message');
  return {
    ...(Object.keys(person).length > 0 && { person }),
    // Nobody can be called without a number: the backend would refuse a wish that no field here can mend.
    ...(person[preferred === 'sms' ? 'phone' : preferred] === null && { contactPreference: null }),
    ...(other && { message: message === '' ? null : message }),
    ...needsPatch(tracked, answers),
  };
}

/** The number that is meant: overseas ones are shown in the French form, which their code cannot be read from. */
function phoneOf(tracked: Tracked, text: string): string {
  const held = heldText(tracked, 'person', 'phone');
  return text === formatPhone(held) ? held : (normalizePhone(text) ?? '');
}

/** A merge patch replaces a list as a whole: every need stands in it, with its other members. */
function needsPatch(tracked: Tracked, answers: Answers): { readonly needs?: readonly unknown[] } {
  const notes = notesOf(tracked);
  const wanted = notes.map((_, index) => textOf(answers, `note-${String(index)}`));
  if (notes.every(({ note }, index) => note === wanted[index])) return {};
  return {
    needs: notes.map(({ need }, index) => {
      const { note: _old, ...others } = need;
      return wanted[index] === '' ? others : { ...others, note: wanted[index] };
    }),
  };
}

interface HeldNeed {
  readonly need: Readonly<Record<string, unknown>>;
  readonly type: string;
  readonly note: string;
}

function notesOf({ data }: Tracked): readonly HeldNeed[] {
  const needs: unknown = data['needs'];
  if (!Array.isArray(needs)) return [];
  return needs.filter(isRecord).map((need) => ({
    need,
    type: String(need['type']),
    note: typeof need['note'] === 'string' ? need['note'] : '',
  }));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function takesMessage({ type }: Tracked): boolean {
  return type === 'application' || type === 'offer';
}

function messageField({ message }: WholeSuiviWords['edit']): Field {
  return {
    kind: 'long-text',
    name: 'message',
    label: message,
    optional: true,
    maxLength: 2000,
    pointers: ['#/message'],
  };
}
