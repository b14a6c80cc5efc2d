import type { ApplicationInput } from '@coup-de-main/protocol';
import { type Answers, isTicked, listOf, textOf } from '../shared/form/answers.ts';
import type { Envelope } from '../shared/form/form-plan.ts';
import { reachOf } from '../shared/form/person-fields.ts';
import type { ApplyContext } from './apply-context.ts';
import { prerequisiteName } from './apply-steps.ts';
import { chosenSlots } from './slot-options.ts';

/** The body of the request, from complete answers. */
export function applicationInput(
  answers: Answers,
  context: ApplyContext,
  envelope: Envelope,
): ApplicationInput {
  const { mission } = context;
  const adult = textOf(answers, 'adult') === 'yes';
  const message = textOf(answers, 'message');
  const slots = chosenSlots(context, listOf(answers, 'slots'));
  const accepted = (mission.prerequisites ?? []).filter((words) =>
    isTicked(answers, prerequisiteName(words), 'yes'),
  );
  return {
    missionId: mission.id,
    person: {
      name: textOf(answers, 'name'),
      ...reachOf(answers, { email: 'email', phone: 'phone' }),
    },
    adult,
    ...(!adult && { birthYear: Number(textOf(answers, 'birthYear')) }),
    ...(message !== '' && { message }),
    ...(accepted.length > 0 && { acceptedPrerequisites: accepted }),
    ...(slots.length > 0 && { slots: [...slots] }),
    ...(isTicked(answers, 'waiting', 'yes') && { waitingList: true }),
    ...envelope,
  };
}
