import type { CheckId } from '@coup-de-main/conformance';

/** A request on its way to the backend. */
export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** A document as `JSON.parse` gives it: a fault reaches into any of them. */
export type Loose = ReturnType<typeof JSON.parse>;

/** What a faulty backend makes of a request: `real` is the right answer. */
export type Change = (asked: Asked, real: (asked: Asked) => Promise<Response>) => Promise<Response>;

/** One thing that a backend does wrong, and the checks that must see it. */
export interface Fault {
  readonly name: string;
  readonly kills: readonly CheckId[];
  /** Matched against `GET missions?limit=1`: the method, and the address below the base. */
  readonly on: RegExp;
  readonly change: Change;
}

/** A backend with one fault: the right one behind a proxy that lies. */
export function faultyFetch(base: string, { on, change }: Fault): typeof fetch {
  return async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input);
    const line = `${init.method ?? 'GET'} ${url.replace(base, '')}`;
    const real = (asked: Asked) => fetch(asked.url, asked.init);
    return on.test(line) ? change({ url, init }, real) : real({ url, init });
  };
}

/** Other headers; `null` takes one away. */
export function headers(changes: Readonly<Record<string, string | null>>): Change {
  return async (asked, real) => {
    const response = await real(asked);
    const changed = new Headers(response.headers);
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) changed.delete(name);
      else changed.set(name, value);
    }
    return again(response, await response.text(), { headers: changed });
  };
}

/** Another JSON body; the function changes the value in place, or returns another one. */
export function json(edit: (body: Loose) => unknown): Change {
  return async (asked, real) => {
    const response = await real(asked);
    const text = await response.text();
    if (text === '') return again(response, text, {});
    const body: Loose = JSON.parse(text);
    return again(response, JSON.stringify(edit(body) ?? body), {});
  };
}

/** Another text body. */
export function text(edit: (body: string) => string): Change {
  return async (asked, real) => {
    const response = await real(asked);
    return again(response, edit(await response.text()), {});
  };
}

/** Another status, with the same body. */
export function status(code: number): Change {
  return async (asked, real) => {
    const response = await real(asked);
    return again(response, await response.text(), { status: code });
  };
}

/** An answer that the backend was never asked for. */
export function instead(code: number, body: unknown): Change {
  return async () => Response.json(body, { status: code });
}

/** What was sent, as text. */
export function sent({ init }: Asked): string {
  return typeof init.body === 'string' ? init.body : '';
}

/** The backend is asked something else: the fault of one that does not look. */
export function askedAs(edit: (url: URL, init: RequestInit) => RequestInit | undefined): Change {
  return async ({ url, init }, real) => {
    const other = new URL(url);
    const changed = edit(other, init) ?? init;
    return real({ url: other.href, init: changed });
  };
}

/** The parameter is not looked at. */
export function ignoring(...names: readonly string[]): Change {
  return askedAs((url) => {
    for (const name of names) url.searchParams.delete(name);
    return undefined;
  });
}

function again(response: Response, body: string, changes: ResponseInit): Response {
  const empty = [204, 304].includes(changes.status ?? response.status);
  const headers = new Headers(changes.headers ?? response.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) {
    headers.delete(name);
  }
  return new Response(empty ? null : body, { status: changes.status ?? response.status, headers });
}
