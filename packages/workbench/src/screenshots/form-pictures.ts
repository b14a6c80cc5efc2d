import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type FormCell, formStates, wear, withFormCell } from '../e2e/gates/form-cells.ts';
import { looks } from '../e2e/gates/audited-page.ts';
import { sizes } from './sizes.ts';

/** Widths at which every look, and the language from right to left, are pictured. */
const dressedAt = ['360', '1280'];

/** Every state of the elements that people write into, at every size and in every look. Returns how many. */
export async function takeFormPictures(browser: Browser, folder: string): Promise<number> {
  let taken = 0;
  const cells = Object.entries(formStates).flatMap(([element, states]) =>
    Object.keys(sizes).flatMap((size) => states.flatMap((state) => cellsOf(element, state, size))),
  );
  for (const { size, looks, ...cell } of cells) {
    const { element, state, language } = cell;
    await withFormCell(browser, { ...cell, context: sizes[size] ?? {} }, async (page) => {
      for (const look of looks) {
        await wear(page, element, look);
        const name = [element, state.name.replaceAll(/\W+/g, '-'), language, look, size, 'png'];
        await page.screenshot({
          path: join(folder, name.join('.')),
          fullPage: true,
          animations: 'disabled',
        });
        taken += 1;
      }
    });
  }
  return taken;
}

interface PicturedCell extends FormCell {
  readonly size: string;
  readonly looks: readonly (typeof looks)[number][];
}

function cellsOf(element: string, state: FormCell['state'], size: string): PicturedCell[] {
  const dressed = dressedAt.includes(size);
  const french: PicturedCell = {
    element,
    state,
    size,
    language: 'fr',
    looks: dressed ? looks : ['auto'],
  };
  const both = dressed && state.inEveryLanguage === true;
  return both ? [french, { ...french, language: 'ar', looks: ['auto'] }] : [french];
}
