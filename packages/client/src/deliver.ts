import type { ClientOptions } from './client.ts';
import { type ProblemError, TransportError } from './errors.ts';
import { attemptTimeout, hostOf } from './http.ts';
import { type Delivery, type Failure, sendOnce } from './send-once.ts';

/** How a delivery ended. */
export type Delivered =
  | { readonly json: unknown; readonly problem?: never; readonly doubtful?: never }
  /**
   * The backend says no. `doubtful`: an earlier attempt may have got through, so that "not possible" can mean
   * "already done".
   */
  | { readonly json?: never; readonly problem: ProblemError; readonly doubtful: boolean };

/** Sends until there is an answer, or until it is no use. Throws `TransportError` with an `outcome`. */
export type Deliver = (delivery: Delivery) => Promise<Delivered>;

/** Further attempts, when the options do not say: what is sent is worth more patience than a list. */
const usualRetries = 4;

/** Milliseconds: the longest first pause, and the longest of all. Each pause is random up to its longest. */
const firstPause = 500;
const longestPause = 8_000;

/** A backend that asks for a longer wait than this, in milliseconds, is left to whoever called. */
const longestWait = 30_000;

/** Makes the function that delivers what people write. Attempts after the first may take three times as long. */
export function createDeliver(options: ClientOptions): Deliver {
  const timeout = attemptTimeout(options);
  const retries = options.retries ?? usualRetries;
  return async (delivery) => {
    if (isOffline()) throw offline(delivery);
    let doubtful = false;
    for (let before = 0; ; before += 1) {
      const patience = before === 0 ? timeout : 3 * timeout;
      const attempt = await sendOnce(delivery, patience, options.fetch ?? globalThis.fetch);
      if (attempt.is === 'answered') return { json: attempt.json };
      if (attempt.is === 'refused') return { problem: attempt.problem, doubtful };
      doubtful ||= !attempt.turnedAway;
      if (before >= retries || !isWorthWaiting(attempt)) throw ended(attempt, delivery, doubtful);
      await pause(pauseAfter(attempt, before), delivery.signal);
    }
  };
}

function isWorthWaiting({ again, error }: Failure): boolean {
  return again && (error.retryAfter ?? 0) <= longestWait;
}

/** What the backend asked for, and a random part on top: those whom one outage hit do not all come back at once. */
function pauseAfter({ error }: Failure, before: number): number {
  const longest = Math.min(longestPause, firstPause * 2 ** before);
  return (error.retryAfter ?? 0) + Math.random() * longest;
}

/** Browsers know when there is no network at all; Node says nothing. */
function isOffline(): boolean {
  const { navigator } = globalThis as { readonly navigator?: { readonly onLine?: boolean } };
  return navigator?.onLine === false;
}

function ended({ error }: Failure, { method }: Delivery, doubtful: boolean): TransportError {
  const { failure, message, status, retryAfter, cause } = error;
  return new TransportError(failure, message, {
    cause,
    ...(method !== 'GET' && { outcome: doubtful ? 'unknown' : 'not-sent' }),
    ...(status !== undefined && { status }),
    ...(retryAfter !== undefined && { retryAfter }),
  });
}

function offline({ url, method }: Delivery): TransportError {
  return new TransportError('network', `No network: nothing was sent to ${hostOf(url)}`, {
    ...(method !== 'GET' && { outcome: 'not-sent' }),
  });
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const give = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', give);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', give, { once: true });
    if (signal?.aborted === true) give();
  });
}
