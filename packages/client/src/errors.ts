import { type Problem, problemType } from '@coup-de-main/protocol';

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
 * No usable answer: the network failed, time ran out, or what came is not what the protocol says (an
 * error page, HTML, half a document). Trying again may help. `cause` keeps the original error.
 */
export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly failure: TransportFailure;
  /** HTTP status, when an answer came at all. */
  readonly status: number | undefined;

  constructor(
    failure: TransportFailure,
    message: string,
    options?: ErrorOptions & { status?: number },
  ) {
    super(message, options);
    this.failure = failure;
    this.status = options?.status;
  }
}

/** The problem a backend would have answered, for what the client itself looked for and did not find. */
export function notFound(): ProblemError {
  const code = 'not-found';
  return new ProblemError({
    type: problemType(code),
    title: 'Not found',
    // Not read from the table of all codes, which every page would load for this one number.
    status: 404,
    code,
  });
}
