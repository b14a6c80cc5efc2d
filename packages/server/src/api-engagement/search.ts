/** Parameters of the service's search that a town may use to choose its missions. */
const names: ReadonlySet<string> = new Set([
  'keywords',
  'domain',
  'activity',
  'type',
  'remote',
  'lat',
  'lon',
  'distance',
  'city',
  'departmentName',
  'openToMinors',
  'reducedMobilityAccessible',
  'startAt',
  'createdAt',
  'publisher',
]);

/**
 * Reads which missions are wanted: `departmentName=Drôme&type=benevolat`.
 *
 * @returns the parameters, or what is wrong with them in words. The service itself would silently ignore most of
 *   it and answer all of France.
 */
export function readSearch(text: string): URLSearchParams | string {
  const search = new URLSearchParams(text);
  const unknown = [...search.keys()].find((name) => !names.has(name));
  if (unknown !== undefined) return `${unknown} is no parameter; known: ${[...names].join(', ')}`;
  const empty = [...search].find(([, value]) => value.trim() === '');
  if (empty !== undefined) return `${empty[0]} has no value`;
  if (search.size === 0) return 'it chooses nothing';
  return placeFault(search) ?? dateFault(search) ?? widened(search);
}

/** Without both coordinates, or with a zero, the service looks everywhere; `0km` means 10 km to it. */
function placeFault(search: URLSearchParams): string | undefined {
  const coordinates = ['lat', 'lon'].map((name) => search.get(name));
  const distance = search.get('distance');
  if (coordinates.every((one) => one === null)) {
    return distance === null ? undefined : 'distance needs lat and lon';
  }
  if (coordinates.some((one) => !Number.isFinite(Number(one ?? 'none')) || Number(one) === 0)) {
    return 'lat and lon are both needed, as numbers that are not 0';
  }
  return distance === null || /^[1-9]\d{0,3}km$/.test(distance)
    ? undefined
    : 'distance is written like 25km';
}

/** What the documentation shows, `>2026-01-01`, is silently ignored. */
function dateFault(search: URLSearchParams): string | undefined {
  const wrong = ['startAt', 'createdAt'].find((name) =>
    search.getAll(name).some((value) => !/^[gl]t:\d{4}-\d\d-\d\d$/.test(value)),
  );
  return wrong === undefined ? undefined : `${wrong} is written like gt:2026-01-31`;
}

/** What the service calls `local` is on site as well. */
function widened(search: URLSearchParams): URLSearchParams {
  const remote = search.getAll('remote');
  if (remote.includes('no') && !remote.includes('local')) search.append('remote', 'local');
  return search;
}
