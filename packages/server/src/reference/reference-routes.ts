import type { FastifyInstance } from 'fastify';
import { renderPage, sendRenderedPage } from '../page.ts';
import type { OpenApiDocument } from './openapi-document.ts';
import { referencePage } from './reference-page.ts';
import { referenceStyle } from './reference-style.ts';

const CACHE = 'public, max-age=300, stale-while-revalidate=86400';

/** Registers `/v1/openapi.json` for programs and `/docs/` for people: the same document. */
export async function registerReferenceRoutes(
  app: FastifyInstance,
  document: OpenApiDocument,
): Promise<void> {
  const json = JSON.stringify(document);
  const page = await renderPage(referencePage(document));
  app.get('/v1/openapi.json', async (_request, reply) =>
    reply.type('application/json; charset=utf-8').header('cache-control', CACHE).send(json),
  );
  app.get('/docs/', async (_request, reply) =>
    sendRenderedPage(reply.header('cache-control', CACHE), page),
  );
  app.get('/docs/reference.css', async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', CACHE).send(referenceStyle),
  );
  app.get('/docs', async (_request, reply) => reply.redirect('docs/', 308));
}
