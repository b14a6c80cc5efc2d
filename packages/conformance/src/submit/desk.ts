import { randomUUID } from 'node:crypto';
import { member, type Exchange } from '../http/exchange.ts';
import type { Http } from '../http/http.ts';

/** What the backend has kept of the run, and how to take it back. */
export interface Left {
  readonly reference: string;
  readonly type: string;
  /** Opens it; absent when the backend gave none. */
  readonly token?: string;
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
      const exchange = await http.ask(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(key !== null && { 'idempotency-key': key }),
          ...headers,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      remember(taken, exchange);
      return exchange;
    },
    forget(token) {
      const index = taken.findIndex((left) => left.token === token);
      if (index >= 0) taken.splice(index, 1);
    },
  };
}

/** Whatever was taken, also what should have been refused. */
function remember(taken: Left[], { status, json }: Exchange): void {
  if (status < 200 || status > 299) return;
  const token = member(json, 'manageToken');
  const reference = textOf(json, 'reference') ?? textOf(json, 'id') ?? '?';
  if (taken.some((left) => left.reference === reference)) return;
  taken.push({
    reference,
    type: textOf(json, 'type') ?? '?',
    ...(typeof token === 'string' && { token }),
  });
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
    const isGone =
      one.token !== undefined && trackingUrl !== undefined
        ? await erase(http, trackingUrl, one.token)
        : false;
    if (!isGone) left.push(one);
  }
  return left;
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
