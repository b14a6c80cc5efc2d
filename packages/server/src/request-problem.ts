import type { FieldErrorCode, ProblemCode } from '@coup-de-main/protocol';

/** One thing wrong with a request, still without words: the sentence depends on the reader's language. */
export interface RequestFault {
  readonly code: FieldErrorCode;
  /** Name of the query parameter at fault; a fault of a body has a `pointer` instead. */
  readonly parameter?: string;
  /** Place in the body, as `jsonPointer` writes it, e.g. `#/person/email`. */
  readonly pointer?: string;
  /** The bound that was passed, in the unit of the code: characters, values, or the number itself. */
  readonly limit?: number;
  /** The values that would be accepted. */
  readonly allowed?: readonly string[];
  /** A more precise sentence than the code's own. */
  readonly sentence?: PreciseSentence;
  /** Set when the protocol names the parameter and this backend does not offer it. */
  readonly unsupported?: true;
}

/** Sentences for one cause among the several that share a code. */
export type PreciseSentence =
  | 'unreadableAddress'
  | 'longAddress'
  | 'emptyBody'
  | 'notUtf8'
  | 'repeatedName'
  | 'deepBody'
  | 'encodedBody'
  | 'notAForm'
  | 'wrongTokens'
  | 'backwardDays'
  | 'privateTarget';

/** What a problem says beyond its code. */
export interface ProblemFacts {
  /** An HTTP status narrower than the code's own, e.g. 414 for `too-large`. */
  readonly status?: number;
  /** A more precise sentence than the code's own. */
  readonly sentence?: PreciseSentence;
  /** Seconds after which the same request may be sent again; becomes `Retry-After`. */
  readonly retryAfter?: number;
}

/**
 * A request that cannot be answered, for a reason the sender can act upon. Thrown anywhere below a
 * route; the error handler turns it into `application/problem+json` in the language of the request.
 *
 * @example
 * throw new RequestProblem('not-found');
 * throw new RequestProblem('invalid-parameter', [{ code: 'unknown-reference', parameter: 'place' }]);
 * throw new RequestProblem('validation-failed', [{ code: 'required', pointer: '#/message' }]);
 */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  readonly code: ProblemCode;
  readonly faults: readonly RequestFault[];
  readonly facts: ProblemFacts;

  constructor(code: ProblemCode, faults: readonly RequestFault[] = [], facts: ProblemFacts = {}) {
    super(code);
    this.code = code;
    this.faults = faults;
    this.facts = facts;
  }
}
