import { operations } from '@coup-de-main/protocol';
import type { FastifyInstance } from 'fastify';
import { publicGet } from '../public-get.ts';
import { RequestProblem } from '../request-problem.ts';
import { alternateLinks } from './alternate-links.ts';
import { languagesOf } from './in-language.ts';
import type { MissionRepository } from './mission-repository.ts';

/** Registers `GET /v1/missions` and `GET /v1/missions/{id}`: 410 for what was public, 404 for the rest. */
export function registerMissionRoutes(
  app: FastifyInstance,
  missions: MissionRepository,
  language = 'fr',
): void {
  publicGet(app, operations.listMissions, async ({ query, reply }) => {
    const page = await missions.list(query);
    if (page.next !== undefined) reply.header('link', `<${page.next}>; rel="next"`);
    reply.header('content-language', languagesOf(page.items, language));
    return { ...page, links: alternateLinks(query) };
  });
  publicGet(app, operations.getMission, async ({ id, query, reply }) => {
    const found = await missions.get(id, query.lang);
    if (found === undefined) throw new RequestProblem('not-found');
    if (found.status === 'withdrawn') throw new RequestProblem('withdrawn');
    reply.header('content-language', languagesOf([found.mission], language));
    return found.mission;
  });
}
