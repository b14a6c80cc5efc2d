import { operations } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import { cacheControl, LIST_CACHE, publicGet } from '../public-get.ts';
import { describeSite } from './describe-site.ts';
import type { ProgramFacts } from './describe-site.ts';
import type { MissionLister } from './preview.ts';
import { previewOf } from './preview.ts';
import type { SiteRepository } from './site-repository.ts';

/** What the discovery document needs from the rest of the server. */
export interface DiscoveryOptions extends ProgramFacts {
  readonly site: SiteRepository;
  /** The list of missions, for the preview. */
  readonly listMissions: MissionLister;
}

/** Registers `GET /v1/`: what this backend is and where everything is. Addresses are relative to it. */
export function registerDiscoveryRoutes(app: FastifyInstance, options: DiscoveryOptions): void {
  publicGet(app, operations.discover, async ({ request, reply }) => {
    const preview = await previewOf(request.query, options.listMissions);
    // With missions inside it ages as they do.
    if (preview !== undefined) reply.header('cache-control', cacheControl(LIST_CACHE));
    return { ...describeSite(await options.site.get(), options), ...(preview && { preview }) };
  });
  app.get('/v1', async (_request, reply) => reply.redirect('v1/', 308));
}
