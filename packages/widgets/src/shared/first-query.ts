/** Missions on the first page of a `<mission-list>` that names no `limit`. */
const firstPageSize = 6;

/** Facet that the first page asks for: the counts on the category chips. */
const firstFacet = 'category';

const parameters =
  'category domain remote commitment beneficiary accessibility organization departmentCode minors urgent q place near radius from to sort limit'.split(
    ' ',
  );

/** Every attribute of `<mission-list>` that is a parameter of its list. */
export const queryAttributes: readonly string[] = /* @__PURE__ */ parameters.map(attributeOf);

/** The attribute of a parameter: its own name, only `departmentCode` is shorter. */
export function attributeOf(parameter: string): string {
  return parameter.replace('Code', '');
}

/** The part of an element that `firstQuery` reads. */
export type Attributes = Pick<Element, 'getAttribute'>;

/**
 * The query of the first page of a `<mission-list>`, from its attributes: names are those of the
 * protocol's `MissionQuery` (`department` is its `departmentCode`), lists are repeated, `radius` is in
 * metres, and `limit` and `facets` have our defaults. Values are passed on unjudged: the backend refuses
 * what it cannot read.
 *
 * The loader asks for this page before the element's code has arrived, and the element asks for the
 * same one: both must call this function, or the page is fetched twice.
 *
 * @example firstQuery(list).toString() // 'category=other&place=26362&limit=6&facets=category'
 */
export function firstQuery(element: Attributes): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of parameters) {
    const value = element.getAttribute(attributeOf(name));
    // `<mission-list minors>` means true. Only what a person types may hold a space.
    const whole = value || (value === '' && /minors|urgent/.test(name) ? 'true' : '');
    for (const one of name === 'q' ? [whole] : whole.split(/\s+/)) if (one) query.append(name, one);
  }
  if (!query.has('limit')) query.append('limit', String(firstPageSize));
  query.append('facets', firstFacet);
  return query;
}

/**
 * Found in an address that already says what a list shows (`cdm-…`, or `cdm2-…` for the second list of a
 * page): the first page by attributes is then not the one that will be shown.
 */
export const urlState = /[?&#]cdm/;
