/** No answer, or none that could be read to its end: never blamed on what a backend says. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** There is nothing to ask: the address that a document should give is missing or leads nowhere. */
export class NoAddress extends NetworkError {}

/** The run has asked enough, or was interrupted: nothing was sent. */
export class NotAsked extends NetworkError {}
