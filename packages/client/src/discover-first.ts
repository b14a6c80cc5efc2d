import type { RequestOptions } from './client.ts';
import type { Context } from './context.ts';
import type { Discovered } from './discover.ts';
import { ProblemError, TransportError } from './errors.ts';

/**
 * The discovery document before something is sent. When it cannot be had nothing was sent, and the error says
 * so, whatever it is.
 *
 * @throws TransportError with the outcome `not-sent`
 */
export async function discoverFirst(
  context: Context,
  { signal }: { readonly signal?: AbortSignal | undefined },
): Promise<Discovered> {
  const options: RequestOptions = signal ? { signal } : {};
  try {
    return await context.discover(options);
  } catch (cause) {
    signal?.throwIfAborted();
    const { failure, status } = factsOf(cause);
    const message = `Nothing was sent: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new TransportError(failure, message, {
      cause,
      outcome: 'not-sent',
      ...(status !== undefined && { status }),
    });
  }
}

function factsOf(error: unknown): Pick<TransportError, 'failure' | 'status'> {
  if (error instanceof TransportError) return error;
  if (error instanceof ProblemError) return { failure: 'status', status: error.status };
  return { failure: 'network', status: undefined };
}
