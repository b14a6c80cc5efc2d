import { conformanceClasses, type ConformanceClass } from '@coup-de-main/protocol';
import type { CheckResult } from './report/report.ts';

/** What a run says of a class. */
export const verdicts = ['conformant', 'incomplete', 'non-conformant', 'not-claimed'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a run says of a backend. `unreachable`: there was no answer, or the run itself failed. */
export const outcomes = ['conformant', 'incomplete', 'non-conformant', 'unreachable'] as const;
export type Outcome = (typeof outcomes)[number];

/** The exit code of the command for each outcome. */
export const exitCodes = {
  conformant: 0,
  'non-conformant': 1,
  incomplete: 2,
  unreachable: 3,
} as const satisfies Record<Outcome, number>;

/**
 * A class is conformant when every MUST that applies was looked at and held, and there was at least one:
 * nothing to look at is never a pass.
 */
export function classVerdict(results: readonly CheckResult[]): Verdict {
  const musts = results.filter(({ level }) => level === 'must');
  const some = (status: CheckResult['status']) => musts.some((result) => result.status === status);
  if (some('fail')) return 'non-conformant';
  if (some('skip') || some('error') || !some('pass')) return 'incomplete';
  return 'conformant';
}

/** The verdict of every class of the protocol. */
export function classVerdicts(
  claims: ReadonlySet<ConformanceClass>,
  results: readonly CheckResult[],
): Readonly<Record<ConformanceClass, Verdict>> {
  const entries = conformanceClasses.map((name) => [
    name,
    claims.has(name)
      ? classVerdict(results.filter((result) => result.class === name))
      : 'not-claimed',
  ]);
  return Object.fromEntries(entries) as Record<ConformanceClass, Verdict>;
}

/** The worst that was found: a failure, then an answer that never came, then what was not looked at. */
export function outcomeOf(
  classes: Readonly<Record<string, Verdict>>,
  results: readonly CheckResult[],
): Outcome {
  const found = Object.values(classes);
  if (found.includes('non-conformant')) return 'non-conformant';
  const wasCut = ({ status, reason }: CheckResult) =>
    status === 'error' || reason === 'interrupted';
  if (results.some(wasCut)) return 'unreachable';
  return found.includes('incomplete') ? 'incomplete' : 'conformant';
}
