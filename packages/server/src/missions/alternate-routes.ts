import { Mission, operations } from '@coup-de-main/protocol';
import type { MissionPage, MissionQuery } from '@coup-de-main/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { publicGet } from '../public-get.ts';
import { cutToSchema } from '../response-serializer.ts';
import { MAX_LIMIT } from './list-scope.ts';
import { missionCalendar } from './mission-calendar.ts';
import { missionFeed } from './mission-feed.ts';
import { missionGeoJson } from './mission-geojson.ts';
import type { MissionRepository } from './mission-repository.ts';

/** What the other formats of the list need from the rest of the server. */
export interface AlternateOptions {
  readonly missions: MissionRepository;
  /** Who publishes: the title of calendar and feed. */
  readonly siteName: () => Promise<string>;
  /** The server's address in the world, ending with `/`; absent: as each request came. */
  readonly publicUrl?: string | undefined;
}

/**
 * Registers the list of missions in the formats of maps, calendars and feed readers. They take the
 * parameters of the list, and the largest page unless told.
 */
export function registerAlternateRoutes(app: FastifyInstance, options: AlternateOptions): void {
  const { missions, siteName, publicUrl } = options;
  const list = async (query: MissionQuery): Promise<MissionPage> => {
    const { facets: _facets, ...rest } = query;
    const page = await missions.list({ limit: MAX_LIMIT, ...rest });
    // Their media types have no schema of ours to cut the whole answer by.
    return { ...page, items: page.items.map((mission) => cutToSchema(Mission, mission)) };
  };
  const baseOf = (request: FastifyRequest) => publicUrl ?? askedAddress(request);

  publicGet(app, operations.getMissionsGeoJson, async ({ query }) =>
    JSON.stringify(missionGeoJson(await list(query))),
  );
  publicGet(app, operations.getMissionsCalendar, async ({ query, request }) => {
    const [page, title] = await Promise.all([list(query), siteName()]);
    return missionCalendar(page.items, { title, base: baseOf(request) });
  });
  publicGet(app, operations.getMissionsFeed, async ({ query, request }) => {
    const newestFirst = { sort: 'newest', ...query } as const;
    const [page, title] = await Promise.all([list(newestFirst), siteName()]);
    const base = baseOf(request);
    return JSON.stringify(missionFeed(page, { title, base, url: new URL(request.url, base).href }));
  });
}

/** As the request names this server; a `Host` that is no address must not fail the list. */
function askedAddress({ protocol, host }: FastifyRequest): string {
  const asked = `${protocol}://${host}/`;
  return URL.canParse(asked) ? asked : 'http://localhost/';
}
