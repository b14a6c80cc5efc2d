import type { Place, PlaceInput } from '@coup-de-main/protocol';
import type { HostedFormsPorts } from './hosted-forms-ports.ts';
import type { Mistake, OneField, Option } from './form-plan.ts';
import { textOf } from './form-values.ts';
import type { FormValues } from './form-values.ts';
import type { FormWords } from './words.ts';

/** Communes offered where a name fits several; Paris alone has twenty postcodes. */
const MOST_CHOICES = 24;

/** What somebody typed as a place amounts to. */
export interface ReadPlace {
  readonly place?: PlaceInput;
  readonly mistake?: Mistake;
  /** Which one did you mean? Values are `26362 26000`. */
  readonly choices?: readonly Option[];
}

/** Finds communes. */
export type SearchPlaces = HostedFormsPorts['searchPlaces'];

/** The question which of the communes of one name is meant; shown where there are several. */
export function placeChoice(words: FormWords, options: readonly Option[]): OneField {
  return {
    kind: 'one',
    name: 'place-of',
    label: words.place.which,
    options,
    ...(options.length > 6 && { compact: true }),
  };
}

/**
 * The commune of the field `place`, a name or a postcode. A postcode will do alone, known or not: nobody is
 * refused because a list is incomplete.
 */
export async function readPlace(
  values: FormValues,
  search: SearchPlaces,
  words: FormWords,
): Promise<ReadPlace> {
  // Databases keep no control characters.
  const text = textOf(values, 'place')
    .replaceAll(/\p{Cc}/gu, ' ')
    .slice(0, 100);
  if (text === '') return {};
  const [written] = /(?<!\d)\d\d ?\d{3}(?!\d)/.exec(text) ?? [];
  return written === undefined
    ? readName(text, textOf(values, 'place-of'), { search, words })
    : { place: await readPostcode(written, text, search) };
}

async function readPostcode(
  written: string,
  text: string,
  search: SearchPlaces,
): Promise<PlaceInput> {
  const postalCode = written.replace(' ', '');
  const found = await search({ q: postalCode, limit: 20 });
  const there = found.filter(({ postcodes }) => postcodes.includes(postalCode));
  const name = text.replace(written, '').replaceAll(/[(),]/g, ' ').trim();
  const named = there.find((place) => sameName(name, place));
  const [only] = there.length === 1 ? there : [];
  const commune = named ?? only;
  return { postalCode, ...(commune && { inseeCode: commune.inseeCode, city: commune.name }) };
}

async function readName(
  text: string,
  chosen: string,
  { search, words }: { readonly search: SearchPlaces; readonly words: FormWords },
): Promise<ReadPlace> {
  const found = await search({ q: text, limit: 6 });
  const exact = found.filter((place) => sameName(text, place));
  const meant = exact.length > 0 ? exact : found;
  const choices = meant.flatMap(choicesOf).slice(0, MOST_CHOICES);
  if (choices.length === 0) {
    return { mistake: { name: 'place', sentence: words.place.unknown(text) } };
  }
  const wanted = choices.length === 1 ? choices[0]?.value : chosen;
  const place = placeOf(wanted ?? '', meant);
  if (place !== undefined) return { place, ...(choices.length > 1 && { choices }) };
  return { choices, mistake: { name: 'place-of', sentence: words.place.whichMissing } };
}

function choicesOf({ inseeCode, name, postcodes, departmentName }: Place): Option[] {
  const department = departmentName === undefined ? '' : ` – ${departmentName}`;
  return postcodes.map((postcode) => ({
    value: `${inseeCode} ${postcode}`,
    label: `${name} (${postcode})${department}`,
  }));
}

function placeOf(value: string, places: readonly Place[]): PlaceInput | undefined {
  const [inseeCode = '', postalCode = ''] = value.split(' ');
  const found = places.find(
    (place) => place.inseeCode === inseeCode && place.postcodes.includes(postalCode),
  );
  return found && { postalCode, inseeCode, city: found.name };
}

function sameName(typed: string, { name }: Place): boolean {
  const plain = (text: string) => text.replaceAll(/[\s'’-]+/g, ' ');
  return plain(typed).localeCompare(plain(name), 'fr', { sensitivity: 'base' }) === 0;
}

/** A place as somebody finds it filled in: `26000 Valence`. */
export function writtenPlace(place: Partial<PlaceInput> | undefined): string {
  return [place?.postalCode, place?.city].filter((part) => part !== undefined).join(' ');
}
