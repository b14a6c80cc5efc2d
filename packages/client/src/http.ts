import type { ClientOptions } from './client.ts';
import { TransportError } from './errors.ts';
import { parseUrl } from './links.ts';

/** A JSON answer and the address it really came from (after redirects): what its links resolve against. */
export interface Answer {
  readonly json: unknown;
  readonly url: string;
}

/** The one way out to the network. */
export type GetJson = (url: string, signal?: AbortSignal) => Promise<Answer>;

const defaultTimeout = 10_000;

/** Milliseconds one attempt may take. */
export function attemptTimeout({ timeout = defaultTimeout }: ClientOptions): number {
  return timeout;
}

/**
 * Makes the function that asks for JSON. What asks, and ky, are loaded at the first call, so that a page whose
 * first answer a loader fetched shows it before they have arrived.
 */
export function createGetJson(options: ClientOptions): GetJson {
  return async (url, signal) => {
    const { getWithKy } = await import('./http-ky.ts').catch((cause: unknown) => {
      signal?.throwIfAborted();
      throw new TransportError('network', `The code that asks ${hostOf(url)} could not be loaded`, {
        cause,
      });
    });
    return getWithKy(url, options, signal);
  };
}

/** Names the backend in a message without its query, which may hold what a person typed. */
export function hostOf(url: string): string {
  return parseUrl(url)?.host ?? 'The backend';
}
