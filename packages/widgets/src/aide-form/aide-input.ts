import {
  type AideInput,
  type AideOfferInput,
  type AideRequestInput,
  defaultHelpRadius,
  defaultWeeklyCapacity,
  type Need,
} from '@coup-de-main/protocol';
import { type Answers, isTicked, listOf, textOf } from '../shared/form/answers.ts';
import type { Envelope } from '../shared/form/form-plan.ts';
import { placeOf } from '../shared/form/form-places.ts';
import { chosenOf } from '../shared/form/form-step.ts';
import { reachOf } from '../shared/form/person-fields.ts';
import { type AideContext, childrenOf, isForOther, kindOf, needsOf } from './aide-context.ts';
import { momentsOf } from './moment-fields.ts';

/** What people write in the contact step. */
const own = { email: 'email', phone: 'phone' };

/** The body of the request, from complete answers. */
export function aideInput(answers: Answers, context: AideContext, envelope: Envelope): AideInput {
  return kindOf(answers, context) === 'offer'
    ? { ...offer(answers, context), ...envelope }
    : { ...request(answers, context), ...envelope };
}

function request(answers: Answers, context: AideContext): Omit<AideRequestInput, keyof Envelope> {
  const frontline = kindOf(answers, context) === 'frontline';
  const urgency = chosenOf(context.words.when.urgencies, textOf(answers, 'urgency'));
  const job = frontline ? chosenOf(context.words.job.names, textOf(answers, 'job')) : undefined;
  const vulnerable = context.vulnerable && isTicked(answers, 'vulnerable', 'yes');
  return {
    kind: 'request',
    audience: frontline ? 'frontline' : vulnerable ? 'vulnerable' : 'resident',
    ...(job && { job }),
    needs: needsOf(answers, context).flatMap((need) => needOf(need, answers, context)),
    place: namedPlace(answers),
    ...(urgency && { urgency }),
    ...availability(answers),
    ...people(answers, context),
    ...(isTicked(answers, 'preferParents', 'yes') &&
      needsOf(answers, context).includes('childcare') && { preferParents: true }),
  };
}

function needOf(name: string, answers: Answers, { words }: AideContext): Need[] {
  const type = chosenOf(words.needs.names, name);
  if (type === undefined) return [];
  const note = textOf(answers, `note-${name}`);
  const children = childrenOf(answers).flatMap((number) =>
    agesOf(listOf(answers, `child-${String(number)}`), words),
  );
  return [{ type, ...(note !== '' && { note }), ...(type === 'childcare' && { children }) }];
}

/** Who needs help, who asks, and how to answer. */
function people(
  answers: Answers,
  context: AideContext,
): Pick<AideRequestInput, 'person' | 'proxy' | 'contactPreference'> {
  const name = textOf(answers, 'name');
  if (!isForOther(answers, context)) {
    const { preferences } = context.words.contact;
    const wanted = chosenOf(preferences, textOf(answers, 'preference'));
    return {
      person: { name, ...reachOf(answers, own) },
      ...(wanted && { contactPreference: wanted }),
    };
  }
  const relation = textOf(answers, 'relation');
  const reach = reachOf(answers, { email: 'person-email', phone: 'person-phone' });
  return {
    person: { name: textOf(answers, 'person'), ...reach },
    proxy: {
      name,
      ...reachOf(answers, own),
      ...(relation !== '' && { relation }),
      consentConfirmed: true,
    },
    contactPreference: 'proxy',
  };
}

function offer(answers: Answers, context: AideContext): Omit<AideOfferInput, keyof Envelope> {
  const message = textOf(answers, 'message');
  const languages = listOf(answers, 'languages');
  return {
    kind: 'offer',
    person: { name: textOf(answers, 'name'), ...reachOf(answers, own) },
    adult: isTicked(answers, 'adult', 'yes'),
    capabilities: needsOf(answers, context).flatMap((need) => capabilityOf(need, answers, context)),
    place: namedPlace(answers),
    radius: Number(textOf(answers, 'radius')) || defaultHelpRadius,
    ...availability(answers),
    weeklyCapacity: Number(textOf(answers, 'capacity')) || defaultWeeklyCapacity,
    ...(languages.length > 0 && { languages: [...languages] }),
    ...(isTicked(answers, 'acceptsVulnerable', 'yes') && { acceptsVulnerable: true }),
    ...(isTicked(answers, 'isParent', 'yes') && { isParent: true }),
    ...(message !== '' && { message }),
  };
}

function capabilityOf(
  name: string,
  answers: Answers,
  { words }: AideContext,
): AideOfferInput['capabilities'] {
  const type = chosenOf(words.needs.names, name);
  if (type === undefined) return [];
  if (type !== 'childcare') return [{ type }];
  const maxChildren = Number(textOf(answers, 'most'));
  return [{ type, maxChildren, ages: agesOf(listOf(answers, 'ages'), words) }];
}

/** In the order of the form, whatever the order in which they were ticked. */
function agesOf(
  values: readonly string[],
  { children: { ages } }: AideContext['words'],
): (keyof typeof ages)[] {
  // Not `toSorted`: this is what sends, and browsers of 2022 have none.
  return (Object.keys(ages) as (keyof typeof ages)[]).filter((range) => values.includes(range));
}

function namedPlace(answers: Answers): AideRequestInput['place'] {
  const place = placeOf(answers);
  if (!place) throw new Error('the place was not judged before the request was made');
  return { ...place };
}

function availability(answers: Answers): Pick<AideRequestInput, 'availability'> {
  const moments = momentsOf(answers);
  return moments.length > 0 ? { availability: [...moments] } : {};
}
