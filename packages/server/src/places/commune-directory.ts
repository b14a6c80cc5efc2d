import { editDistance } from './edit-distance.ts';
import { placeKey } from './place-key.ts';
import { readPlaceSearch } from './place-search.ts';
import type { NameSearch } from './place-search.ts';

/** A commune or municipal arrondissement, as a directory knows it. */
export interface ListedCommune {
  readonly inseeCode: string;
  readonly name: string;
  readonly departmentCode: string;
  readonly postcodes: readonly string[];
  readonly population: number | null;
  /** Longitude, latitude. */
  readonly position: readonly [number, number];
  readonly isArrondissement: boolean;
}

/** What a directory is made of. */
export interface DirectoryContents {
  readonly communes: readonly ListedCommune[];
  /** Name of a merged commune, INSEE code of the present one. */
  readonly formerNames: readonly (readonly [string, string])[];
}

/** Finds the one commune that is meant, where nobody can choose from a list. */
export interface CommuneDirectory {
  /**
   * @param text a name, `26000 Valence`, `valence (26)`, a postcode or an INSEE code.
   * @returns the one it must be; several that it may be; or names that look like it, if any.
   */
  find(text: string, postcode?: string): CommuneAnswer;
  byInseeCode(code: string): ListedCommune | undefined;
}

/** `near`: nothing bears that name, these nearly do. At most ten of either, the most populous first. */
export type CommuneAnswer =
  | { readonly is: 'found'; readonly commune: ListedCommune }
  | { readonly is: 'several'; readonly communes: readonly ListedCommune[] }
  | { readonly is: 'unknown'; readonly near: readonly ListedCommune[] };

const MOST = 10;

/** Puts communes in order for `find`: 35,000 take about 200 ms. */
export function createCommuneDirectory(contents: DirectoryContents): CommuneDirectory {
  const byCode = new Map(contents.communes.map((one) => [one.inseeCode, one]));
  const byName = groupBy(namesOf(contents.communes), ([name]) => placeKey(name).compact);
  const former = contents.formerNames.flatMap(([name, code]): Named[] => {
    const commune = byCode.get(code);
    return commune === undefined ? [] : [[name, commune]];
  });
  const byFormerName = groupBy(former, ([name]) => placeKey(name).compact);
  const byPostcode = new Map<string, ListedCommune[]>();
  for (const commune of contents.communes) {
    for (const postcode of commune.postcodes) {
      byPostcode.set(postcode, [...(byPostcode.get(postcode) ?? []), commune]);
    }
  }
  const named = (search: NameSearch): readonly ListedCommune[] => {
    const now = within(byName.get(search.compact) ?? [], search);
    return now.length > 0 ? now : within(byFormerName.get(search.compact) ?? [], search);
  };
  const nearly = (search: NameSearch): readonly ListedCommune[] => {
    const errors = search.compact.length > 5 ? 2 : 1;
    const near = [...byName]
      .filter(([key]) => editDistance(search.compact, key, errors) <= errors)
      .flatMap(([, communes]) => communes);
    return within(near, search);
  };
  const alike = ({ postcode = '', ...anywhere }: NameSearch): readonly ListedCommune[] => {
    // A CEDEX postcode belongs to no commune: the name alone may still say which.
    const elsewhere = postcode === '' ? [] : named(anywhere);
    const near = elsewhere.length > 0 ? elsewhere : nearly(anywhere);
    return most([...new Set([...near, ...(byPostcode.get(postcode) ?? [])])]);
  };
  return {
    byInseeCode: (code) => byCode.get(code),
    find(text, postcode) {
      const search = readPlaceSearch(postcode === undefined ? text : `${postcode} ${text}`);
      if (search.by === 'name') {
        const found = named(search);
        return found.length > 0 ? answer(found) : { is: 'unknown', near: alike(search) };
      }
      const code = search.by === 'nothing' ? '' : search.prefix;
      const commune = byCode.get(code);
      const inPostcode = (byPostcode.get(code) ?? []).filter((one) => !one.isArrondissement);
      return inPostcode.length === 0 && commune !== undefined
        ? { is: 'found', commune }
        : answer(inPostcode);
    },
  };
}

type Named = readonly [string, ListedCommune];

/** Every name with its article and without: `Rochelle` is found as well. */
function namesOf(communes: readonly ListedCommune[]): readonly Named[] {
  return communes.flatMap((commune): Named[] => {
    const { key, hasArticle } = placeKey(commune.name);
    return hasArticle
      ? [
          [commune.name, commune],
          [key, commune],
        ]
      : [[commune.name, commune]];
  });
}

function groupBy(
  named: readonly Named[],
  keyOf: (one: Named) => string,
): ReadonlyMap<string, readonly ListedCommune[]> {
  const groups = new Map<string, ListedCommune[]>();
  for (const one of named) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one[1]]);
    else if (!group.includes(one[1])) group.push(one[1]);
  }
  return groups;
}

function within(
  communes: readonly ListedCommune[],
  { postcode, departmentCode }: Pick<NameSearch, 'postcode' | 'departmentCode'>,
): readonly ListedCommune[] {
  return communes.filter(
    (one) =>
      (postcode === undefined || one.postcodes.includes(postcode)) &&
      (departmentCode === undefined || one.departmentCode === departmentCode),
  );
}

function answer(communes: readonly ListedCommune[]): CommuneAnswer {
  const [commune] = communes;
  if (commune === undefined) return { is: 'unknown', near: [] };
  return communes.length === 1
    ? { is: 'found', commune }
    : { is: 'several', communes: most(communes) };
}

function most(communes: readonly ListedCommune[]): readonly ListedCommune[] {
  return communes.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0)).slice(0, MOST);
}
