import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of this machine that somebody else might run: a file server, a backend, a town's site. */
export interface LocalServer {
  /** Without a slash at its end: `http://localhost:40123`. */
  readonly origin: string;
  /** Cuts what is still being answered. */
  close(): Promise<void>;
}

/** Listens on `localhost`, on any free port unless one is given. */
export async function startLocalServer(listener: RequestListener, port = 0): Promise<LocalServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return {
    origin: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
