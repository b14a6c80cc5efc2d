import { Problem } from '@coup-de-main/protocol';
import { ProblemError, TransportError, type TransportFacts } from './errors.ts';
import { hostOf } from './http.ts';

/** A request that carries personal data or a secret: neither is ever in its address. */
export interface Delivery {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
}

/** What one attempt came to. */
export type Attempt =
  | { readonly is: 'answered'; readonly json: unknown }
  /** The backend understood and says no; the same again would be refused again. */
  | { readonly is: 'refused'; readonly problem: ProblemError }
  | Failure;

/** An attempt without a usable answer. */
export interface Failure {
  readonly is: 'failed';
  readonly error: TransportError;
  /** It certainly did not get through: turned away at the door. */
  readonly turnedAway: boolean;
  /** Whether the same again may be answered. */
  readonly again: boolean;
}

/**
 * Sends once. Rejects only with the reason of the delivery's signal.
 *
 * The errors of a library would keep the request, with its token and body, for whoever logs them; ours keep
 * the host and the status. Redirects are not followed: what somebody wrote goes to the address that the
 * discovery document names, or nowhere.
 *
 * @param timeout milliseconds for the answer and its body together
 */
export async function sendOnce(
  delivery: Delivery,
  timeout: number,
  fetch: typeof globalThis.fetch,
): Promise<Attempt> {
  const { method, url, headers, body, signal } = delivery;
  signal?.throwIfAborted();
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, timeout);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const response = await fetch(url, {
      method,
      headers,
      signal: controller.signal,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'strict-origin',
      ...(body !== undefined && { body }),
    });
    return read(response, await response.text(), hostOf(url));
  } catch (cause) {
    signal?.throwIfAborted();
    return late
      ? failed('timeout', `${hostOf(url)} did not answer in time`, { cause })
      : failed('network', `${hostOf(url)} could not be reached`, { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function read(response: Response, text: string, host: string): Attempt {
  const { status, ok } = response;
  if (status === 204) return { is: 'answered', json: undefined };
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
  const json = isJson ? parsed(text) : undefined;
  if (ok) return readSuccess(isJson, json, host);
  const problem = Problem.safeParse(json).data;
  if (!isTransient(status, problem)) {
    if (problem) return { is: 'refused', problem: new ProblemError(problem) };
    return { ...failed('status', statusSentence(host, status), { status }), again: false };
  }
  const retryAfter = waitOf(response.headers.get('retry-after'));
  const facts = {
    status,
    ...(retryAfter !== undefined && { retryAfter }),
    ...(problem && { cause: new ProblemError(problem) }),
  };
  const failure = failed('status', statusSentence(host, status), facts);
  return { ...failure, turnedAway: status === 429 || status === 503 };
}

function readSuccess(isJson: boolean, json: unknown, host: string): Attempt {
  if (json !== undefined) return { is: 'answered', json };
  // Half a document was cut on its way; a page, of a Wi-Fi that wants a login, will be there again.
  return { ...failed('content', `${host} did not answer with JSON`, {}), again: isJson };
}

function statusSentence(host: string, status: number): string {
  return `${host} answered with status ${status}`;
}

function failed(
  failure: TransportError['failure'],
  message: string,
  facts: TransportFacts,
): Failure {
  const error = new TransportError(failure, message, facts);
  return { is: 'failed', error, turnedAway: false, again: true };
}

/** JSON, or undefined: the words of `JSON.parse` quote what they read. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the same request may be answered later: see `submissions` in the specification. */
function isTransient(status: number, problem: Problem | undefined): boolean {
  if (problem?.code === 'request-in-progress') return true;
  return status >= 500 || [408, 425, 429].includes(status);
}

/** Milliseconds of a `Retry-After`, in seconds or as a date. */
function waitOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
