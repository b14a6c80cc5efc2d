import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something that the backend delivered. */
export interface Delivered {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  /** As it came: what is signed. */
  readonly body: string;
}

/** A receiver of deliveries on this machine, for backends that are on it, too. */
export interface Receiver {
  readonly url: string;
  /** What comes next, answered with this status; undefined when nothing comes in time. */
  next(answer: number, withinMs: number): Promise<Delivered | undefined>;
  close(): Promise<void>;
}

/** Starts one. Deliveries that nobody waits for are answered with 204. */
export async function startReceiver(): Promise<Receiver> {
  let waiting: { readonly answer: number; take(delivered: Delivered): void } | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.writeHead(waiting?.answer ?? 204).end();
      const { method = '', headers } = request;
      waiting?.take({ method, headers, body: Buffer.concat(chunks).toString('utf8') });
      waiting = undefined;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/conformance`,
    async next(answer, withinMs) {
      const delivered = Promise.withResolvers<Delivered | undefined>();
      const timer = setTimeout(() => delivered.resolve(undefined), withinMs);
      waiting = { answer, take: delivered.resolve };
      const result = await delivered.promise;
      clearTimeout(timer);
      return result;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
