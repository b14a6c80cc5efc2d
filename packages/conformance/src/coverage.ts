import { allChecks } from './checks/all-checks.ts';
import { unseenRequirements } from './unseen-requirements.ts';

/** How the suite looks at one requirement. */
export interface Coverage {
  /** Names of the checks that look at it; empty when none does. */
  readonly checks: readonly string[];
  /** Why no check can. */
  readonly unseen?: string;
}

/** How the suite looks at the requirement `REQ-<class>-<nn>`. */
export function coverageOf(requirement: string): Coverage {
  const checks = allChecks
    .filter((check) => check.requirements.includes(requirement))
    .map((check) => check.id);
  const unseen = unseenRequirements[requirement];
  return { checks, ...(unseen === undefined ? {} : { unseen }) };
}
