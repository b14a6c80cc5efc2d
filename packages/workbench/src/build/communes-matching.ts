import type { GazetteerPlace } from './communes-gazetteer.ts';
import type { OfficialCode, OfficialCommune } from './communes-official-code.ts';
import {
  createEstimator,
  groupByKeys,
  kilometresBetween,
  type Position,
} from './communes-positions.ts';

/** `same-name`: the place that bears the commune's name; `inside`: another place of the commune. */
export interface LocatedPosition extends Position {
  readonly source: 'same-name' | 'inside';
}

/** A place known by its name alone must lie this close to where its neighbours say it should. */
const homonymLimitKm = 20;

/**
 * GeoNames itself files a few places under the wrong commune. In metropolitan France every settlement has
 * another one of its district (arrondissement) within this distance: beyond it, the place is not believed.
 */
const strayLimitKm = 30;

/**
 * Finds communes in the gazetteer: by the INSEE code that a place states, which no homonym can confuse;
 * else by a name that is unique in its département and a place close to the commune's neighbours.
 */
export function locateCommunes(
  code: OfficialCode,
  places: readonly GazetteerPlace[],
): ReadonlyMap<string, LocatedPosition> {
  const byCode = withoutStrays(code, locateByCode(code, places));
  const byName = locateByName(code, places, byCode);
  return new Map([...byName, ...byCode]);
}

function locateByCode(code: OfficialCode, places: readonly GazetteerPlace[]) {
  const present = new Set(code.communes.map((commune) => commune.code));
  const placesByCode = groupByKeys(places, (place) => {
    if (place.code === undefined) return [];
    const successor = present.has(place.code) ? place.code : code.successors.get(place.code);
    return successor === undefined ? [] : [successor];
  });
  const located = new Map<string, LocatedPosition>();
  for (const commune of code.communes) {
    const [best] = (placesByCode.get(commune.code) ?? []).toSorted(
      (a, b) => likeness(b, commune) - likeness(a, commune) || b.population - a.population,
    );
    if (best === undefined) continue;
    const source = likeness(best, commune) > 0 ? 'same-name' : 'inside';
    located.set(commune.code, { longitude: best.longitude, latitude: best.latitude, source });
  }
  return located;
}

function withoutStrays(
  code: OfficialCode,
  located: ReadonlyMap<string, LocatedPosition>,
): ReadonlyMap<string, LocatedPosition> {
  const districts = groupByKeys(
    code.communes.filter((commune) => located.has(commune.code)),
    ({ department, district }) => (district === undefined ? [] : [`${department} ${district}`]),
  );
  const strays = new Set<string>();
  for (const district of districts.values()) {
    for (const { code: inseeCode, department } of district) {
      const own = located.get(inseeCode);
      if (own === undefined || department.startsWith('97') || district.length < 5) continue;
      const hasNeighbour = district.some((other) => {
        const position = other.code === inseeCode ? undefined : located.get(other.code);
        return position !== undefined && kilometresBetween(own, position) <= strayLimitKm;
      });
      if (!hasNeighbour) strays.add(inseeCode);
    }
  }
  return new Map([...located].filter(([inseeCode]) => !strays.has(inseeCode)));
}

function locateByName(
  code: OfficialCode,
  places: readonly GazetteerPlace[],
  known: ReadonlyMap<string, Position>,
) {
  const bearers = groupByKeys(
    [...code.communes.map((commune) => [commune.name, commune.code] as const), ...code.formerNames],
    ([name, inseeCode]) => [nameInDepartment(name, departmentOf(inseeCode))],
  );
  const isUnique = (key: string) =>
    new Set(bearers.get(key)?.map(([, inseeCode]) => inseeCode)).size === 1;
  const nameless = groupByKeys(
    places.filter((place) => place.code === undefined),
    ({ name, department = '' }) => [nameInDepartment(name, department)],
  );
  const estimate = createEstimator(code.communes, known);
  const located = new Map<string, LocatedPosition>();
  for (const commune of code.communes) {
    const key = nameInDepartment(commune.name, commune.department);
    if (known.has(commune.code) || !isUnique(key)) continue;
    const expected = estimate(commune);
    const candidates = nameless.get(key) ?? [];
    if (expected === undefined || candidates.length === 0) continue;
    const [nearest] = candidates.toSorted(
      (a, b) => kilometresBetween(a, expected) - kilometresBetween(b, expected),
    );
    if (nearest === undefined || kilometresBetween(nearest, expected) > homonymLimitKm) continue;
    const { longitude, latitude } = nearest;
    located.set(commune.code, { longitude, latitude, source: 'same-name' });
  }
  return located;
}

/** 2: the same name; 1: one begins with the other's words ("Vire", "Vire Normandie"); 0: another place. */
function likeness(place: GazetteerPlace, commune: OfficialCommune): 0 | 1 | 2 {
  if (commune.kind === 'arrondissement') return 2;
  const wanted = comparable(commune.name);
  const [own = '', ...others] = [place.name, ...place.otherNames].map(comparable);
  if (own === wanted || others.includes(wanted)) return 2;
  return wanted.startsWith(`${own} `) || own.startsWith(`${wanted} `) ? 1 : 0;
}

function nameInDepartment(name: string, department: string): string {
  return `${department} ${comparable(name)}`;
}

function departmentOf(inseeCode: string): string {
  return inseeCode.slice(0, /^9[78]/.test(inseeCode) ? 3 : 2);
}

function comparable(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replaceAll(/\bst(e?)\b/g, 'saint$1')
    .replace(/^(le|la|les|l) /, '')
    .trim();
}
