import { once } from 'node:events';
import http from 'node:http';
import type { IncomingHttpHeaders, RequestListener, ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';

/** What somebody was told. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Somebody who subscribed, on this machine. */
export interface Receiver {
  readonly received: readonly Received[];
  readonly port: number;
  /** How many connections were made, whatever came over them. */
  readonly connections: () => number;
  /** How it answers from now on. */
  answer(how: (response: ServerResponse) => void): void;
  close(): Promise<void>;
}

/** Starts one; it answers 204 until told otherwise. */
export async function startReceiver(
  at: { readonly host?: string; readonly port?: number; readonly tls?: https.ServerOptions } = {},
): Promise<Receiver> {
  const received: Received[] = [];
  let connections = 0;
  let answer = (response: ServerResponse) => {
    response.writeHead(204).end();
  };
  const listener: RequestListener = (request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      answer(response);
    });
  };
  const server =
    at.tls === undefined ? http.createServer(listener) : https.createServer(at.tls, listener);
  server.on('connection', () => (connections += 1));
  server.listen(at.port ?? 0, at.host ?? '127.0.0.1');
  await once(server, 'listening');
  return {
    received,
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    answer(how) {
      answer = how;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
