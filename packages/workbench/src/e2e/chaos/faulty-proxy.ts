import { EventEmitter } from 'node:events';
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Network } from './networks.ts';

/**
 * What happens to a request on its way. `cut-before`: the connection breaks before the backend has it.
 * `cut-after`: the backend has answered, so it has stored; the connection breaks before the answer. `held`: the
 * same, but the answer just never comes: the sender gives up. `unavailable`: somebody in between answers 503.
 */
export const faults = ['cut-before', 'unavailable', 'cut-after', 'held'] as const;
export type Fault = (typeof faults)[number];

/** A bad network between people and a backend that comes and goes. */
export interface FaultyProxy {
  /** Without a slash at its end. */
  readonly origin: string;
  /** Where the backend listens now; undefined while there is none. */
  port: number | undefined;
  /** How many of the submissions that came met each fault. */
  readonly met: Record<Fault | 'requests', number>;
  /** `forwarded`: the backend has been given a whole submission, and has not answered. */
  readonly events: EventEmitter<{ forwarded: [] }>;
  close(): Promise<void>;
}

/**
 * Listens on any free port and passes on what comes, or not.
 *
 * @param nextFault drawn for each submission
 */
export async function startFaultyProxy(nextFault: Network): Promise<FaultyProxy> {
  const met = { requests: 0, 'cut-before': 0, unavailable: 0, 'cut-after': 0, held: 0 };
  const events = new EventEmitter<{ forwarded: [] }>();
  const server = createServer((request, response) => {
    // People read a page before they write: the network gets bad when they send.
    const fault = request.method === 'POST' ? nextFault(request) : undefined;
    if (request.method === 'POST') met.requests += 1;
    if (fault) met[fault] += 1;
    void passOn({ proxy, request, response, fault });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultyProxy = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    port: undefined,
    met,
    events,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return proxy;
}

interface Passage {
  readonly proxy: FaultyProxy;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly fault: Fault | undefined;
}

async function passOn({ proxy, request, response, fault }: Passage): Promise<void> {
  const cut = (): void => {
    request.socket.resetAndDestroy();
  };
  try {
    const body = await buffer(request);
    if (fault === 'cut-before') return cut();
    if (fault === 'unavailable') {
      response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>Busy</h1>');
      return undefined;
    }
    const { reply, text } = await forward(proxy, request, body);
    if (fault === 'cut-after') return cut();
    // The sender ends it.
    if (fault === 'held') return undefined;
    response.writeHead(reply.statusCode ?? 502, reply.headers).end(text);
  } catch {
    // There is no backend, it died while it answered, or the sender is gone: a broken connection either way.
    cut();
  }
  return undefined;
}

async function forward(
  { port, events }: FaultyProxy,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<{ reply: IncomingMessage; text: Buffer }> {
  if (port === undefined) throw new Error('there is no backend');
  const key = String(headers['idempotency-key'] ?? '');
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    const passed = ask(
      {
        host: 'localhost',
        port,
        method,
        path: url,
        agent: false,
        headers: { ...headers, connection: 'close', 'x-forwarded-for': homeOf(key) },
      },
      resolve,
    );
    passed.once('error', reject);
    passed.end(body, () => {
      if (key !== '') events.emit('forwarded');
    });
  });
  return { reply, text: await buffer(reply) };
}

/** Everybody sends from home: an address of their own, by their key, which is 32 hexadecimal digits. */
function homeOf(key: string): string {
  const bytes = [0, 2, 4].map((at) => Number.parseInt(key.slice(at, at + 2) || '0', 16));
  return `10.${bytes.join('.')}`;
}
