import { TransportError } from './errors.ts';

/**
 * What most visitors never need is loaded at its first use, so that the first view of a list does not wait for
 * it. A failure to load it is not remembered.
 *
 * @throws TransportError from the function it returns: the code is fetched like everything else
 */
export function late<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loaded: Promise<Loaded> | undefined;
  return () =>
    (loaded ??= load().catch((cause: unknown) => {
      loaded = undefined;
      const message = 'A part of the client could not be loaded';
      throw new TransportError('network', message, { cause, outcome: 'not-sent' });
    }));
}
