import type { LocatedPosition } from './communes-matching.ts';
import type { OfficialCommune } from './communes-official-code.ts';
import { createEstimator, kilometresBetween } from './communes-positions.ts';

/** How far derived positions fall from known ones, in kilometres. */
export interface ErrorEstimate {
  readonly communes: number;
  readonly median: number;
  readonly p95: number;
}

/**
 * Leave-one-out estimate: each commune whose position is known is derived as if it were not. Communes up
 * to `maxPopulation` are measured, because those that lack a position are small ones.
 */
export function estimateErrors(
  communes: readonly OfficialCommune[],
  located: ReadonlyMap<string, LocatedPosition>,
  maxPopulation: number,
): ErrorEstimate {
  const estimate = createEstimator(communes, located);
  const errors: number[] = [];
  for (const commune of communes) {
    const known = located.get(commune.code);
    const derived = estimate(commune);
    const isMeasured =
      known?.source === 'same-name' &&
      commune.kind === 'commune' &&
      (commune.population ?? 0) <= maxPopulation;
    if (isMeasured && derived && derived.source !== 'island') {
      errors.push(kilometresBetween(known, derived));
    }
  }
  errors.sort((a, b) => a - b);
  return {
    communes: errors.length,
    median: quantile(errors, 0.5),
    p95: quantile(errors, 0.95),
  };
}

function quantile(sorted: readonly number[], share: number): number {
  return Number((sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1));
}
