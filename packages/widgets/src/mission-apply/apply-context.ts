import type { Discovery, Mission } from '@coup-de-main/protocol';
import type { FormCatalogue } from '../locales/form-catalogue.ts';
import type { FormWords } from '../shared/form/form-view.ts';

/** What the questions depend on besides the answers. */
export interface ApplyContext {
  readonly mission: Mission;
  readonly words: FormCatalogue['missionApply'];
  readonly shared: FormWords;
  /** BCP 47 tag for `Intl`. */
  readonly tag: string;
  readonly limits: NonNullable<Discovery['limits']>;
  /** Every place is taken: what is left is the waiting list. */
  readonly full: boolean;
  /** Now, in milliseconds since 1970. */
  readonly now: number;
}

/** Age from which one may volunteer, in years, where neither the backend nor the mission says. */
const usualMinimumAge = 16;
const majority = 18;

/**
 * The youngest that this mission takes, in years: the service's limit or the mission's own. A mission that
 * does not say that it is open to minors is not.
 */
export function minimumAge({ mission, limits }: Pick<ApplyContext, 'mission' | 'limits'>): number {
  const own = mission.openToMinors === true ? 0 : majority;
  return Math.max(limits.minimumAge ?? usualMinimumAge, mission.minimumAge ?? 0, own);
}

/**
 * Why nobody can apply here, as the words name it: `gone` is for missions that are not offered any more,
 * `elsewhere` for those whose organisation takes answers on a site of its own. Undefined: one can. A
 * mission that is merely full can be waited for.
 */
export function whyClosed({
  apply: { mode, reason },
}: Mission): 'past' | 'paused' | 'other' | 'elsewhere' | undefined {
  if (mode === 'protocol') return undefined;
  if (mode === 'external') return 'elsewhere';
  if (reason === 'full') return undefined;
  return reason === 'past' || reason === 'paused' ? reason : 'other';
}

/** Whether all places are taken. */
export function isFull({ apply, places }: Mission): boolean {
  return places?.left === 0 || (apply.mode === 'closed' && apply.reason === 'full');
}
