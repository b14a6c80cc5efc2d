import type { Operation } from '@coup-de-main/protocol';
import { missionParameterNames } from '@coup-de-main/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod/mini';
import { parseId, parseQuery } from './parse-request.ts';
import { responseSerializer } from './response-serializer.ts';
import { API_BASE } from './route-kind.ts';

/** What an operation answers: its schema's type, or text for a media type that is not JSON of ours. */
export type Answer<O extends Operation> = O extends { readonly response: infer Schema }
  ? z.input<Schema & z.ZodMiniType>
  : string;

/** What a handler is given: the request already read by the operation's schemas. */
export interface Call<O extends Operation> {
  /** The typed query; every name of the schema, strictly parsed. */
  readonly query: O extends { readonly query: infer Schema }
    ? z.output<Schema & z.ZodMiniType>
    : Readonly<Record<string, never>>;
  /** The `{id}` of the path; `''` when the path has none. */
  readonly id: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** How long caches may keep an answer, in seconds. */
export interface CachePolicy {
  readonly maxAge: number;
  readonly staleWhileRevalidate: number;
}

/** Missions: half a minute fresh, ten minutes usable while a cache asks again. */
export const LIST_CACHE: CachePolicy = { maxAge: 30, staleWhileRevalidate: 600 };

/** What hardly changes: discovery, vocabularies, places. */
const SLOW_CACHE: CachePolicy = { maxAge: 300, staleWhileRevalidate: 86_400 };

/**
 * Registers a public GET of the operation table under `/v1/`: path, strict query, identifier, answer cut
 * down to its schema, cache policy. CORS, ETag, compression, rate limit and refusals come from the app.
 *
 * @param handle answers the body; throws `RequestProblem` to refuse. Its answer is cut in place.
 *   It may set `cache-control` itself; without that, the operation's class decides.
 */
export function publicGet<O extends Operation>(
  app: FastifyInstance,
  operation: O,
  handle: (call: Call<O>) => Answer<O> | Promise<Answer<O>>,
): void {
  const { response, query: querySchema, mediaType } = operation;
  const contentType = mediaType.includes('json') ? mediaType : `${mediaType}; charset=utf-8`;
  const serialize = response === undefined ? String : responseSerializer(response);
  const reserved = operation.problems.includes('unsupported-parameter')
    ? missionParameterNames
    : [];
  const hasId = operation.path.includes('{id}');
  app.get(pathOf(operation), async (request, reply) => {
    const call = {
      query: querySchema === undefined ? {} : parseQuery(querySchema, request.query, reserved),
      id: hasId ? parseId(request.params) : '',
      request,
      reply,
    };
    const body = serialize(await handle(call as unknown as Call<O>));
    if (!reply.hasHeader('cache-control'))
      reply.header('cache-control', cacheControl(cachePolicyOf(operation)));
    return reply.type(contentType).send(body);
  });
}

/** `missions/{id}` as Fastify writes it: `/v1/missions/:id`. */
function pathOf(operation: Operation): string {
  return API_BASE + operation.path.slice(1).replace('{id}', ':id');
}

function cachePolicyOf({ conformanceClass }: Operation): CachePolicy {
  return conformanceClass === 'missions' || conformanceClass === 'alternates'
    ? LIST_CACHE
    : SLOW_CACHE;
}

/** The header of a policy. */
export function cacheControl({ maxAge, staleWhileRevalidate }: CachePolicy): string {
  return `public, max-age=${maxAge}, stale-while-revalidate=${staleWhileRevalidate}`;
}
