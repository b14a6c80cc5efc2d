import type { RawQuery } from '@coup-de-main/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseId } from '../parse-request.ts';
import { varyOn } from '../negotiation.ts';
import { cacheControl, LIST_CACHE } from '../public-get.ts';
import { sendPage } from '../page.ts';
import { RequestProblem } from '../request-problem.ts';
import { hotlinePage } from './hotline-page.ts';
import type { HostedPorts } from './hosted-ports.ts';
import { hostedStyle } from './hosted-style.ts';
import { listLink, listPath } from './links.ts';
import { listPage } from './list-page.ts';
import { isWholeForm, type ListRequest, readListRequest } from './list-request.ts';
import { missingPage, missionPage } from './mission-page.ts';
import { createView, type View } from './view.ts';

/** Any page may show these in a frame: they hold no session and change nothing. */
const policy = { frameAncestors: '*', styleHashes: [hostedStyle.hash] };

/**
 * The pages for people: the list of missions and each mission, complete without JavaScript. They are the
 * link that a CMS keeps, the page search engines read, and the frame of last resort.
 */
export function registerHostedRoutes(app: FastifyInstance, ports: HostedPorts): void {
  app.get(listPath, async (request, reply) => {
    const raw = request.query as RawQuery;
    const view = await viewOf(request, reply, ports);
    const asked = await readListRequest(raw, ports);
    if (isWholeForm(raw, asked)) {
      reply.header('cache-control', cacheControl(LIST_CACHE));
      return reply.redirect(listLink(asked.query, view.language), 303);
    }
    const { known, page } = await listOrFirstPage(asked, ports);
    const isRefused = known.unread.length > 0;
    reply.code(isRefused ? 400 : 200).header('cache-control', cacheControl(LIST_CACHE));
    return sendPage(reply, listPage(view, known, page), policy);
  });

  app.get('/e/mission/:id', async (request, reply) => {
    const view = await viewOf(request, reply, ports);
    const { query } = await readListRequest(request.query as RawQuery, ports);
    const found = await findMission(request, ports, query.lang);
    reply.header('cache-control', cacheControl(LIST_CACHE));
    if (found?.status !== 'published') {
      const isGone = found?.status === 'withdrawn';
      reply.code(isGone ? 410 : 404);
      return sendPage(reply, missingPage(view, isGone ? 'withdrawn' : 'unknown'), policy);
    }
    return sendPage(reply, missionPage(view, found.mission, query), policy);
  });

  app.get('/e/aide-hotline', async (request, reply) => {
    const view = await viewOf(request, reply, ports);
    reply.header('cache-control', cacheControl(LIST_CACHE));
    return sendPage(reply, hotlinePage(view), policy);
  });
}

async function viewOf(
  { query, headers }: FastifyRequest,
  reply: FastifyReply,
  ports: HostedPorts,
): Promise<View> {
  const { lang } = query as RawQuery;
  varyOn(reply, 'Sec-Fetch-Dest');
  return createView(ports, {
    lang: [lang ?? ''].flat()[0] ?? '',
    framed: headers['sec-fetch-dest'] === 'iframe',
  });
}

async function findMission(
  request: FastifyRequest,
  ports: HostedPorts,
  lang: string | undefined,
): ReturnType<HostedPorts['getMission']> {
  try {
    return await ports.getMission(parseId(request.params), lang);
  } catch (error) {
    if (error instanceof RequestProblem && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** A cursor of a list that has changed shows the first page again, and says so. */
async function listOrFirstPage(
  asked: ListRequest,
  ports: HostedPorts,
): Promise<{ known: ListRequest; page: Awaited<ReturnType<HostedPorts['listMissions']>> }> {
  const facets = ['category', 'commitment', 'beneficiary', 'remote'] as const;
  try {
    return {
      known: asked,
      page: await ports.listMissions({ ...asked.query, facets: [...facets] }),
    };
  } catch (error) {
    if (!(error instanceof RequestProblem) || error.code !== 'invalid-cursor') throw error;
    const { cursor: _cursor, ...query } = asked.query;
    const page = await ports.listMissions({ ...query, facets: [...facets] });
    return { known: { ...asked, query, unread: [...asked.unread, 'cursor'] }, page };
  }
}
