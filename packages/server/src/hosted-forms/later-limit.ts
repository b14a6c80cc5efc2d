import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * For routes that take forms: the limit per client counts them, but not before they are read. What is
 * refused unread cannot be given back to whoever typed it, and a body is small (`bodyLimit`).
 */
export const limitedLater = { config: { rateLimit: false } } as const;

/** Counts a request. @throws RequestProblem `rate-limited`. */
export type CountRequest = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** The limit of all other routes, with the same counts; a request that was counted is not counted again. */
export function laterLimit(app: FastifyInstance): CountRequest {
  const limit = app.rateLimit();
  return async (request, reply) => {
    await limit.call(app, request, reply);
  };
}
