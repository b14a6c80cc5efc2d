import type { LookupFunction } from 'node:net';
import type { ResolvedAddress } from './target.ts';

/**
 * The look-up of a connection that may only go where it was judged that it may: answers these addresses, whatever is
 * asked; once for one address, as a list when all are asked for.
 */
export function pinned(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_hostname, { all }, callback) => {
    const [first] = addresses;
    if (all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}

/** Waits no longer than `signal` allows: the resolver of the machine cannot be stopped, but it need not be waited for. */
export function raceAbort<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new Error('aborted'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
