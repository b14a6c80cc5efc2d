import type { Operation } from '@coup-de-main/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { personalRoute } from '../personal-route.ts';
import { languageOf } from '../problem.ts';
import { RequestProblem } from '../request-problem.ts';
import { submit } from './submit.ts';
import type { SubmissionKind } from './submission-kind.ts';
import type { SubmissionPorts } from './submission-ports.ts';

/**
 * Registers an operation that takes a submission.
 *
 * @param kindOf the kind of a body, which may be any JSON: where one address takes several kinds it looks at
 *   the member that tells them apart, and answers one of them for a body that has none.
 *
 * @example
 * takeSubmissions(app, operations.submitAide, {
 *   ports,
 *   kindOf: (body) => ports.kinds.get(kindMember(body) === 'offer' ? 'offer' : 'request'),
 * });
 */
export function takeSubmissions(
  app: FastifyInstance,
  operation: Pick<Operation, 'method' | 'path' | 'response'>,
  {
    ports,
    kindOf,
  }: { readonly ports: SubmissionPorts; readonly kindOf: (body: unknown) => SubmissionKind },
): void {
  personalRoute(app, operation, async ({ body, request, reply }) => {
    const { statusCode, receipt } = await submit(ports, {
      kind: kindOf(body),
      endpoint: operation.path.slice(1),
      key: idempotencyKey(request),
      body,
      ip: request.ip,
      lang: languageOf(request.headers['accept-language']),
    });
    reply.code(statusCode);
    return receipt;
  });
}

/**
 * The key of an intent, bare or as a quoted string; 1–128 visible ASCII characters. Source:
 * draft-ietf-httpapi-idempotency-key-header-07.
 *
 * @throws RequestProblem `idempotency-key-required`.
 */
export function idempotencyKey({ headers }: Pick<FastifyRequest, 'headers'>): string {
  const text = [headers['idempotency-key'] ?? ''].flat().join(',').trim();
  const key = /^"(.*)"$/.exec(text)?.[1] ?? text;
  if (!/^[\x20-\x7e]{1,128}$/.test(key)) throw new RequestProblem('idempotency-key-required');
  return key;
}
