import type { Client, ClientOptions } from './client.ts';
import { createDiscover } from './discover.ts';
import { createGetJson } from './http.ts';
import { parseUrl } from './links.ts';
import { getMission, listMissions, missions, nextMissions } from './missions.ts';
import { getPlace, searchPlaces } from './places.ts';
import { listVocabularies } from './vocabularies.ts';

/**
 * Makes a client of the backend whose discovery document is at `options.backend`. Nothing is asked
 * before the first method is called. Throws a TypeError when the address is not an absolute one.
 *
 * @example
 * const client = createClient({ backend: 'https://entraide.example/v1/' });
 * for await (const mission of client.missions({ place: '26362' })) console.log(mission.title);
 */
export function createClient(options: ClientOptions): Client {
  if (!parseUrl(options.backend)) {
    throw new TypeError(
      `backend must be an absolute address such as https://entraide.example/v1/, not "${options.backend}"`,
    );
  }
  const getJson = createGetJson(options);
  const discover = createDiscover(options, getJson);
  const context = { getJson, discover };
  return {
    backend: options.backend,
    discover: async (request) => (await discover(request)).document,
    listMissions: (query, request) => listMissions(context, query, request),
    nextMissions: (list, request) => nextMissions(context, list, request),
    missions: (query, request) => missions(context, query, request),
    getMission: (id, request) => getMission(context, id, request),
    listVocabularies: (request) => listVocabularies(context, request),
    searchPlaces: (query, request) => searchPlaces(context, query, request),
    getPlace: (inseeCode, request) => getPlace(context, inseeCode, request),
  };
}
