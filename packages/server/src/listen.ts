import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';

/** The server cannot start. Its message says what to change. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/**
 * Opens the port. An app that cannot listen is closed.
 *
 * @returns the address, e.g. `http://127.0.0.1:8080`.
 * @throws StartError naming the setting to change.
 */
export async function listen(
  app: FastifyInstance,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    await app.close();
    const { code } = error as { code?: unknown };
    if (code === 'EADDRINUSE') {
      throw new StartError(
        `Port ${port} is taken by another program. Stop that one, or choose another port, e.g. PORT=${port + 1}.`,
        { cause: error },
      );
    }
    if (code === 'EACCES') {
      throw new StartError(
        `Port ${port} is reserved to the system. Choose one above 1023, e.g. PORT=8080.`,
        { cause: error },
      );
    }
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL') {
      throw new StartError(
        `HOST=${host} is not an address of this machine. Use localhost, or 0.0.0.0 for every network.`,
        { cause: error },
      );
    }
    throw error;
  }
}
