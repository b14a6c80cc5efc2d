import { problemStatuses } from '@coup-de-main/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemOf } from '../failure.ts';
import { describeProblem, languageOf, PROBLEM_TYPE } from '../problem.ts';
import { RequestProblem } from '../request-problem.ts';
import { routeKindOf } from '../route-kind.ts';
import type { RouteTable } from '../route-table.ts';
import { openToOrigins } from './cross-origin.ts';
import { sendPage } from '../page.ts';
import { problemPage } from './problem-page.ts';

/** Longest address that is read, in characters: twenty values in every parameter of a list fit. */
const LONGEST_URL = 4000;

/** Seconds after which a server that was unavailable may be asked again. */
const RETRY_AFTER = 5;

/**
 * Refuses in one way everywhere: `application/problem+json`, or a page of words for a browser that asked
 * for a page. Addresses that are not there are refused before their body is read.
 */
export function refuseWithProblems(app: FastifyInstance, table: RouteTable): void {
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler(async () => {
    throw new RequestProblem('not-found');
  });
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.length > LONGEST_URL) {
      throw new RequestProblem('too-large', [], { status: 414, sentence: 'longAddress' });
    }
    if (!request.is404) return;
    const methods = table.methodsAt(request.url.split('?', 1)[0] ?? '');
    if (methods.length === 0) throw new RequestProblem('not-found');
    reply.header('allow', [...methods, 'OPTIONS'].join(', '));
    throw new RequestProblem('method-not-allowed');
  });
}

/** Answers an error. Also for the framework's own, which happen before a route is known. */
export async function sendProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const language = languageOf(request.headers['accept-language']);
  const refusal = isCutOff(request) ? new RequestProblem('invalid-parameter') : problemOf(error);
  const problem = describeProblem(refusal, language, request.id);
  const retryAfter = retryAfterOf(refusal);
  if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  openToOrigins(request, reply);
  reply.code(problem.status).headers({
    'cache-control': 'no-store',
    'content-language': language,
    vary: 'Accept, Accept-Language',
  });
  reply.removeHeader('etag').removeHeader('content-encoding');
  if (wantsPage(request)) {
    return sendPage(reply, problemPage(problem, language, request.server.phoneLine));
  }
  return reply.type(PROBLEM_TYPE).send(JSON.stringify(problem));
}

/** Seconds after which what was refused may be tried again, where that is known. */
export function retryAfterOf({ code, facts }: RequestProblem): number | undefined {
  const { status = problemStatuses[code], retryAfter } = facts;
  return retryAfter ?? (status === 503 ? RETRY_AFTER : undefined);
}

/**
 * Whether the connection ended before the whole body was there. That is the sender's affair, whatever Node
 * calls it (`ECONNRESET`, as when a database goes), and nobody reads the answer.
 */
function isCutOff({ raw }: FastifyRequest): boolean {
  return raw.destroyed && !raw.complete;
}

function wantsPage(request: FastifyRequest): boolean {
  const kind = routeKindOf(request.url);
  return kind === 'page' && (request.headers.accept ?? '').includes('text/html');
}
