import type { OfficialCommune } from './communes-official-code.ts';
import { remoteIslands } from './communes-remote-islands.ts';

/** Degrees, WGS 84. */
export interface Position {
  readonly longitude: number;
  readonly latitude: number;
}

/** What two communes may share, the smallest area first. */
export type SharedArea =
  'postcode-and-intercommunality' | 'postcode' | 'intercommunality' | 'district' | 'department';

/** A derived position: from our list of remote islands, or the mean of the communes that share an area. */
export interface DerivedPosition extends Position {
  readonly source: SharedArea | 'island';
}

type AreaKeys = (commune: OfficialCommune) => readonly string[];

const areas: readonly (readonly [SharedArea, AreaKeys])[] = [
  [
    'postcode-and-intercommunality',
    ({ postcodes, intercommunality }) =>
      intercommunality === undefined
        ? []
        : postcodes.map((postcode) => `${postcode} ${intercommunality}`),
  ],
  ['postcode', ({ postcodes }) => postcodes],
  ['intercommunality', ({ intercommunality: code }) => (code === undefined ? [] : [code])],
  [
    'district',
    ({ department, district }) => (district === undefined ? [] : [`${department} ${district}`]),
  ],
  ['department', ({ department }) => [department]],
];

/**
 * Returns a function that estimates where a commune lies without looking at its own position: the
 * population-weighted mean of the positioned communes of the smallest area that has any.
 */
export function createEstimator(
  communes: readonly OfficialCommune[],
  located: ReadonlyMap<string, Position>,
): (commune: OfficialCommune) => DerivedPosition | undefined {
  const positioned = communes.filter(({ code }) => located.has(code));
  const groupedAreas = areas.map(
    ([source, keysOf]) => [source, keysOf, groupByKeys(positioned, keysOf)] as const,
  );
  return (commune) => {
    const island = remoteIslands.get(commune.code);
    if (island) return { longitude: island[0], latitude: island[1], source: 'island' };
    for (const [source, keysOf, groups] of groupedAreas) {
      const neighbours = keysOf(commune)
        .flatMap((key) => groups.get(key) ?? [])
        .filter(({ code }) => code !== commune.code);
      if (neighbours.length > 0) return { ...weightedMean(new Set(neighbours), located), source };
    }
    return undefined;
  };
}

/** Great-circle distance in kilometres on a sphere of 6,371 km. */
export function kilometresBetween(a: Position, b: Position): number {
  const radians = Math.PI / 180;
  const latitudes = Math.sin(((b.latitude - a.latitude) * radians) / 2) ** 2;
  const longitudes = Math.sin(((b.longitude - a.longitude) * radians) / 2) ** 2;
  const cosines = Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians);
  return 2 * 6371 * Math.asin(Math.sqrt(latitudes + cosines * longitudes));
}

/** Groups items under every key each of them has. */
export function groupByKeys<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function weightedMean(
  communes: ReadonlySet<OfficialCommune>,
  located: ReadonlyMap<string, Position>,
): Position {
  let longitudes = 0;
  let latitudes = 0;
  let weights = 0;
  for (const { code, population } of communes) {
    const position = located.get(code);
    if (position === undefined) continue;
    const weight = Math.max(population ?? 1, 1);
    longitudes += position.longitude * weight;
    latitudes += position.latitude * weight;
    weights += weight;
  }
  return { longitude: longitudes / weights, latitude: latitudes / weights };
}
