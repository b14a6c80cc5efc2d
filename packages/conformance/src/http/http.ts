import type { AskedRequest, Exchange } from './exchange.ts';
import { NetworkError, NoAddress, NotAsked } from './network-error.ts';
import { createPace, pause } from './pace.ts';

/** How the suite asks. */
export interface HttpOptions {
  /** Default: the platform's own. In a backend's own tests, one that reaches it without a socket. */
  readonly fetch?: typeof globalThis.fetch;
  /** Requests in a second, at most. */
  readonly rate: number;
  /** Milliseconds for one answer, body included. */
  readonly timeoutMs: number;
  /** Requests of a whole run. */
  readonly maxRequests: number;
  /** Seconds of `Retry-After` that are waited for; a backend that wants more ends the run. */
  readonly maxRetryAfter: number;
  /** Ends the run: from then on only what takes back is sent. */
  readonly signal?: AbortSignal;
}

/** A request that differs from a plain one. */
export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks the backend, politely, and remembers what came. */
export interface Http {
  /** Everything that was asked and answered, in order. */
  readonly log: readonly Exchange[];
  /** @throws NetworkError when there is no whole answer in time, or the run has asked enough. */
  ask(url: string, ask?: Ask): Promise<Exchange>;
  /** A plain `GET`, answered from memory when it was asked before. */
  get(url: string): Promise<Exchange>;
}

const LONGEST_ANSWER = 8 * 1024 * 1024;

/** A polite asker: so many requests a second and no more in all; `Retry-After` is obeyed. */
export function createHttp(options: HttpOptions): Http {
  const log: Exchange[] = [];
  const pace = createPace(options.rate);
  const memory = new Map<string, Promise<Exchange>>();
  let asked = 0;
  let isWorthWaiting = true;

  function mayAsk(): void {
    if (options.signal?.aborted === true) throw new NotAsked('The run was interrupted.');
    asked += 1;
    if (asked <= options.maxRequests) return;
    throw new NotAsked(`The run has asked ${String(options.maxRequests)} times: no more.`);
  }

  async function once(request: AskedRequest): Promise<Exchange> {
    if (!URL.canParse(request.url)) throw new NoAddress('There is no address to ask.');
    // What was sent is taken back whatever ends the run.
    if (request.method !== 'DELETE') mayAsk();
    await pace();
    const exchange = await exchangeOf(request, options);
    log.push(exchange);
    return exchange;
  }

  async function ask(url: string, { method = 'GET', headers = {}, body }: Ask = {}) {
    const request = { method, url, headers, ...(body !== undefined && { body }) };
    const first = await once(request);
    const wait = Number(first.headers.get('retry-after') ?? 'NaN');
    if (first.status !== 429 || !(wait <= options.maxRetryAfter) || !isWorthWaiting) return first;
    await pause(wait * 1000, options.signal);
    const second = await once(request);
    // Who asks to wait and then refuses all the same would hold up the run for hours.
    isWorthWaiting = second.status !== 429;
    return second;
  }

  return {
    log,
    ask,
    get(url) {
      const known = memory.get(url) ?? ask(url);
      memory.set(url, known);
      return known;
    },
  };
}

async function exchangeOf(request: AskedRequest, options: HttpOptions): Promise<Exchange> {
  const { method, url, headers, body } = request;
  const fetch = options.fetch ?? globalThis.fetch;
  const isRead = method === 'GET' || method === 'HEAD';
  const timeout = AbortSignal.timeout(options.timeoutMs);
  // What changes something is waited for: whoever interrupts wants to know what was kept.
  const signal = isRead && options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  try {
    const response = await fetch(url, {
      method,
      headers: { 'user-agent': 'coup-de-main-conformance (protocol test suite)', ...headers },
      ...(body !== undefined && { body }),
      // A token, or what somebody typed, never travels to where a redirect says.
      redirect: isRead ? 'follow' : 'manual',
      signal,
    });
    const { text, ...encoding } = await readBody(response);
    return {
      request,
      status: response.status,
      headers: response.headers,
      url: response.url === '' ? url : response.url,
      body: text,
      json: toJson(text),
      ...encoding,
    };
  } catch (error) {
    throw new NetworkError(`${method} ${url}: ${reasonOf(error)}`, { cause: error });
  }
}

async function readBody(
  response: Response,
): Promise<{ text: string } & Pick<Exchange, 'isUtf8' | 'hasByteOrderMark'>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk as Uint8Array);
    length += chunk.length;
    if (length > LONGEST_ANSWER) throw new Error('the answer is longer than 8 MiB');
  }
  const bytes = Buffer.concat(chunks);
  const hasByteOrderMark = bytes.indexOf('\uFEFF') === 0;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, isUtf8: true, hasByteOrderMark };
  } catch {
    return { text: bytes.toString('latin1'), isUtf8: false, hasByteOrderMark };
  }
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  if (error.name === 'AbortError') return 'interrupted';
  const { cause } = error;
  return cause instanceof Error ? `${error.message} (${cause.message})` : error.message;
}
