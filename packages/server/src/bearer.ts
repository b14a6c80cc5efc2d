import type { FastifyRequest } from 'fastify';
import { RequestProblem } from './request-problem.ts';

/** What a token of ours looks like: 256 bits in base64url. Anything else is nobody's. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * The token of a request, from `Authorization: Bearer …` (RFC 6750). Never from the address: addresses
 * end up in logs.
 *
 * @throws RequestProblem `token-required` without one, `token-invalid` for what cannot be one.
 */
export function bearer({ headers }: Pick<FastifyRequest, 'headers'>): string {
  const { authorization } = headers;
  if (authorization === undefined || authorization.trim() === '') {
    throw new RequestProblem('token-required');
  }
  const [, token = ''] = /^bearer ([^\s]+)$/i.exec(authorization.trim()) ?? [];
  if (!TOKEN.test(token)) throw new RequestProblem('token-invalid');
  return token;
}
