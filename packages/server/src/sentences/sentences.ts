import type { FieldErrorCode, ProblemCode } from '@coup-de-main/protocol';
import type { PreciseSentence, RequestFault } from '../request-problem.ts';

/** A fault, and what the parameter or member is called for people: `radius`, `person.email`. */
export interface NamedFault extends RequestFault {
  readonly name: string;
}

/** Everything the server itself says about a refused request, in one language. */
export interface Sentences {
  /** What happened (`title`) and what to do about it (`detail`), for every problem code. */
  readonly problems: Readonly<Record<ProblemCode, { title: string; detail: string }>>;
  /** What is wrong with one parameter and how to write it. `example` is a value that would be accepted. */
  readonly faults: Readonly<
    Record<FieldErrorCode, (fault: NamedFault, example: string | undefined) => string>
  >;
  /** A parameter that the protocol names and this backend does not offer. */
  readonly unsupported: (parameter: string) => string;
  /** Instead of `detail`, when the cause is known better than its code says. */
  readonly precise: Readonly<Record<PreciseSentence, string>>;
}
