import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type Cell, withCell } from '../e2e/gates/audited-page.ts';
import { hotlineStates } from '../e2e/gates/hotline-states.ts';
import { listStates } from '../e2e/gates/list-states.ts';
import { sizes } from './sizes.ts';

/** States that are worth a picture in every look and from right to left. */
const portrayed = ['filled', 'filtered', 'more filters open', 'detail', 'server error'];

/** Languages that get a picture on a phone, where their words have the least room. */
const spokenOnce = ['fr-simple', 'en', 'es', 'pt', 'uk', 'tr'] as const;

interface Picture {
  readonly name: string;
  readonly cell: Cell;
}

/** Every state of the elements at every size in French; the main ones in every look and language. */
function pictures(): Picture[] {
  return listStates.flatMap((list, index) => {
    const hotline = hotlineStates[index % hotlineStates.length];
    if (hotline === undefined) return [];
    const picture = (size: string, given: Partial<Cell> = {}): Picture => {
      const context = { ...sizes[size], ...given.context };
      const cell: Cell = { list, hotline, language: 'fr', look: 'auto', ...given, context };
      const { language, look } = cell;
      const name = [list.name.replaceAll(' ', '-'), language, look, size].join('.');
      return { name: `${name}.png`, cell };
    };
    const plain = Object.keys(sizes).map((size) => picture(size));
    if (!portrayed.includes(list.name)) return plain;
    const dressed = ['360', '1280'].flatMap((size) => [
      picture(size, { look: 'dark' }),
      picture(size, { look: 'contrast' }),
      picture(size, { look: 'forced-colors' }),
      picture(size, { language: 'ar' }),
    ]);
    if (list.name !== 'filled' && list.name !== 'detail') return [...plain, ...dressed];
    const spoken = spokenOnce.map((language) => picture('360', { language }));
    return [...plain, ...dressed, ...spoken];
  });
}

/** Takes them all into `folder`. Returns how many. */
export async function takeElementPictures(browser: Browser, folder: string): Promise<number> {
  const all = pictures();
  for (const { name, cell } of all) {
    await withCell(browser, cell, (page) =>
      page.screenshot({ path: join(folder, name), fullPage: true, animations: 'disabled' }),
    );
  }
  return all.length;
}
