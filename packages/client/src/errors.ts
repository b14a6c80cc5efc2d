import { type Problem, problemStatuses, problemType } from '@coup-de-main/protocol';

/** The backend answered with a problem document. Switch on `code`; `message` is its own sentence. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  /** Stable problem code, e.g. `invalid-parameter`. */
  readonly code: string;
  /** HTTP status. */
  readonly status: number;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.detail ?? problem.title, options);
    this.problem = problem;
    this.code = problem.code;
    this.status = problem.status;
  }
}

/** Why no usable answer came. */
export type TransportFailure = 'network' | 'timeout' | 'status' | 'content';

/**
 * What became of something that was sent and not answered. `not-sent`: certainly nothing arrived.
 * `unknown`: it may have arrived; sending it again with the same key finds out and never makes a second.
 */
export type Outcome = 'not-sent' | 'unknown';

/** What is known of a failure besides its kind. */
export interface TransportFacts extends ErrorOptions {
  readonly status?: number;
  readonly outcome?: Outcome;
  readonly retryAfter?: number;
}

/**
 * No usable answer: the network failed, time ran out, or what came is not what the protocol says (an
 * error page, HTML, half a document). Trying again may help. `cause` keeps the original error.
 */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly failure: TransportFailure;
  /** HTTP status, when an answer came at all. */
  readonly status: number | undefined;
  /** Of what changes something at the backend; undefined of what only reads. */
  readonly outcome: Outcome | undefined;
  /** Milliseconds that the backend asked to wait, when that is longer than the client waits by itself. */
  readonly retryAfter: number | undefined;

  constructor(failure: TransportFailure, message: string, facts?: TransportFacts) {
    super(message, facts);
    this.failure = failure;
    this.status = facts?.status;
    this.outcome = facts?.outcome;
    this.retryAfter = facts?.retryAfter;
  }
}

/** The problem a backend would have answered, for what the client itself looked for and did not find. */
export function notFound(): ProblemError {
  const code = 'not-found';
  return new ProblemError({
    type: problemType(code),
    title: 'Not found',
    status: problemStatuses[code],
    code,
  });
}
