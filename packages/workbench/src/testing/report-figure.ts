import { appendFileSync } from 'node:fs';
import { type Figure, formatFigures } from '../check/figure.ts';

/** Where a gate's tests leave their figures, a JSON object a line; set by whoever runs them as a gate. */
export const FIGURES_FILE = 'COUP_DE_MAIN_FIGURES';

/**
 * Hands what tests have measured to the check's table; on a run of the tests alone, prints it. Call it once
 * all of them are over, also when some failed: a figure is what was found, whatever the tests say of it.
 */
export function reportFigure(figure: Figure): void {
  const file = process.env[FIGURES_FILE];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(figure)}\n`);
  else process.stdout.write(`${formatFigures([figure])}\n`);
}
