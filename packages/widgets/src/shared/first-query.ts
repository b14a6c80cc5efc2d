/** Missions on the first page of a `<mission-list>` that names no `limit`. */
export const firstPageSize = 6;

/** Facets that the first page asks for: the counts on the category chips. */
export const firstFacets = ['category'] as const;

/** Attributes that may hold several values, separated by spaces. */
const lists =
  'category domain remote commitment beneficiary accessibility organization department'.split(' ');
/** Attributes that mean "true" when they stand alone: `<mission-list minors>`. */
const switches = ['minors', 'urgent'];
/** Attributes with one value. `radius` is in metres, as in the protocol. */
const singles = 'q place near radius from to sort limit'.split(' ');

/** Every attribute of `<mission-list>` that is a parameter of its list. */
export const queryAttributes: readonly string[] = [...lists, ...switches, ...singles];

/** The part of an element that `firstQuery` reads. */
export type Attributes = Pick<Element, 'getAttribute'>;

/**
 * The query of the first page of a `<mission-list>`, from its attributes: names are those of the
 * protocol's `MissionQuery` (`department` is its `departmentCode`), lists are repeated, and `limit` and
 * `facets` have our defaults. Values are passed on unjudged: the backend refuses what it cannot read.
 *
 * The loader asks for this page before the element's code has arrived, and the element asks for the
 * same one: both must call this function, or the page is fetched twice.
 *
 * @example firstQuery(list).toString() // 'category=other&place=26362&limit=6&facets=category'
 */
export function firstQuery(element: Attributes): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of queryAttributes) {
    const value = element.getAttribute(name)?.trim();
    for (const one of valuesOf(name, value)) {
      query.append(name === 'department' ? 'departmentCode' : name, one);
    }
  }
  if (!query.has('limit')) query.append('limit', String(firstPageSize));
  for (const facet of firstFacets) query.append('facets', facet);
  return query;
}

function valuesOf(name: string, value: string | undefined): readonly string[] {
  if (value === '') return switches.includes(name) ? ['true'] : [];
  if (value === undefined) return [];
  return lists.includes(name) ? value.split(/\s+/) : [value];
}

/**
 * Whether an address already says what a list shows (`cdm-…`, or `cdm2-…` for the second list of a
 * page): the first page by attributes is then not the one that will be shown.
 */
export function hasUrlState(address: string): boolean {
  return /[?&#]cdm\d*-/.test(address);
}
