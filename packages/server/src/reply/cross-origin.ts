import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { routeKindOf } from '../route-kind.ts';
import type { RouteTable } from '../route-table.ts';

/** Response headers that a script of another origin may read. Source: the protocol's list of them. */
const EXPOSED = 'ETag, Link, Location, Retry-After, RateLimit, RateLimit-Policy';

/**
 * Lets any page read public answers, refusals included: no credentials, so `*` is safe and a GET stays
 * a simple request. Every kind of address says `nosniff`. An `OPTIONS` is answered with the methods of
 * the address, and as a preflight when it is one.
 */
export function allowCrossOrigin(app: FastifyInstance, table: RouteTable): void {
  app.addHook('onRequest', async (request, reply) => {
    openToOrigins(request, reply);
  });

  app.options('/*', async (request, reply) => {
    const methods = table.methodsAt(pathOf(request.url)).filter((method) => method !== 'OPTIONS');
    if (methods.length === 0) return reply.callNotFound();
    const allow = [...methods, 'OPTIONS'].join(', ');
    reply.header('allow', allow);
    if (request.headers['access-control-request-method'] !== undefined) {
      reply.headers({
        'access-control-allow-methods': allow,
        'access-control-allow-headers': 'content-type, idempotency-key, authorization, if-match',
        'access-control-max-age': '86400',
        vary: 'access-control-request-method, access-control-request-headers',
      });
    }
    return reply.code(204).send();
  });
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? url;
}

/** The headers that depend only on the kind of the address; also for refusals before any hook. */
export function openToOrigins(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('x-content-type-options', 'nosniff');
  const kind = routeKindOf(request.url);
  if (kind !== 'api' && kind !== 'asset') return;
  reply.headers({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'timing-allow-origin': '*',
  });
  if (kind === 'api') reply.header('access-control-expose-headers', EXPOSED);
}
