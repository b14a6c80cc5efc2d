import type { Address } from '@coup-de-main/protocol';
import { lineOf, present } from './plain-values.ts';
import type { StateAddress, StateMission } from './state-mission.ts';

/** The INSEE code of the one commune of that name and postcode; undefined when it may be several, or none. */
export type FindCommune = (name: string, postcode: string) => string | undefined;

/**
 * Where a mission is. None for what is done from home: a partner's missions from home are said to be in Paris.
 * The copies at the top of a mission count only when its list of addresses is empty.
 */
export function addressesOf(state: StateMission, findCommune: FindCommune): readonly Address[] {
  if (state.remote === 'full') return [];
  const { addresses = [], address, city, postalCode, departmentCode, location } = state;
  const listed: readonly Partial<StateAddress>[] =
    addresses.length > 0
      ? addresses
      : [{ street: address, city, postalCode, departmentCode, location }];
  return listed
    .filter(({ country }) => country === undefined || /^(?:fr|france)$/i.test(country.trim()))
    .map((one) => addressOf(one, findCommune))
    .filter((one) => Object.keys(one).length > 0);
}

function addressOf(state: Partial<StateAddress>, findCommune: FindCommune): Address {
  const postalCode = [state.postalCode, state.zip].find((one) => /^\d{5}$/.test(one ?? ''));
  const city = lineOf(state.city);
  return {
    ...present({
      street: lineOf(state.street),
      postalCode,
      city,
      inseeCode: city && postalCode && findCommune(city, postalCode),
      departmentCode: /^(?:\d\d|2[AB]|9[78]\d)$/.exec(state.departmentCode ?? '')?.[0],
    }),
    ...positionOf(state.location ?? state.geoPoint),
  };
}

/** Nothing for nowhere, for the point 0/0, and beyond 89°, which has no place on the map we search on. */
function positionOf(
  point: { readonly lat: number; readonly lon: number } | undefined,
): Pick<Address, 'location' | 'precision'> {
  const { lat, lon } = point ?? { lat: 0, lon: 0 };
  const isNowhere = (lat === 0 && lon === 0) || Math.abs(lat) > 89 || Math.abs(lon) > 180;
  return isNowhere
    ? {}
    : { location: { type: 'Point', coordinates: [lon, lat] }, precision: 'unknown' };
}
