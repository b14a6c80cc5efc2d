import { allChecks } from './checks/all-checks.ts';
import { unseenRequirements } from './unseen-requirements.ts';

/** How the suite looks at one requirement. */
export interface Coverage {
  /** Names of the checks that look at it; empty when none does. */
  readonly checks: readonly string[];
  /** Those of them whose failure costs no class; absent: none. A check that is made milder shows here. */
  readonly warnings?: readonly string[];
  /** Why no check can. */
  readonly unseen?: string;
}

/** How the suite looks at the requirement `REQ-<class>-<nn>`. */
export function coverageOf(requirement: string): Coverage {
  const looking = allChecks.filter((check) => check.requirements.includes(requirement));
  const warnings = looking.filter(({ level }) => level === 'should').map(({ id }) => id);
  const unseen = unseenRequirements[requirement];
  return {
    checks: looking.map(({ id }) => id),
    ...(warnings.length > 0 && { warnings }),
    ...(unseen !== undefined && { unseen }),
  };
}
