import {
  conformanceClasses,
  conformanceUri,
  missionFacets,
  MissionQuery,
  missionSorts,
  operations,
  protocolVersion,
} from '@coup-de-main/protocol';
import type { Discovery } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import { cacheControl, LIST_CACHE, publicGet } from '../public-get.ts';
import type { MissionLister } from './preview.ts';
import { previewOf } from './preview.ts';
import type { SiteRepository } from './site-repository.ts';
import type { Site } from './site.ts';

/** What the discovery document needs from the rest of the server. */
export interface DiscoveryOptions {
  readonly site: SiteRepository;
  /** The list of missions, for the preview. */
  readonly listMissions: MissionLister;
  /** Largest page of missions. */
  readonly maxLimit: number;
  /** Version of this software. */
  readonly version: string;
}

/** Registers `GET /v1/`: what this backend is and where everything is. Addresses are relative to it. */
export function registerDiscoveryRoutes(app: FastifyInstance, options: DiscoveryOptions): void {
  publicGet(app, operations.discover, async ({ request, reply }) => {
    const preview = await previewOf(request.query, options.listMissions);
    // With missions inside it ages as they do.
    if (preview !== undefined) reply.header('cache-control', cacheControl(LIST_CACHE));
    return { ...describe(await options.site.get(), options), ...(preview && { preview }) };
  });
  app.get('/v1', async (_request, reply) => reply.redirect('v1/', 308));
}

function describe({ name, settings }: Site, options: DiscoveryOptions): Discovery {
  const { hotline, ...service } = settings;
  return {
    protocol: { name: 'coup-de-main', version: protocolVersion },
    conformsTo: conformanceClasses.map(conformanceUri),
    service: {
      name,
      ...service,
      software: { name: '@coup-de-main/server', version: options.version },
    },
    endpoints: {
      missions: {
        href: 'missions',
        item: 'missions/{id}',
        parameters: Object.keys(MissionQuery.shape),
        sorts: [...missionSorts],
        facets: [...missionFacets],
        maxLimit: options.maxLimit,
      },
      vocabularies: { href: 'vocabularies', item: 'vocabularies/{id}' },
      places: { href: 'places', item: 'places/{id}' },
      alternates: {
        geojson: 'missions.geojson',
        icalendar: 'missions.ics',
        jsonFeed: 'missions.feed.json',
      },
    },
    pages: { missionList: '../e/mission-list', mission: '../e/mission/{id}' },
    ...(hotline && { hotline }),
  };
}
