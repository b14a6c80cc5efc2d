import type { FastifyInstance } from 'fastify';
import { RequestProblem } from '../request-problem.ts';
import { sendPage } from '../page.ts';
import { createFileStore } from './file-store.ts';
import { homePage } from './home-page.ts';
import { sendFile } from './send-file.ts';

/**
 * Registers the rest of `/`: the pages of a folder, as any web host would serve them (`/news/` is
 * `news/index.html`), or a small page of links when there is no folder.
 */
export function registerSiteRoutes(app: FastifyInstance, folder: string | undefined): void {
  if (folder === undefined) {
    app.get('/', async (_request, reply) =>
      sendPage(reply.header('cache-control', 'public, max-age=300'), homePage()),
    );
    return;
  }
  const store = createFileStore(folder);
  app.get('/*', async (request, reply) => {
    const { '*': path = '' } = request.params as { '*'?: string };
    const file = await store.find(path === '' || path.endsWith('/') ? `${path}index.html` : path);
    if (file !== undefined) {
      reply.header('cache-control', 'public, max-age=60');
      return sendFile(request, reply, file);
    }
    if (path !== '' && !path.endsWith('/') && (await store.find(`${path}/index.html`))) {
      return reply.redirect(`${lastSegment(path)}/`, 308);
    }
    throw new RequestProblem('not-found');
  });
}

/** Relative, so that it also works below a path that a proxy removes. */
function lastSegment(path: string): string {
  return `./${encodeURIComponent(path.slice(path.lastIndexOf('/') + 1))}`;
}
