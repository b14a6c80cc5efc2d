import type * as z from 'zod/mini';
import type { ConformanceClass } from './conformance-class.ts';
import type { ProblemCode } from './problem-codes.ts';

/** One operation of the protocol: what OpenAPI, the server's routes, the client and the suite all read. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Recommended path below the base address; clients follow the discovery document instead. */
  readonly path: string;
  readonly conformanceClass: ConformanceClass;
  readonly summary: string;
  readonly query?: z.ZodMiniObject;
  /** Schema of the JSON body. */
  readonly body?: z.ZodMiniType;
  /** Schema of a JSON answer; absent when `mediaType` is not JSON of ours, or the answer has no body. */
  readonly response?: z.ZodMiniType;
  readonly mediaType: string;
  /** Statuses of success; `[200]` when absent. */
  readonly statuses?: readonly number[];
  /** Whose token opens it, in `Authorization`: `bearer`, that of a submission; `operator`, the operator's. */
  readonly auth?: 'bearer' | 'operator';
  /** Whether the header `Idempotency-Key` is required. */
  readonly idempotencyKey?: true;
  /** Whether the answer is for one reader and must not be kept (`no-store`). */
  readonly private?: true;
  readonly problems: readonly ProblemCode[];
}
