import { hash, randomBytes } from 'node:crypto';
import rateLimit, { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { RequestProblem } from '../request-problem.ts';

/** Requests that one client may make in a window. */
export interface RateLimit {
  readonly max: number;
  /** In seconds. */
  readonly windowSeconds: number;
}

/**
 * Limits every route registered after it, and the answers to addresses that do not exist. One client is
 * one IPv4 address or one IPv6 /64; what is counted under is a hash of it with a secret that dies with the
 * process, so that no address is kept (one shot: an HMAC took 27 µs, this takes 3). Counts live in this process.
 */
export async function limitRate(app: FastifyInstance, limit: RateLimit): Promise<void> {
  const secret = randomBytes(32).toString('base64url');
  const { max, windowSeconds } = limit;
  await app.register(rateLimit, {
    max,
    timeWindow: windowSeconds * 1000,
    cache: 50_000,
    keyGenerator: (request) => hash('sha256', `${secret} ${normalizeIP(request.ip)}`, 'base64url'),
    errorResponseBuilder: () => new RequestProblem('rate-limited'),
  });
  const limitUnknown = app.rateLimit();
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404) await limitUnknown.call(app, request, reply);
  });
  app.addHook('onSend', async (_request, reply) => {
    const remaining = reply.getHeader('x-ratelimit-remaining');
    if (remaining === undefined) return;
    const reset = reply.getHeader('x-ratelimit-reset');
    for (const name of ['limit', 'remaining', 'reset']) reply.removeHeader(`x-ratelimit-${name}`);
    // draft-ietf-httpapi-ratelimit-headers-10: structured fields, one policy named "default".
    reply.header('ratelimit-policy', `"default";q=${max};w=${windowSeconds}`);
    reply.header('ratelimit', `"default";r=${String(remaining)};t=${String(reset)}`);
  });
}
