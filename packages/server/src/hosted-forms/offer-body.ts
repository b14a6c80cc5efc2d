import {
  ageRanges,
  defaultHelpRadius,
  defaultWeeklyCapacity,
  needTypes,
} from '@coup-de-main/protocol';
import type { AideOfferInput } from '@coup-de-main/protocol';
import type { Built, Mistake } from './form-plan.ts';
import { isTicked, saying, someOf, textOf, valuesFrom } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import type { FormView } from './form-view.ts';
import { filledMoments, momentsOf } from './moment-fields.ts';
import { filledPerson, personOf } from './person-fields.ts';
import { readPlace, writtenPlace } from './place-field.ts';
import type { SearchPlaces } from './place-field.ts';

const MOST_EXTRA = 10;

/** The answers of an offer as a body. */
export async function buildOffer(
  values: FormValues,
  view: FormView,
  search: SearchPlaces,
): Promise<Built> {
  const { aide, form } = view.words;
  const { place, mistake, choices } = await readPlace(values, search, form);
  const { capabilities, places } = readCapabilities(values);
  const adult = isTicked(values, 'adult');
  const tooYoung = { name: 'adult', sentence: aide.adultMissing(view.site.helperMinimumAge) };
  const mistakes: Mistake[] = [...(mistake ? [mistake] : []), ...(adult ? [] : [tooYoung])];
  return {
    body: {
      kind: 'offer',
      person: personOf(values),
      adult,
      capabilities,
      radius: numberIn(textOf(values, 'radius')) ?? defaultHelpRadius,
      weeklyCapacity: numberIn(textOf(values, 'capacity')) ?? defaultWeeklyCapacity,
      ...momentsOf(values),
      ...saying({
        place,
        extraPostalCodes: postcodesIn(textOf(values, 'extra')),
        acceptsVulnerable: isTicked(values, 'acceptsVulnerable'),
        isParent: isTicked(values, 'isParent'),
        message: textOf(values, 'message'),
      }),
    },
    places: { ...places, '#/place': mistake?.name ?? 'place' },
    mistakes,
    ...saying({ choices: choices && { place: choices } }),
    understood: { place: writtenPlace(place) },
  };
}

/** A number; what is none stays as it was sent, so that the schema refuses it as it would in JSON. */
function numberIn(text: string): number | string | undefined {
  if (text === '') return undefined;
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** One more than may be given is kept, so that the schema says that it is too many. */
function postcodesIn(text: string): readonly string[] {
  const codes = text.split(/[\s,;]+/).filter((code) => code !== '');
  return codes.slice(0, MOST_EXTRA + 1);
}

function readCapabilities(values: FormValues): {
  readonly capabilities: readonly object[];
  readonly places: Record<string, string>;
} {
  const types = someOf(values, 'needs', needTypes);
  const maxChildren = numberIn(textOf(values, 'most'));
  const ages = someOf(values, 'ages', ageRanges);
  const childcare = saying({ maxChildren, ages });
  const at = `#/capabilities/${String(types.indexOf('childcare'))}`;
  return {
    capabilities: types.map((type) => ({ type, ...(type === 'childcare' && childcare) })),
    places: { [`${at}/maxChildren`]: 'most', [`${at}/ages`]: 'ages' },
  };
}

/** The answers that amount to an offer. */
export function fillOffer(input: AideOfferInput): FormValues {
  const childcare = input.capabilities.find(({ type }) => type === 'childcare');
  const { radius = defaultHelpRadius, weeklyCapacity = defaultWeeklyCapacity } = input;
  return valuesFrom({
    needs: input.capabilities.map(({ type }) => type),
    most: childcare?.maxChildren === undefined ? undefined : String(childcare.maxChildren),
    ages: childcare?.ages,
    isParent: input.isParent === true ? 'yes' : undefined,
    place: writtenPlace(input.place),
    radius: String(radius),
    extra: input.extraPostalCodes?.join(' '),
    ...filledMoments(input.availability),
    capacity: String(weeklyCapacity),
    adult: input.adult ? 'yes' : undefined,
    acceptsVulnerable: input.acceptsVulnerable === true ? 'yes' : undefined,
    message: input.message,
    ...filledPerson(input.person),
  });
}
