import type { Operation } from '@coup-de-main/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readJson } from './json-body.ts';
import { RequestProblem } from './request-problem.ts';
import { responseSerializer } from './response-serializer.ts';
import { API_BASE } from './route-kind.ts';

/** What a handler is given. */
export interface PersonalCall {
  /** What the JSON of the body stands for, readable and storable but not judged; undefined without one. */
  readonly body: unknown;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Headers of every answer to one person: nobody keeps it, and no address leaves with a click. */
const PRIVATE = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' } as const;

/** Media types of bodies; a merge patch (RFC 7396) is JSON of another name. */
const bodyTypes = ['application/json', 'application/merge-patch+json'] as const;

/**
 * Registers an operation of the table that reads or writes what belongs to one person: strict JSON body,
 * answer cut down to its schema, never cached, refusals included. Judge the body with `parseBody`.
 *
 * @param handle answers the body, or undefined for 204. It sets another status than 200 by `reply.code`;
 *   it throws `RequestProblem` to refuse.
 *
 * @example
 * personalRoute(app, operations.resendLinks, async ({ body, reply }) => {
 *   await resend(parseBody(ResendInput, body));
 *   reply.code(202);
 *   return {};
 * });
 */
export function personalRoute(
  app: FastifyInstance,
  operation: Pick<Operation, 'method' | 'path' | 'response'>,
  handle: (call: PersonalCall) => Promise<unknown>,
): void {
  const { method, path, response } = operation;
  const serialize = response === undefined ? undefined : responseSerializer(response);
  const takesBody = method === 'POST' || method === 'PATCH';
  app.route({
    method,
    url: API_BASE + path.slice(1).replace('{id}', ':id'),
    async onRequest(request, reply) {
      reply.headers(PRIVATE);
      if (takesBody) refuseEncoded(request);
    },
    async handler(request, reply) {
      const body = takesBody ? readObject(bytesOf(request)) : undefined;
      const answer = await handle({ body, request, reply });
      if (answer === undefined || serialize === undefined) return reply.code(204).send();
      return reply.type('application/json').send(serialize(answer));
    },
  });
}

/** Bodies are objects: a list or a bare text is no answer to any form. @throws RequestProblem `invalid-json` */
function readObject(bytes: Uint8Array): unknown {
  const value = readJson(bytes);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new RequestProblem('invalid-json');
}

/** Lets bodies through as bytes, for `readJson`; any other media type is refused. For the kernel. */
export function takeJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser([...bodyTypes], { parseAs: 'buffer' }, (request, bytes, done) => {
    const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(request.headers['content-type'] ?? '');
    const known = charset === null || charset[1]?.toLowerCase() === 'utf-8';
    done(known ? null : new RequestProblem('unsupported-media-type'), bytes);
  });
}

/** What a few bytes unfold into cannot be bounded before it is done. Source: RFC 9110 §8.4. */
function refuseEncoded({ headers }: FastifyRequest): void {
  const encoding = headers['content-encoding'];
  if (encoding === undefined || encoding.toLowerCase() === 'identity') return;
  throw new RequestProblem('unsupported-media-type', [], { sentence: 'encodedBody' });
}

function bytesOf({ body, headers }: FastifyRequest): Uint8Array {
  if (body instanceof Uint8Array) return body;
  // Without a body the framework asks no parser.
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  const isKnown = type === undefined || bodyTypes.some((known) => known === type);
  if (!isKnown) throw new RequestProblem('unsupported-media-type');
  return new Uint8Array();
}
