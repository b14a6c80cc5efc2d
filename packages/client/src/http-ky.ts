import { Problem } from '@coup-de-main/protocol';
import ky, { type HTTPError, isHTTPError, isTimeoutError } from 'ky';
import type { ClientOptions } from './client.ts';
import { ProblemError, TransportError } from './errors.ts';
import { type Answer, attemptTimeout, hostOf } from './http.ts';

const defaultRetries = 2;
/** A backend that asks for a longer wait than this, in milliseconds, is left to whoever called. */
const longestWait = 20_000;
/** What may be answered later: the same as of what people send. */
const transient = [408, 425, 429, ...Array.from({ length: 100 }, (_, index) => 500 + index)];

/** Asks for JSON: retries, timeouts and error translation live here and nowhere else. */
export async function getWithKy(
  url: string,
  options: ClientOptions,
  signal?: AbortSignal,
): Promise<Answer> {
  try {
    const request = ky.get(url, {
      timeout: attemptTimeout(options),
      retry: {
        limit: options.retries ?? defaultRetries,
        methods: ['get'],
        statusCodes: transient,
        afterStatusCodes: transient,
        // `false` ends it, undefined leaves the decision to the settings above.
        shouldRetry: ({ error }) => (isHTTPError(error) && tooLongWait(error) ? false : undefined),
        jitter: true,
        retryOnTimeout: true,
      },
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      ...(options.fetch && { fetch: options.fetch }),
      ...(signal && { signal }),
    });
    const json: unknown = await request.json();
    return { json, url: (await request).url || url };
  } catch (error) {
    signal?.throwIfAborted();
    throw translate(error, url);
  }
}

function translate(error: unknown, url: string): Error {
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

/** Who is to wait offers to try again, whatever the backend says beside it: as with what people send. */
function translateStatus(error: HTTPError, url: string): Error {
  const problem = Problem.safeParse(error.data).data;
  const said = problem && new ProblemError(problem, { cause: error });
  const retryAfter = tooLongWait(error);
  if (said && retryAfter === undefined) return said;
  const { status } = error.response;
  return new TransportError('status', `${hostOf(url)} answered with status ${String(status)}`, {
    cause: said ?? error,
    status,
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

/** Milliseconds of a `Retry-After`, in seconds or as a date, when nobody should wait that long before a page. */
function tooLongWait({ response: { status, headers } }: HTTPError): number | undefined {
  const header = headers.get('retry-after');
  if (header === null || !transient.includes(status)) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return wait > longestWait ? wait : undefined;
}
