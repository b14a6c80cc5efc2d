import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { bearer } from '../bearer.ts';
import { hashToken } from '../personal/derived-secrets.ts';
import { RequestProblem } from '../request-problem.ts';

/**
 * Lets the operator pass, and nobody else. Without a token that was set there is no operator.
 *
 * @returns a check that throws RequestProblem `token-required` or `token-invalid`.
 */
export function createOperatorGate(
  token: string | undefined,
): (request: Pick<FastifyRequest, 'headers'>) => void {
  const expected = token === undefined ? undefined : hashToken(token);
  return (request) => {
    const given = hashToken(bearer(request));
    if (expected === undefined || !timingSafeEqual(given, expected)) {
      throw new RequestProblem('token-invalid');
    }
  };
}
