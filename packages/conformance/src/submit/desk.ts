import { randomUUID } from 'node:crypto';
import { member, type Exchange } from '../http/exchange.ts';
import type { Http } from '../http/http.ts';
import { NoAddress, NotAsked } from '../http/network-error.ts';

/** What the backend has kept of the run, and how to take it back. */
export interface Left {
  readonly reference: string;
  readonly type: string;
  /** Opens it; absent when the backend gave none. */
  readonly token?: string;
  /** Where no answer came: sends the same once more, under the same key, which tells what was kept. */
  readonly again?: () => Promise<Exchange>;
}

/** How one submission differs from an ordinary one. */
export interface Sending {
  /** `null`: none at all. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends what people would send, and remembers every receipt, so that all of it can be taken back. */
export interface Desk {
  readonly taken: readonly Left[];
  /** Posts a body; a string is sent as it is. */
  post(url: string, body: unknown, sending?: Sending): Promise<Exchange>;
  /** Not to be taken back any more: its token was used to erase it. */
  forget(token: string): void;
}

/** A desk over an asker. */
export function createDesk(http: Http): Desk {
  const taken: Left[] = [];
  return {
    taken,
    async post(url, body, { key = randomUUID(), headers } = {}) {
      const send = () =>
        http.ask(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(key !== null && { 'idempotency-key': key }),
            ...headers,
          },
          body: typeof body === 'string' ? body : JSON.stringify(body),
        });
      try {
        const exchange = await send();
        remember(taken, exchange);
        return exchange;
      } catch (error) {
        if (wasSent(error)) taken.push(unanswered(key, send));
        throw error;
      }
    },
    forget(token) {
      const index = taken.findIndex((left) => left.token === token);
      if (index >= 0) taken.splice(index, 1);
    },
  };
}

/** An answer that never came may be one to something that was kept. */
function wasSent(error: unknown): boolean {
  return !(error instanceof NotAsked || error instanceof NoAddress);
}

/** Without a key, sending it again would make two. */
function unanswered(key: string | null, again: () => Promise<Exchange>): Left {
  if (key === null) return { reference: '?', type: '?' };
  return { reference: `Idempotency-Key ${key}`, type: '?', again };
}

/** Whatever was taken, also what should have been refused. */
function remember(taken: Left[], exchange: Exchange): void {
  const left = leftBy(exchange);
  // A repeated key gets the same receipt. The same reference alone may be given to everybody.
  const isKnown = taken.some(
    ({ reference, token }) => reference === left?.reference && token === left.token,
  );
  if (left !== undefined && !isKnown) taken.push(left);
}

/** What a receipt says was kept; nothing for a refusal. */
function leftBy({ status, json }: Exchange): Left | undefined {
  if (status < 200 || status > 299) return undefined;
  const token = textOf(json, 'manageToken');
  return {
    reference: textOf(json, 'reference') ?? textOf(json, 'id') ?? '?',
    type: textOf(json, 'type') ?? '?',
    ...(token !== undefined && { token }),
  };
}

function textOf(json: unknown, name: string): string | undefined {
  const value = member(json, name);
  return typeof value === 'string' ? value : undefined;
}

/** Erases everything that was taken, by its own token. Returns what could not be. */
export async function takeBack(
  http: Http,
  trackingUrl: string | undefined,
  taken: readonly Left[],
): Promise<readonly Left[]> {
  const left: Left[] = [];
  for (const one of taken) {
    const found = await lookUp(one);
    if (found === undefined) continue;
    const isGone =
      found.token !== undefined && trackingUrl !== undefined
        ? await erase(http, trackingUrl, found.token)
        : false;
    if (!isGone) left.push(found);
  }
  return left;
}

/** What came of a submission that was not answered: its receipt, nothing, or still nobody knows. */
async function lookUp(one: Left): Promise<Left | undefined> {
  if (one.again === undefined) return one;
  try {
    const exchange = await one.again();
    // It is being worked on, or something failed: it may be kept all the same.
    const isOpen = exchange.status === 409 || exchange.status === 429 || exchange.status >= 500;
    return isOpen ? one : leftBy(exchange);
  } catch {
    return one;
  }
}

async function erase(http: Http, url: string, token: string): Promise<boolean> {
  try {
    const headers = { authorization: `Bearer ${token}` };
    const { status } = await http.ask(url, { method: 'DELETE', headers });
    return status === 204 || status === 404;
  } catch {
    return false;
  }
}
