import type { FieldErrorCode, ProblemCode } from '@coup-de-main/protocol';
import type { RequestFault } from '../request-problem.ts';

/** Everything the server itself says about a refused request, in one language. */
export interface Sentences {
  /** What happened (`title`) and what to do about it (`detail`), for every problem code. */
  readonly problems: Readonly<Record<ProblemCode, { title: string; detail: string }>>;
  /** What is wrong with one parameter and how to write it. `example` is a value that would be accepted. */
  readonly faults: Readonly<
    Record<FieldErrorCode, (fault: RequestFault, example: string | undefined) => string>
  >;
  /** A parameter that the protocol names and this backend does not offer. */
  readonly unsupported: (parameter: string) => string;
  /** An address whose percent-encoding cannot be read. */
  readonly unreadableAddress: string;
  /** An address that is too long. */
  readonly longAddress: string;
}
