import { Problem } from '@coup-de-main/protocol';
import type { HTTPError } from 'ky';
import type { ClientOptions } from './client.ts';
import { ProblemError, TransportError } from './errors.ts';
import { parseUrl } from './links.ts';

/** A JSON answer and the address it really came from (after redirects): what its links resolve against. */
export interface Answer {
  readonly json: unknown;
  readonly url: string;
}

/** The one way out to the network. */
export type GetJson = (url: string, signal?: AbortSignal) => Promise<Answer>;

const defaultTimeout = 10_000;
const defaultRetries = 2;
/** However long a backend asks to wait, a visitor does not wait longer than this for one attempt. */
const longestWait = 20_000;

/** Milliseconds one attempt may take. */
export function attemptTimeout({ timeout = defaultTimeout }: ClientOptions): number {
  return timeout;
}

/**
 * Makes the function that asks for JSON: retries, timeouts and error translation live here and nowhere
 * else. ky is loaded at the first call, so that a page whose first answer a loader fetched shows it
 * before ky has arrived.
 */
export function createGetJson(options: ClientOptions): GetJson {
  const settings = {
    timeout: attemptTimeout(options),
    retry: {
      limit: options.retries ?? defaultRetries,
      methods: ['get' as const],
      statusCodes: [408, 429, 500, 502, 503, 504],
      afterStatusCodes: [429, 503],
      maxRetryAfter: longestWait,
      jitter: true,
      retryOnTimeout: true,
    },
    credentials: 'omit' as const,
    referrerPolicy: 'strict-origin' as const,
    ...(options.fetch && { fetch: options.fetch }),
  };
  return async (url, signal) => {
    try {
      const { default: ky } = await import('ky');
      const request = ky.get(url, { ...settings, ...(signal && { signal }) });
      const json: unknown = await request.json();
      return { json, url: (await request).url || url };
    } catch (error) {
      signal?.throwIfAborted();
      throw await translate(error, url);
    }
  };
}

async function translate(error: unknown, url: string): Promise<Error> {
  const { isHTTPError, isTimeoutError } = await import('ky').catch((cause: unknown) => {
    throw new TransportError('network', `The code that asks ${hostOf(url)} could not be loaded`, {
      cause,
    });
  });
  if (isHTTPError(error)) return translateStatus(error, url);
  if (isTimeoutError(error)) {
    return new TransportError('timeout', `${hostOf(url)} did not answer in time`, { cause: error });
  }
  if (error instanceof SyntaxError) {
    return new TransportError('content', `${hostOf(url)} did not answer with JSON`, {
      cause: error,
    });
  }
  return new TransportError('network', `${hostOf(url)} could not be reached`, { cause: error });
}

function translateStatus(error: HTTPError, url: string): Error {
  const problem = Problem.safeParse(error.data);
  if (problem.success) return new ProblemError(problem.data, { cause: error });
  const { status } = error.response;
  return new TransportError('status', `${hostOf(url)} answered with status ${String(status)}`, {
    cause: error,
    status,
  });
}

/** Names the backend in a message without its query, which may hold what a person typed. */
export function hostOf(url: string): string {
  return parseUrl(url)?.host ?? 'The backend';
}
