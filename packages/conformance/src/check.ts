import type { ConformanceClass } from '@coup-de-main/protocol';
import type { Bench } from './bench.ts';
import type { Text } from './text.ts';

/** `<class>/<what it looks at>`: stable, what reports and tables name. */
export type CheckId = `${ConformanceClass}/${string}`;

/** One thing that a backend must or should do, and how to see whether it does. */
export interface Check {
  readonly id: CheckId;
  /** `should`: a failure is a warning, and costs no class. */
  readonly level: 'must' | 'should';
  /** Requirements of docs/protocol.md that it looks at. */
  readonly requirements: readonly string[];
  /** Whether it sends something that a backend keeps, or would keep if it were wrong. */
  readonly writes?: true;
  /** What is expected. */
  readonly rule: Text;
  /**
   * Looks. Says so by `bench.expect`, at least once; ends early by `bench.skip` or `bench.notApplicable`.
   * @throws NetworkError when there was no answer
   */
  run(bench: Bench): Promise<void>;
}

/** The class that a check belongs to. */
export function classOf({ id }: Pick<Check, 'id'>): ConformanceClass {
  return id.slice(0, id.indexOf('/')) as ConformanceClass;
}
