import type { RegisteredRoute } from '../route-table.ts';
import type { WholeServer } from './whole-server.ts';

/** What a route said to somebody who has no token. */
export interface PublicAnswer {
  readonly what: string;
  readonly status: number;
  /** Headers and body as one text. */
  readonly said: string;
}

/**
 * Asks every route that the server has, with every method it takes, as a stranger who knows `names`: each
 * wherever an address has a parameter. What is sent is empty or none of ours.
 */
export async function askEveryRoute(
  { app, table }: Pick<WholeServer, 'app' | 'table'>,
  names: readonly string[],
): Promise<readonly PublicAnswer[]> {
  const answers: PublicAnswer[] = [];
  const asked = table.routes.flatMap((route) =>
    addressesOf(route, names).flatMap((url) => route.methods.map((method) => ({ url, method }))),
  );
  for (const { url, method } of asked) {
    for (const accept of ['application/json', 'text/html']) {
      const { statusCode, headers, body } = await app.inject({
        method: method as 'GET',
        url,
        headers: { accept, ...(TAKES_BODY.has(method) && bodyHeaders(url)) },
        ...(TAKES_BODY.has(method) && { payload: url.startsWith('/v1/') ? '{}' : 'a=b' }),
      });
      const said = `${JSON.stringify(headers)}\n${body}`;
      answers.push({ what: `${method} ${url} (${accept})`, status: statusCode, said });
    }
  }
  return answers;
}

const TAKES_BODY: ReadonlySet<string> = new Set(['POST', 'PATCH', 'PUT']);

function bodyHeaders(url: string): Readonly<Record<string, string>> {
  return url.startsWith('/v1/')
    ? { 'content-type': 'application/json', 'idempotency-key': 'stranger' }
    : { 'content-type': 'application/x-www-form-urlencoded' };
}

function addressesOf({ url }: RegisteredRoute, names: readonly string[]): readonly string[] {
  const hasName = /[:*]/.test(url);
  return hasName ? names.map((name) => url.replaceAll(/:[a-zA-Z]+|\*/g, name)) : [url];
}
