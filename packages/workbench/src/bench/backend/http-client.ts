import { Agent, get } from 'node:http';

/** An answer that is not a 200. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
  readonly status: number | undefined;

  constructor(path: string, status: number | undefined) {
    super(`${path} was answered by ${status}.`);
    this.status = status;
  }
}

/** Asks one server over connections that stay open. */
export interface HttpClient {
  /** Reads an answer to its end. @throws UnexpectedAnswer when it is not a 200. */
  ask(path: string): Promise<void>;
  close(): void;
}

/** @param connections at most so many at once. */
export function createHttpClient(origin: string, connections: number): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    ask: (path) =>
      new Promise((resolve, reject) => {
        get(new URL(path, origin), { agent }, (answer) => {
          answer.once('error', reject);
          answer.once('end', () => {
            if (answer.statusCode === 200) resolve();
            else reject(new UnexpectedAnswer(path, answer.statusCode));
          });
          answer.resume();
        }).once('error', reject);
      }),
    close: () => agent.destroy(),
  };
}
