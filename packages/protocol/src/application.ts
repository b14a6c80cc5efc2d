import * as z from 'zod/mini';
import type { Draft } from './draft.ts';
import { faultIf, type FieldFault } from './field-fault.ts';
import { inputText } from './input-text.ts';
import type { Mission } from './mission.ts';
import { Person, personRules } from './person.ts';
import { Line } from './plain-text.ts';
import { SlotInputs, slotRules } from './schedule-input.ts';
import { Id, Language } from './scalars.ts';
import { submissionEnvelope } from './submission-envelope.ts';

/** Year of birth in full. */
const BirthYear = z.int().check(z.gte(1900), z.lte(2100));

const Message = inputText(1, 2000);

/**
 * A volunteer's answer to a mission. `acceptedPrerequisites` are the mission's own words, each ticked;
 * `waitingList`: a place in the queue will do when all are taken. `applicationRules` says the rest.
 */
export const ApplicationInput = z.strictObject({
  missionId: Id,
  person: Person,
  adult: z.boolean(),
  birthYear: z.optional(BirthYear),
  message: z.optional(Message),
  acceptedPrerequisites: z.optional(z.array(Line).check(z.maxLength(20))),
  slots: z.optional(SlotInputs),
  waitingList: z.optional(z.boolean()),
  ...submissionEnvelope,
});
export type ApplicationInput = z.infer<typeof ApplicationInput>;

/** What a volunteer may change afterwards: what the answer is once a patch has been applied. */
export const ApplicationEditable = z.strictObject({
  person: Person,
  message: z.optional(Message),
  slots: z.optional(SlotInputs),
  lang: z.optional(Language),
});
export type ApplicationEditable = z.infer<typeof ApplicationEditable>;

/**
 * What the schema cannot say: e-mail or phone; the year of birth of who is not adult; slots on one day.
 * Also for what remains after a change (`ApplicationEditable`).
 */
export function applicationRules(input: Draft<ApplicationInput>): FieldFault[] {
  return [
    ...personRules(input.person),
    ...faultIf(input.adult === false && input.birthYear === undefined, 'required', '#/birthYear'),
    ...slotRules(input.slots, '#/slots'),
  ];
}

/** What a mission asks of an application: every prerequisite ticked, and a motivation where it wants one. */
export function missionRules(
  input: Draft<ApplicationInput>,
  { prerequisites, motivationRequired }: Pick<Mission, 'prerequisites' | 'motivationRequired'>,
): FieldFault[] {
  const accepted = input.acceptedPrerequisites ?? [];
  const silent = (input.message ?? '').trim() === '';
  return [
    ...faultIf(
      (prerequisites ?? []).some((text) => !accepted.includes(text)),
      'required',
      '#/acceptedPrerequisites',
    ),
    ...faultIf(motivationRequired === true && silent, 'required', '#/message'),
  ];
}
