import { contactPreferences, jobs, needTypes, urgencies } from '@coup-de-main/protocol';
import type { AideRequestInput, Need } from '@coup-de-main/protocol';
import { isAsked } from './form-conditions.ts';
import type { Built } from './form-plan.ts';
import { isTicked, oneOf, saying, textOf, valuesFrom } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import type { FormView } from './form-view.ts';
import { filledMoments, momentsOf } from './moment-fields.ts';
import { CHILDREN, readNeeds } from './need-fields.ts';
import { filledPerson, personOf } from './person-fields.ts';
import { readPlace, writtenPlace } from './place-field.ts';
import type { SearchPlaces } from './place-field.ts';

/** Who asks: a resident for themselves or somebody else, or somebody on the front line. */
export type RequestMode = 'request' | 'frontline';

/** What the answers of a request are read with. */
export interface RequestParts {
  readonly mode: RequestMode;
  readonly search: SearchPlaces;
  readonly view: FormView;
}

/** The answers of a request as a body. */
export async function buildRequest(
  values: FormValues,
  { mode, search, view }: RequestParts,
): Promise<Built> {
  const { place, mistake, choices } = await readPlace(values, search, view.words.form);
  const { needs, places } = readNeeds(values);
  const isFrontline = mode === 'frontline';
  const isForOther = !isFrontline && isAsked(values, 'for-other');
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

/** The answers that amount to a request. */
export function fillRequest(input: AideRequestInput): FormValues {
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
