import { RequestProblem } from './request-problem.ts';

/** Codes of the storage kernel's own errors that mean "not now". */
const STORAGE_CODES: ReadonlySet<string> = new Set(['busy', 'unreachable', 'stopped']);

/**
 * SQLSTATE classes and codes that say "not now": connection lost (08), transaction conflict (40), no room
 * or memory (53), a lock held too long (55P03), time limit (57), disk (58), the engine's own trouble (XX).
 * A wrong query is not one of them: it stays an internal error.
 */
const PASSING_SQLSTATE = /^(?:55P03|(?:08|40|53|57|58|XX)[0-9A-Z]{3})$/;

/** Network errors of a connection to the database. */
const NETWORK_CODES: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** Fastify's refusals that have a place in our catalogue; a name too long to be an identifier is nobody's. */
const FRAMEWORK: Readonly<Record<string, () => RequestProblem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: () => new RequestProblem('too-large'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => new RequestProblem('unsupported-media-type'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: () => new RequestProblem('invalid-json'),
  FST_ERR_MAX_PARAM_LENGTH: () => new RequestProblem('not-found'),
  FST_ERR_BAD_URL: () =>
    new RequestProblem('invalid-parameter', [], { sentence: 'unreadableAddress' }),
};

/** The refusal that an error amounts to. Whatever nobody foresaw is an internal error, without a word about it. */
export function problemOf(error: unknown): RequestProblem {
  if (error instanceof RequestProblem) return error;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const known = typeof code === 'string' ? FRAMEWORK[code] : undefined;
  if (known !== undefined) return known();
  if (typeof code === 'string' && isPassing(code)) return new RequestProblem('unavailable');
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return new RequestProblem('invalid-parameter', [], { status: statusCode });
  }
  return new RequestProblem('internal-error');
}

function isPassing(code: string): boolean {
  return STORAGE_CODES.has(code) || NETWORK_CODES.has(code) || PASSING_SQLSTATE.test(code);
}
