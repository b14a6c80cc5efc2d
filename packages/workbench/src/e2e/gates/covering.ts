import process from 'node:process';
import { type Cell, languages, looks } from './audited-page.ts';

/**
 * Whether every cell of design's table is audited: each state in these languages in each look. It takes half an
 * hour more, so it is asked for: `CELLS=all npm run check -- accessibility`. Without, a choice that still has every
 * state, every look and every language.
 */
export const wantsEveryCell = process.env['CELLS'] === 'all';

/** Languages whose words also meet every look: the longest, the one from right to left. */
export const dressed: readonly Cell['language'][] = ['fr', 'fr-simple', 'en', 'ar'];

/** What the table of figures says of the cells of so many states. */
export function cellsLabel(states: string): string {
  const chosen = wantsEveryCell
    ? `every one in ${String(looks.length)} looks × ${String(dressed.length)} languages`
    : `a choice of ${String(looks.length)} looks × ${String(languages.length)} languages`;
  return `${states}, ${chosen}`;
}
