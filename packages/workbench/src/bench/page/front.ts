import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { generate } from 'selfsigned';

/** TLS and HTTP/2 in front of what is measured, as on a real site. */
export interface Front {
  readonly port: number;
  close(): Promise<void>;
}

/** One origin: fixed pages by path, or a server on this machine that answers everything else. */
export interface Origin {
  readonly pages?: ReadonlyMap<string, string>;
  readonly backendPort?: number;
}

/** Serves `origins` (host name → what it answers) on one port with a certificate made for the run. */
export async function startFront(origins: ReadonlyMap<string, Origin>): Promise<Front> {
  const pems = await generate([{ name: 'commonName', value: 'bench.test' }]);
  const server = createSecureServer({ key: pems.private, cert: pems.cert, allowHTTP1: true });
  server.on('request', (request: Http2ServerRequest, response: Http2ServerResponse) => {
    const origin = origins.get(request.authority.split(':')[0] ?? '');
    const page = origin?.pages?.get(request.url);
    if (page !== undefined) sendPage(response, page);
    else if (origin?.backendPort === undefined) response.writeHead(404).end();
    else proxy(request, response, origin.backendPort);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function sendPage(response: Http2ServerResponse, page: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'br',
  });
  response.end(brotliCompressSync(page));
}

const hopByHop = /^(connection|keep-alive|transfer-encoding|upgrade)$/;

function proxy(request: Http2ServerRequest, response: Http2ServerResponse, port: number): void {
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => !name.startsWith(':')),
  );
  const upstream = forward(
    {
      port,
      path: request.url,
      method: request.method,
      headers: { ...headers, host: request.authority },
    },
    (answer) => {
      const kept = Object.entries(answer.headers).filter(([name]) => !hopByHop.test(name));
      response.writeHead(answer.statusCode ?? 502, Object.fromEntries(kept));
      answer.pipe(response);
    },
  );
  upstream.on('error', () => response.writeHead(502).end());
  request.pipe(upstream);
}
