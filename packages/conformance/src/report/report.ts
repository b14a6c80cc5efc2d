import type { ConformanceClass } from '@coup-de-main/protocol';
import type { SkipReason } from '../bench.ts';
import type { Text } from '../text.ts';
import type { Outcome, Verdict } from '../verdict.ts';

/** What came of a check. `error`: no answer, or a fault of the suite; never blamed on the backend. */
export const checkStatuses = ['pass', 'fail', 'warn', 'skip', 'not-applicable', 'error'] as const;
export type CheckStatus = (typeof checkStatuses)[number];

/** One check of a run. */
export interface CheckResult {
  readonly id: string;
  readonly class: ConformanceClass;
  readonly level: 'must' | 'should';
  readonly requirements: readonly string[];
  readonly rule: Text;
  readonly status: CheckStatus;
  /** How many things it looked at. */
  readonly expectations: number;
  /** Why it did not look. */
  readonly reason?: SkipReason;
  readonly why?: Text;
  /** What was expected, when it failed. */
  readonly expected?: Text;
  /** What came instead. */
  readonly actual?: string;
  /** The exchange that shows it, to paste into a terminal. */
  readonly curl?: string;
}

/** A submission of the run that could not be taken back. */
export interface Leftover {
  readonly reference: string;
  readonly type: string;
}

/** A whole run. `report.schema.json` describes its JSON. */
export interface Report {
  readonly suite: { readonly name: string; readonly version: string };
  readonly protocolVersion: string;
  readonly base: string;
  readonly service?: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly write: boolean;
  readonly requests: number;
  /** SHA-256 of the discovery document: which one was judged. */
  readonly discoveryHash?: string;
  readonly outcome: Outcome;
  readonly exitCode: number;
  readonly classes: Readonly<Record<ConformanceClass, Verdict>>;
  /** Classes that are claimed and that this suite does not know. */
  readonly unknownClaims: readonly string[];
  readonly checks: readonly CheckResult[];
  readonly leftovers: readonly Leftover[];
  /** Why there is nothing more, when the backend could not be reached. */
  readonly problem?: string;
}
