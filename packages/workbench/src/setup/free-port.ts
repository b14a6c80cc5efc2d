import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * The port, if nobody listens on it; for `0`, any free one.
 * @throws Error that names `PORT=` when the port is taken or may not be used
 */
export async function freePort(port: number): Promise<number> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(port, resolve);
    });
    return (probe.address() as AddressInfo).port;
  } catch (error) {
    throw new Error(explain(port, error), { cause: error });
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
}

function explain(port: number, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const another = `Choose another one: PORT=${port < 1024 ? 8080 : port + 1} npm start`;
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. ${another}`;
  if (code === 'EACCES') return `Port ${port} is reserved to the administrator. ${another}`;
  return `Port ${port} cannot be used (${String(error)}). ${another}`;
}

/**
 * The port that the environment asks for (`PORT`), 8080 by default.
 * @throws Error when it is no port number
 */
export function portOf(env: Record<string, string | undefined>): number {
  const text = env['PORT'] ?? '';
  if (text === '') return 8080;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`PORT is "${text}", which is no port number: give one from 1 to 65535.`);
}
