import { placeKey, type PlaceKey } from './place-key.ts';

/** What somebody who typed into a place field is looking for. */
export type PlaceSearch =
  | { readonly by: 'nothing' }
  /** Beginning of a postcode, 2–5 digits; five digits may also be an INSEE code. */
  | { readonly by: 'postcode'; readonly prefix: string }
  /** Beginning of a Corsican INSEE code, `2A…` or `2B…`: the only ones that no postcode looks like. */
  | { readonly by: 'insee-code'; readonly prefix: string }
  | NameSearch;

/** A name or part of one. */
export interface NameSearch extends PlaceKey {
  readonly by: 'name';
  /** Only in this département, when its code was typed behind the name: `valence (26)`. */
  readonly departmentCode?: string;
  /** Only with this postcode, when it was typed with the name: `26000 Valence`. */
  readonly postcode?: string;
}

/** Longest name of a commune: 45 characters. What is longer is cut, not refused. */
const maxLength = 80;
const arrondissementCount: Readonly<Record<string, number>> = { paris: 20, lyon: 9, marseille: 16 };
/** In parentheses, the number of its own département is that, though Marseille has a 13th arrondissement too. */
const ownDepartment: Readonly<Record<string, string>> = {
  paris: '75',
  lyon: '69',
  marseille: '13',
};

/** Reads what was typed. Never throws: what makes no sense looks for nothing. */
export function readPlaceSearch(typed: string): PlaceSearch {
  const text = typed.trim().slice(0, maxLength);
  const digits = text.replaceAll(/[\s.]/g, '');
  if (/^\d+$/.test(digits)) {
    return digits.length >= 2 && digits.length <= 5
      ? { by: 'postcode', prefix: digits }
      : { by: 'nothing' };
  }
  if (/^2[ab]\d{0,3}$/i.test(digits)) return { by: 'insee-code', prefix: digits.toUpperCase() };
  return readName(text);
}

function readName(text: string): PlaceSearch {
  const [postcode] = /\b\d{5}\b/.exec(text) ?? [];
  if (postcode !== undefined) {
    const name = placeKey(withoutCedex(text.replace(postcode, ' ')));
    return name.key === ''
      ? { by: 'postcode', prefix: postcode }
      : { by: 'name', ...name, postcode };
  }
  const place = withoutCedex(text);
  const name = placeKey(place);
  return name.key === ''
    ? { by: 'nothing' }
    : (readNameInDepartment(place) ?? { by: 'name', ...name });
}

/** The number of a Cedex says nothing about the place, but in the cities where it is the arrondissement's. */
function withoutCedex(text: string): string {
  return text.replace(/\bcedex\s*(\d{1,2})\b/i, (_cedex, number: string, at: number) =>
    isArrondissement(placeKey(text.slice(0, at)).key, number) ? number : ' ',
  );
}

function readNameInDepartment(text: string): NameSearch | undefined {
  const [, before, bracket, code] =
    /^(.*?[^\d(])\s*(\()?\s*(\d{2,3}|2[ab])\s*\)?\s*$/i.exec(text) ?? [];
  if (before === undefined || code === undefined) return undefined;
  const name = placeKey(before);
  const isDepartment = bracket !== undefined && ownDepartment[name.key] === code;
  return name.key === '' || (isArrondissement(name.key, code) && !isDepartment)
    ? undefined
    : { by: 'name', ...name, departmentCode: code.toUpperCase() };
}

function isArrondissement(city: string, number: string): boolean {
  return Number(number) <= (arrondissementCount[city] ?? 0);
}
