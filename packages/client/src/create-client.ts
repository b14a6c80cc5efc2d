import type { Client, ClientOptions } from './client.ts';
import { createDiscover } from './discover.ts';
import { createGetJson } from './http.ts';
import { late } from './late.ts';
import { parseUrl } from './links.ts';
import { getMission, listMissions, missions, nextMissions } from './missions.ts';

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
  const lookups = late(() => import('./lookups.ts'));
  const submissions = late(async () => {
    const { createSubmissionClient } = await import('./submission-client.ts');
    return createSubmissionClient(options, context);
  });
  return {
    backend: options.backend,
    discover: async (request) => (await discover(request)).document,
    listMissions: (query, request) => listMissions(context, query, request),
    nextMissions: (list, request) => nextMissions(context, list, request),
    missions: (query, request) => missions(context, query, request),
    getMission: (id, request) => getMission(context, id, request),
    listVocabularies: async (...given) => (await lookups()).listVocabularies(context, ...given),
    searchPlaces: async (...given) => (await lookups()).searchPlaces(context, ...given),
    getPlace: async (...given) => (await lookups()).getPlace(context, ...given),
    submitApplication: async (...given) => (await submissions()).submitApplication(...given),
    submitAide: async (...given) => (await submissions()).submitAide(...given),
    proposeMission: async (...given) => (await submissions()).proposeMission(...given),
    track: async (...given) => (await submissions()).track(...given),
    changeTracked: async (...given) => (await submissions()).changeTracked(...given),
    actOnTracked: async (...given) => (await submissions()).actOnTracked(...given),
    withdraw: async (...given) => (await submissions()).withdraw(...given),
    resendLinks: async (...given) => (await submissions()).resendLinks(...given),
    prepareChallenge: async (...given) => (await submissions()).prepareChallenge(...given),
  };
}
