import type axeCore from 'axe-core';
import 'axe-core/axe.min.js';
import { setViewport } from '@web/test-runner-commands';
import type { FormPage } from '../form/testing/form-page.ts';

// axe puts itself on the window: it is no module.
const { axe } = globalThis as unknown as { axe: typeof axeCore };

/** What axe finds in what an element shows, with AAA contrast. */
export async function violationsOf({ element }: FormPage): Promise<string[]> {
  await element.updateComplete;
  const { violations: found } = await axe.run(element, {
    resultTypes: ['violations'],
    rules: { 'color-contrast-enhanced': { enabled: true } },
  });
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Targets of a finger smaller than 44 by 44 pixels; the target of a box to tick is its whole row. */
export function smallTargets(page: FormPage): string[] {
  return page
    .all('button, a, summary, .option, .input, [role=option]')
    .filter((target) => target.checkVisibility())
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.height < 44 || box.width < 44)
    .map(({ target, box }) => `${target.outerHTML.slice(0, 80)} ${box.width}×${box.height}`);
}

/** References by id that their own root cannot resolve, and ids that are there twice. */
export function brokenIds(page: FormPage): string[] {
  const ids = page.all('[id]').map(({ id }) => id);
  const references = page
    .all('[aria-describedby], [aria-controls], [aria-activedescendant], label[for]')
    .flatMap((element) =>
      ['aria-describedby', 'aria-controls', 'aria-activedescendant', 'for'].flatMap(
        (name) => element.getAttribute(name)?.split(' ') ?? [],
      ),
    );
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...references.filter((id) => !ids.includes(id)), ...twice];
}

/** On the smallest window: what does not fit, what no finger hits, ids that lead nowhere. */
export async function faultsOnSmallScreen(make: () => Promise<FormPage>): Promise<string[]> {
  await setViewport({ width: 320, height: 256 });
  const page = await make();
  await page.element.updateComplete;
  const { scrollWidth } = document.documentElement;
  const wide = scrollWidth > 320 ? [`${String(scrollWidth)} pixels wide`] : [];
  const faults = [...wide, ...smallTargets(page), ...brokenIds(page)];
  await setViewport({ width: 1280, height: 800 });
  return faults;
}
